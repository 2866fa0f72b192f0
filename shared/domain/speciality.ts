import { z } from "zod";
import type { Bilingual } from "./words.ts";

export const specialities = [
  "medicine",
  "paediatrics",
  "obstetrics-gynaecology",
  "psychiatry",
  "dermatology",
  "orthopaedics",
  "endocrinology",
  "cardiology",
] as const;

export const speciality = z.enum(specialities);
export type Speciality = z.infer<typeof speciality>;

export const specialityNames: Readonly<Record<Speciality, Bilingual>> = {
  medicine: { en: "General Medicine", hi: "सामान्य चिकित्सा" },
  paediatrics: { en: "Paediatrics", hi: "बाल रोग" },
  "obstetrics-gynaecology": { en: "Obstetrics & Gynaecology", hi: "स्त्री एवं प्रसूति रोग" },
  psychiatry: { en: "Psychiatry", hi: "मनोरोग" },
  dermatology: { en: "Dermatology", hi: "त्वचा रोग" },
  orthopaedics: { en: "Orthopaedics", hi: "हड्डी रोग" },
  endocrinology: { en: "Endocrinology", hi: "अंतःस्रावी रोग" },
  cardiology: { en: "Cardiology", hi: "हृदय रोग" },
};
