import { z } from "zod";
import { relation } from "./registration.ts";
import { sex } from "./patient.ts";

const person = z.object({ relation: relation.or(z.string().max(60)), name: z.string().min(1).max(2000) });

/**
 * What two people may correct of a patient at the same time, field by field. A field that is absent is not known.
 * `phones` is a list by value: two people who each tell a number told two numbers.
 */
export const patientDetails = z.object({
  name: z.string().min(1).max(2000).optional(),
  nameDevanagari: z.string().min(1).max(2000).optional(),
  sex: sex.optional(),
  /** A day, a month or a bare year. */
  birthDate: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  phones: z.array(z.string().min(1).max(40)).optional(),
  village: z.string().min(1).max(200).optional(),
  relative: person.optional(),
  guardian: person.optional(),
  abha: z.string().min(1).max(40).optional(),
});
export type PatientDetails = z.infer<typeof patientDetails>;

export const detailFields = [
  "name",
  "nameDevanagari",
  "sex",
  "birthDate",
  "phones",
  "village",
  "relative",
  "guardian",
  "abha",
] as const satisfies readonly (keyof PatientDetails)[];
export const detailField = z.enum(detailFields);
export type DetailField = z.infer<typeof detailField>;
