import { packOf } from "./dose-units.ts";
import { frequencyTable } from "./frequencies.ts";
import { amountOfStep, gridSum } from "./line-doses.ts";
import type { Medicine, PrescriptionLine } from "./medicine.ts";

/** A pack is not reckoned beyond a month: how long it lasts is not known here. */
const longestPackDays = 31;

/**
 * How much to hand out, in units of the form, or in packs of what is not counted; undefined where it does not
 * follow from the line, which is truer than a guess.
 */
export function quantityOf(line: PrescriptionLine, medicine: Medicine): number | undefined {
  if (packOf(medicine) !== undefined) {
    const days = line.durationDays ?? (line.frequency === "stat" ? 1 : undefined);
    return days !== undefined && days <= longestPackDays ? 1 : undefined;
  }
  const amount = amountOf(line);
  // Binary fractions (0.1 × 3) must not push a whole number up to the next.
  return amount === undefined ? undefined : Math.ceil(Number(amount.toFixed(6)));
}

function amountOf(line: PrescriptionLine): number | undefined {
  if (line.steps !== undefined) {
    const amounts = line.steps.map(amountOfStep);
    return amounts.some((amount) => amount === undefined)
      ? undefined
      : amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  }
  if (line.grid !== undefined)
    return line.durationDays === undefined ? undefined : gridSum(line.grid) * line.durationDays;
  const doses = dosesOf(line);
  return doses === undefined ? undefined : doses * line.doseAmount;
}

function dosesOf(line: PrescriptionLine): number | undefined {
  if (line.frequency === "stat") return 1;
  if (line.doses !== undefined) return line.doses;
  if (line.durationDays === undefined) return undefined;
  if (line.frequency === "as-needed") {
    return line.maxPerDay === undefined ? undefined : line.maxPerDay * line.durationDays;
  }
  const doses = frequencyTable[line.frequency].doses;
  return doses && Math.ceil(line.durationDays / doses.everyDays) * doses.count;
}
