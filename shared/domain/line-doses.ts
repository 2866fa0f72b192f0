import { frequencyTable } from "./frequencies.ts";
import { type DoseGrid, type DoseStep, type PrescriptionLine, timesOfDay } from "./medicine.ts";

type Dosed = Pick<PrescriptionLine, "frequency" | "grid" | "maxPerDay">;

export const gridSum = (grid: DoseGrid): number => timesOfDay.reduce((sum, time) => sum + grid[time], 0);

/** In units of the form, on a day on which it is taken as written; undefined where the line does not say how often. */
export function amountPerDay(line: Dosed & Pick<PrescriptionLine, "doseAmount">): number | undefined {
  if (line.grid !== undefined) return gridSum(line.grid);
  const times = timesPerDay(line);
  return times === undefined ? undefined : line.doseAmount * times;
}

/** The day of a dose that changes on which most is taken. */
export function mostPerDay(line: PrescriptionLine): number | undefined {
  const steps = line.steps?.map((step) => amountPerDay({ ...step, maxPerDay: undefined }));
  if (steps === undefined) return amountPerDay(line);
  return steps.some((amount) => amount === undefined)
    ? undefined
    : Math.max(...steps.map((amount) => amount ?? 0));
}

function timesPerDay({ frequency, maxPerDay }: Dosed): number | undefined {
  const doses = frequencyTable[frequency].doses;
  if (doses !== undefined) return doses.count / doses.everyDays;
  return frequency === "stat" ? 1 : maxPerDay;
}

/** In units of the form, for all the days of a step; undefined where the step goes on. */
export function amountOfStep({ doseAmount, frequency, durationDays }: DoseStep): number | undefined {
  const doses = frequencyTable[frequency].doses;
  if (durationDays === undefined || doses === undefined) return undefined;
  return Math.ceil(durationDays / doses.everyDays) * doses.count * doseAmount;
}

/** The most that is taken at one time, in units of the form. */
export function mostAtOnce({ doseAmount, grid, steps }: PrescriptionLine): number {
  const amounts = grid === undefined ? [doseAmount] : timesOfDay.map((time) => grid[time]);
  return Math.max(...amounts, ...(steps ?? []).map((step) => step.doseAmount));
}

/** The least that is meant to work: of steps the largest, because a taper ends small. */
export function leastAtOnce(line: PrescriptionLine): number {
  const { grid, steps } = line;
  if (grid === undefined || steps !== undefined) return mostAtOnce(line);
  return Math.min(...timesOfDay.map((time) => grid[time]).filter((amount) => amount > 0));
}
