import { z } from "zod";
import { lineParts } from "../domain/medicine.ts";
import { bilingual } from "../domain/words.ts";

/** Letters of one written line. A long taper with its advice has 300; what is pasted by mistake has no end. */
export const longestWrittenLine = 1000;

/** A line of dose as it was understood, or what must be asked back before anything is taken over. */
export const lineReading = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("read"), parts: lineParts }),
  z.object({ kind: z.literal("ask"), questions: z.array(bilingual) }),
]);
export type LineReading = z.infer<typeof lineReading>;
