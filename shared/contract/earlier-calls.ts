import { z } from "zod";
import { noteSection } from "../domain/draft.ts";
import { consultId, instant } from "../domain/ids.ts";
import { bilingual } from "../domain/words.ts";

/** How a draft came to be saved, as far as a doctor asks. */
export const savedHow = z.enum(["written", "signed", "other-pc", "before-decision", "given-up"]);
export type SavedHow = z.infer<typeof savedHow>;

/** What stood in a consult's note once and stands there no longer. */
export const earlierEntry = z.object({
  revision: z.number().int(),
  savedAt: instant,
  how: savedHow,
  /** Whole, as they stood. */
  sections: z.array(z.object({ section: noteSection, text: z.string() })),
  /** Medicines that were taken out or changed, a line each. */
  lines: z.array(bilingual),
  /** The line that was being written. */
  entry: bilingual.optional(),
});
export type EarlierEntry = z.infer<typeof earlierEntry>;

export const earlierCalls = {
  /** The newest first; `more` = how many older ones are not told. */
  "note.earlier": {
    input: z.object({ consultId }),
    output: z.object({ entries: z.array(earlierEntry), more: z.number().int() }),
  },
} as const;
