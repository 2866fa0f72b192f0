import { z } from "zod";
import { detailField } from "../domain/patient-details.ts";
import { noteSection } from "../domain/draft.ts";
import { consultId, instant } from "../domain/ids.ts";

/** What of the two versions stands side by side: a field of the patient, a part of the note, the prescription, its line
 * that is being written, what is known of the diagnosis beside its text. */
export const conflictPart = z.union([
  detailField,
  noteSection,
  z.enum(["lines", "entry", "diagnoses", "visit", "allergy"]),
]);
export type ConflictPart = z.infer<typeof conflictPart>;

export const conflictDecision = z.enum(["keep-mine", "keep-theirs", "keep-both", "accept", "decline"]);
export type ConflictDecision = z.infer<typeof conflictDecision>;

const version = z.object({
  /** Absent where the hub does not say who. */
  by: z.string().optional(),
  at: instant.optional(),
});

/** Two versions of one thing, and what may be done; nothing is lost by looking away. */
export const conflictView = z.object({
  id: z.string(),
  /** Of exactly what is shown: a decision says it back, so that nobody decides about what came in behind it. */
  mark: z.string(),
  kind: z.enum(["facts", "draft", "late", "late-own"]),
  consultId,
  patientName: z.string(),
  mine: version,
  theirs: version,
  parts: z.array(
    z.object({
      part: conflictPart,
      mine: z.string(),
      theirs: z.string(),
      /** Of medicines, which are words of ours and no person's: the same in Hindi. */
      hindi: z.object({ mine: z.string(), theirs: z.string() }).optional(),
      differs: z.boolean(),
      /** Both changed it: this is what is asked. */
      asks: z.boolean(),
    }),
  ),
  decisions: z.array(conflictDecision),
});
export type ConflictView = z.infer<typeof conflictView>;
