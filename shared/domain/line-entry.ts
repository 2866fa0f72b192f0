import { z } from "zod";
import { lineId } from "./ids.ts";
import { bodySide, frequency, lineMore, mealRelation, mostAnswers } from "./medicine.ts";

/** What may be filled in beside the written text of a line. */
export const fieldsByHand = [
  ...(["dose", "frequency", "meal", "grid", "days"] as const),
  ...(["asNeededFor", "maxPerDay", "instructions", "side", "more"] as const),
] as const;

const fields = z.object({
  /** What stands in the medicine's field, while it is no chosen medicine. */
  typed: z.string().optional(),
  /** The line that is being changed. */
  lineId: lineId.optional(),
  medicineId: z.string().optional(),
  dose: z.string(),
  frequency,
  meal: mealRelation,
  grid: z.string(),
  days: z.string(),
  asNeededFor: z.string(),
  maxPerDay: z.string(),
  instructions: z.string(),
  reason: z.string(),
  /** Which findings that reason was written for. */
  answers: z.array(z.string()).max(mostAnswers).optional(),
  side: z.union([z.literal(""), bodySide]),
  more: lineMore.pick({ on: true, site: true, steps: true, doses: true }),
  /** Filled in beside letters that nobody had read yet: their reading does not undo it. */
  byHand: z.array(z.enum(fieldsByHand)).max(fieldsByHand.length).optional(),
});

/**
 * What stands in the fields of one line while it is being written: texts, because half a number is not yet a number.
 * It is no part of the prescription until it is put down.
 */
export const lineEntry = fields.extend({
  /** Lines begun before this one and left for it, the latest first: each comes back into the fields. */
  aside: z.array(fields).optional(),
});
export type EntryFields = z.infer<typeof fields>;
export type LineEntry = z.infer<typeof lineEntry>;
