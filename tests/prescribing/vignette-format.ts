import { z } from "zod";
import { frequency, lineParts } from "../../shared/domain/medicine.ts";
import { codedDiagnosis } from "../../shared/domain/draft.ts";
import { allergy, pregnancy, sex } from "../../shared/domain/patient.ts";

const count = z.number().positive();

/** Absent facts are "none"; `not-asked` is written out. */
const patient = z.strictObject({
  /** Absent: the age is not known. */
  ageYears: count.optional(),
  ageDays: count.optional(),
  sex,
  weight: z
    .strictObject({ kg: count, daysAgo: z.number().nonnegative(), estimated: z.literal(true).optional() })
    .optional(),
  allergies: z.union([z.array(allergy), z.literal("not-asked")]).optional(),
  takes: z.union([z.array(z.string()), z.literal("not-asked")]).optional(),
  conditions: z.array(z.string()).optional(),
  pregnancy: z.union([pregnancy.shape.status, z.literal("not-asked")]).optional(),
  breastfeeding: z.enum(["yes", "not-asked"]).optional(),
});

/** A line with what usually holds left out. */
const line = z.strictObject({
  ...lineParts.omit({ medicine: true, meal: true, doseAmount: true, frequency: true }).shape,
  medicineId: z.string(),
  doseAmount: count.default(1),
  frequency: frequency.default("once-daily"),
});

/**
 * A patient, how the consult ran, and a draft; and what the rule it cites finds: "severity rule/row line", with "-"
 * for a finding that is about no line. What other rules find of it is not said.
 */
export const vignette = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** A rule, or a rule and one row of its table. */
  cites: z.string().regex(/^[a-z-]+(\/[a-z0-9-]+)?$/),
  why: z.string().optional(),
  patient,
  /** Absent: a first visit by video. */
  visit: z
    .strictObject({
      mode: z.enum(["video", "audio", "text", "written"]),
      sawInPersonDaysAgo: z.number().optional(),
      followUpWithoutDate: z.literal(true).optional(),
      wordOnPictureToCome: z.literal(true).optional(),
      askedByDoctor: z.literal(true).optional(),
    })
    .optional(),
  /** Of the note that goes with the lines; provisional, and no code chosen, where only the words are said. */
  diagnoses: z
    .array(codedDiagnosis.extend({ certainty: codedDiagnosis.shape.certainty.default("provisional") }))
    .optional(),
  lines: z.array(line).min(1),
  /** A medicine of the institute's own list, by its generic name. */
  own: z.array(z.string()).optional(),
  expect: z.array(z.string().regex(/^(stop|reason|warn) [a-z-]+(\/[a-z0-9-]+)? (l\d+|-)$/)),
  /** Words that must stand in each finding, and, after "!", that must not. */
  says: z.array(z.string()).optional(),
  /** Words that must stand among what was not checked. */
  notChecked: z.string().optional(),
});
export type Vignette = z.output<typeof vignette>;
