import { frequencyTable } from "../domain/frequencies.ts";
import { amountPerDay } from "../domain/line-doses.ts";
import { type PrescriptionLine, timesOfDay } from "../domain/medicine.ts";

/** Days for which a line runs, without end until the next review; undefined where the line does not say. */
export function courseDays({ steps, durationDays, untilReview }: PrescriptionLine): number | undefined {
  if (untilReview === true) return Infinity;
  return steps === undefined
    ? durationDays
    : steps.reduce((sum, step) => sum + (step.durationDays ?? Infinity), 0);
}

/** How often on each day; undefined for what is not taken every day: weekly, when needed, once. */
export function timesEachDay({ frequency, grid }: PrescriptionLine): number | undefined {
  if (grid !== undefined) return timesOfDay.filter((time) => grid[time] > 0).length;
  const doses = frequencyTable[frequency].doses;
  return doses === undefined || doses.count < doses.everyDays ? undefined : doses.count / doses.everyDays;
}

/** Steps that end on less than they begin with: the way out of a long course, and no longer one itself. */
export function isTaper({ steps = [] }: PrescriptionLine): boolean {
  const [first, last] = [steps.at(0), steps.at(-1)].map((step) => step && amountPerDay(step));
  return first !== undefined && last !== undefined && last < first;
}
