import { z } from "zod";
import { noteSection } from "../domain/draft.ts";
import { bilingual } from "../domain/words.ts";

/** Something that may be taken over into the note by one key. */
export const noteSuggestion = z.object({
  kind: z.enum([
    "diagnosis",
    "investigation",
    "advice",
    "referral",
    "visit",
    "phrase",
    "template",
    "set",
    "own",
    /** A phrase of the doctor's own that is being given its name. */
    "own-new",
  ]),
  id: z.string(),
  words: bilingual,
  /** Found by its sound or with a slip in the letters: to be seen before it is taken. */
  isGuess: z.literal(true).optional(),
  /** What comes in place of what was typed. */
  insert: z.string(),
  /** ICD-10, of a diagnosis. */
  code: z.string().optional(),
  /** What goes into other parts of the note. */
  puts: z
    .array(
      z.object({
        section: noteSection,
        text: z.string(),
        /** Questions to be answered: what stays unanswered is no part of the note. */
        isPrompts: z.boolean(),
      }),
    )
    .optional(),
});
export type NoteSuggestion = z.infer<typeof noteSuggestion>;
