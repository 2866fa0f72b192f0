import { z } from "zod";
import { amountWords, durationWords } from "../domain/dose-words.ts";
import {
  type DoseGrid,
  type Frequency,
  type Medicine,
  type PrescriptionLine,
  doseForms,
  mealRelation,
  timesOfDay,
} from "../domain/medicine.ts";
import { placeWords } from "../domain/place-words.ts";
import { type Bilingual, bilingual } from "../domain/words.ts";
import type { PaperLine } from "./paper-line.ts";

/** What one dose is: its words, and how many of the thing are drawn (0.5 is half of one). */
const dose = z.object({ amount: z.number(), words: bilingual });

/**
 * A medicine on the patient's own sheet. Signed with the paper, so that a later program draws what the doctor signed
 * and works nothing out anew.
 */
export const sheetRow = z.object({
  name: bilingual,
  strength: z.string(),
  form: z.enum(doseForms),
  /** Absent where the line names no times of day: then only its words stand there. */
  at: z
    .object({
      morning: dose.optional(),
      noon: dose.optional(),
      evening: dose.optional(),
      night: dose.optional(),
    })
    .optional(),
  how: bilingual,
  meal: mealRelation,
  place: bilingual.optional(),
  days: bilingual.optional(),
  note: z.string().optional(),
  /** Where it is to be had, as far as was known at signing. */
  get: bilingual.optional(),
});
export type SheetRow = z.infer<typeof sheetRow>;

type Times = Readonly<Record<(typeof timesOfDay)[number], 0 | 1>>;

/**
 * Two, three and four times a day as they are customarily taken here (1-0-0-1, 1-1-0-1, 1-1-1-1): source memory, the
 * institute has to check it. "Once a day" names no time, and so none is drawn.
 */
const customary: Partial<Readonly<Record<Frequency, Times>>> = {
  morning: { morning: 1, noon: 0, evening: 0, night: 0 },
  noon: { morning: 0, noon: 1, evening: 0, night: 0 },
  evening: { morning: 0, noon: 0, evening: 1, night: 0 },
  night: { morning: 0, noon: 0, evening: 0, night: 1 },
  "twice-daily": { morning: 1, noon: 0, evening: 0, night: 1 },
  "three-times-daily": { morning: 1, noon: 1, evening: 0, night: 1 },
  "four-times-daily": { morning: 1, noon: 1, evening: 1, night: 1 },
};

export function sheetRowOf({ line, medicine, words }: PaperLine, get?: Bilingual): SheetRow {
  const grid = gridOf(line);
  const place = placeWords(line, medicine);
  const days = durationWords(line);
  const note = line.instructions?.trim();
  return {
    name: { en: medicine.generic.toUpperCase(), hi: medicine.genericHindi },
    strength: medicine.strength,
    form: medicine.form,
    ...(grid === undefined ? {} : { at: dosesAt(grid, medicine) }),
    how: words.how,
    meal: line.meal,
    ...(place === undefined ? {} : { place }),
    ...(days === undefined ? {} : { days }),
    ...(note === undefined || note === "" ? {} : { note }),
    ...(get === undefined ? {} : { get }),
  };
}

/** Weekdays and steps do not fit into one day's columns. */
function gridOf(line: PrescriptionLine): DoseGrid | undefined {
  if (line.steps !== undefined || (line.on ?? []).length > 0) return undefined;
  if (line.grid !== undefined) return line.grid;
  const times = customary[line.frequency];
  if (times === undefined) return undefined;
  const amount = (time: (typeof timesOfDay)[number]) => times[time] * line.doseAmount;
  return {
    morning: amount("morning"),
    noon: amount("noon"),
    evening: amount("evening"),
    night: amount("night"),
  };
}

function dosesAt(grid: DoseGrid, medicine: Medicine): SheetRow["at"] {
  const taken = timesOfDay.filter((time) => grid[time] > 0);
  return Object.fromEntries(
    taken.map((time) => [
      time,
      { amount: grid[time], words: amountWords({ doseAmount: grid[time] }, medicine) },
    ]),
  );
}
