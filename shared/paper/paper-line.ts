import { z } from "zod";
import { lineWords, medicine, prescriptionLine } from "../domain/medicine.ts";

/** One medicine with all from which its printed words came, so that the hub can run the rules again. */
export const paperLine = z.object({ line: prescriptionLine, medicine, words: lineWords });
export type PaperLine = z.infer<typeof paperLine>;
