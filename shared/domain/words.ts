import { z } from "zod";

/** A sentence in both languages of the product: English for the doctor, Hindi for the patient. */
export const bilingual = z.object({ en: z.string(), hi: z.string() });
export type Bilingual = z.infer<typeof bilingual>;
