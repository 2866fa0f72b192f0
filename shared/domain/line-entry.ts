import { z } from "zod";
import { lineId } from "./ids.ts";
import { bodySide, frequency, lineMore, mealRelation } from "./medicine.ts";

/**
 * What stands in the fields of one line while it is being written: texts, because half a number is not yet a number.
 * It is no part of the prescription until it is put down.
 */
export const lineEntry = z.object({
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
  answers: z.array(z.string()).max(20).optional(),
  side: z.union([z.literal(""), bodySide]),
  more: lineMore.pick({ on: true, site: true, steps: true, doses: true }),
});
export type LineEntry = z.infer<typeof lineEntry>;
