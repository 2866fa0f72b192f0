import { z } from "zod";
import { specialities } from "../../shared/domain/speciality.ts";
import { dose } from "./dose-line-format.ts";

const count = z.number().int().positive();

const patient = z.strictObject({
  ageYears: count.optional(),
  /** In place of years below two. */
  ageMonths: count.optional(),
  sex: z.enum(["female", "male"]),
  weight: z
    .strictObject({ kg: z.number().positive(), measuredDaysAgo: z.number().int().nonnegative() })
    .optional(),
  pregnancy: z.strictObject({
    status: z.enum(["pregnant", "not-pregnant", "not-asked", "not-applicable"]),
    weeks: count.optional(),
  }),
  breastfeeding: z.literal(true).optional(),
  allergies: z.strictObject({
    status: z.enum(["none", "known", "not-asked"]),
    to: z.array(z.strictObject({ substance: z.string(), reaction: z.string() })).optional(),
  }),
  history: z.array(z.string()),
  /** Findings and results that the doctor has before him, in words. */
  known: z.array(z.string()),
  /** What the patient takes today; what is neither continued, changed nor stopped goes on. */
  current: z.array(dose),
  egfr: count.optional(),
});

/** An everyday prescription at which nobody sensible would be stopped. */
export const ordinaryPrescription = z.strictObject({
  id: z.string().regex(/^ordinary-[a-z]+-\d{2}$/u),
  department: z.enum(specialities),
  mode: z.enum(["video", "audio"]),
  visit: z.enum(["first", "follow-up"]),
  patient,
  diagnosis: z.string().min(5),
  lines: z
    .array(
      dose.extend({
        action: z.enum(["start", "continue", "change"]),
        note: z.string().optional(),
      }),
    )
    .min(1)
    .max(6),
  /** Current medicines that end with this prescription. */
  stops: z.array(z.string()).optional(),
});
