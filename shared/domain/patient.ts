import { z } from "zod";
import { factOf, notAsked } from "./fact.ts";
import { instant, patientId } from "./ids.ts";

export const sex = z.enum(["female", "male", "other", "unknown"]);
export type Sex = z.infer<typeof sex>;

export const allergy = z.object({
  substance: z.string(),
  reaction: z.string().optional(),
  severity: z.enum(["mild", "moderate", "severe"]).optional(),
  since: z.string().optional(),
  toldBy: z.string().optional(),
});
export type Allergy = z.infer<typeof allergy>;

export const currentMedicine = z.object({
  name: z.string(),
  dose: z.string().optional(),
  since: z.string().optional(),
  source: z.string().optional(),
});
export type CurrentMedicine = z.infer<typeof currentMedicine>;

/** `postpartum` lasts to 42 days after birth (domain table 9.4). */
export const pregnancy = z.object({
  status: z.enum(["pregnant", "postpartum", "not-pregnant", "unknown"]),
  lmp: z.string().optional(),
  weeks: z.number().optional(),
});
export type Pregnancy = z.infer<typeof pregnancy>;

/** Whether she feeds a child at the breast, up to any age of the child; `none` = asked: no, or it does not apply. */
export const breastfeeding = z.literal("yes");

export const weightFact = z.object({ kg: z.number(), takenAt: instant, estimated: z.boolean() });

/** Who the patient is and the facts that every rule reads. `birthDate` may be a bare year. */
export const patientFacts = z.object({
  id: patientId,
  name: z.string(),
  nameDevanagari: z.string().optional(),
  birthDate: z.string().optional(),
  sex,
  village: z.string().optional(),
  district: z.string().optional(),
  abha: z.string().optional(),
  phone: z.string().optional(),
  relative: z.string().optional(),
  hasPhoto: z.boolean(),
  allergies: factOf(z.array(allergy)),
  currentMedicines: factOf(z.array(currentMedicine)),
  conditions: factOf(z.array(z.string())),
  /** `none` = does not apply (male, child, after menopause). */
  pregnancy: factOf(pregnancy),
  breastfeeding: factOf(breastfeeding).default(notAsked),
  weight: factOf(weightFact),
  heightCm: factOf(z.number()),
});
export type PatientFacts = z.infer<typeof patientFacts>;
