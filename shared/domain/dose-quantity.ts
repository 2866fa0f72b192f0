import { packOf } from "./dose-units.ts";
import { frequencyTable } from "./frequencies.ts";
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
  const doses = dosesOf(line);
  // Binary fractions (0.1 × 3) must not push a whole number up to the next.
  return doses === undefined ? undefined : Math.ceil(Number((doses * line.doseAmount).toFixed(6)));
}

function dosesOf(line: PrescriptionLine): number | undefined {
  if (line.frequency === "stat") return 1;
  if (line.durationDays === undefined) return undefined;
  if (line.frequency === "as-needed") {
    return line.maxPerDay === undefined ? undefined : line.maxPerDay * line.durationDays;
  }
  const doses = frequencyTable[line.frequency].doses;
  return doses && Math.ceil(line.durationDays / doses.everyDays) * doses.count;
}
