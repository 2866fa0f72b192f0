import { z } from "zod";
import { noteSection } from "../domain/draft.ts";
import { instant } from "../domain/ids.ts";
import { lineWords } from "../domain/medicine.ts";
import { receipt } from "./hub-api.ts";

export const lateState = z.enum(["open", "accepted", "declined"]);

/**
 * A paper that was signed under a claim which the consult had no more when it arrived: another doctor had taken it
 * over, or the same one at another PC. Author and owner see it; it reaches nobody else until the owner accepts it.
 */
export const latePaper = z.object({
  itemId: z.string(),
  taskId: z.string(),
  author: z.string(),
  /** The asking doctor wrote it. */
  mine: z.boolean(),
  /** The asking doctor holds the consult now, and has issued nothing. */
  mayDecide: z.boolean(),
  signedAt: instant,
  lateAt: instant,
  state: lateState,
  decidedBy: z.string().optional(),
  decidedAt: instant.optional(),
  reason: z.string().optional(),
  sections: z.record(noteSection, z.string()),
  lines: z.array(lineWords),
  /** The author's desk keeps it as the hub's answer. */
  receipt,
});
export type LatePaper = z.infer<typeof latePaper>;
export const latePapers = z.array(latePaper);

export const lateDecision = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("accept"), itemId: z.string().max(100) }),
  z.object({
    decision: z.literal("decline"),
    itemId: z.string().max(100),
    reason: z.string().trim().min(3).max(500),
  }),
]);
export type LateDecision = z.infer<typeof lateDecision>;

/** GET lists, POST decides. Doctors only. */
export const latePath = "/hub/late";
/**
 * Of a GET, as often as needed: an item of one's own that stands as late at this desk. It is listed however long ago
 * it was decided; a hub that does not know the word lists what it would.
 */
export const lateItem = "item";
