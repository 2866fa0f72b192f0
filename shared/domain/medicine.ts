import { z } from "zod";
import { lineId } from "./ids.ts";
import { bilingual } from "./words.ts";

/** Where a row comes from: a document one can open and the place in it, or `memory` (may warn, never reassure). */
export const source = z.object({
  document: z.string(),
  place: z.string(),
  /** The day on which somebody had the document before the eyes and compared the row with it. */
  opened: z.string().optional(),
  verifiedBy: z.string().optional(),
});
export type Source = z.infer<typeof source>;

export const doseForms = [
  "tablet",
  "capsule",
  "syrup",
  "sachet",
  "injection",
  "inhaler",
  "drops",
  "cream",
  "ointment",
  "lotion",
  "spray",
  "suppository",
  "gel",
  "powder",
  "solution",
  "shampoo",
  "mouthwash",
  "lozenge",
  "patch",
  "pessary",
  "enema",
  "respule",
  "gas",
  "device",
] as const;

export const routes = [
  "oral",
  "topical",
  "inhaled",
  "nasal",
  "eye",
  "ear",
  "subcutaneous",
  "intramuscular",
  "rectal",
  "vaginal",
  "intravenous",
  "intradermal",
  "sublingual",
  "transdermal",
  "other",
] as const;

/** Telemedicine Practice Guidelines lists (2020); `prohibited` = Schedule X and NDPS; `unlisted` needs a reason. */
export const guidelineLists = ["O", "A", "B", "prohibited", "unlisted"] as const;

/** What the table says of pregnancy; `avoid-t1` and `avoid-t3` mean the first and the last three months. */
export const pregnancyNotes = ["ok", "caution", "avoid-t1", "avoid-t3", "avoid", "contraindicated"] as const;

/** What adults usually take: so much at a time, so often, and at most. Units as doctors count them: mg, tab, drop. */
export const adultDose = z.object({
  unit: z.string(),
  least: z.number().positive(),
  most: z.number().positive(),
  /** Absent for a single dose. */
  times: z
    .object({
      least: z.number().positive(),
      most: z.number().positive(),
      per: z.enum(["day", "week", "month"]),
    })
    .optional(),
  /** At most so much in that day, week or month (in the day, for a single dose). */
  maximum: z.number().positive().optional(),
});
export type AdultDose = z.infer<typeof adultDose>;

export const medicine = z.object({
  id: z.string(), // "paracetamol-500mg-tablet"
  generic: z.string(), // "paracetamol"
  genericHindi: z.string(),
  synonyms: z.array(z.string()), // "pcm", "acetaminophen"
  form: z.enum(doseForms),
  strength: z.string(), // "500 mg", "250 mg/5 mL"
  route: z.enum(routes),
  classes: z.array(z.string()), // allergy and duplicate classes: "penicillin", "nsaid"
  nlemLevel: z.enum(["P", "S", "T"]).optional(), // National List of Essential Medicines 2022
  schedule: z.enum(["OTC", "H", "H1", "X"]),
  /** Named by the NDPS Act 1985, whatever its schedule. */
  ndps: z.boolean().optional(),
  list: z.enum(guidelineLists),
  adultDose: adultDose.optional(),
  pregnancy: z.enum(pregnancyNotes).optional(),
  /** A short note about children; their doses are a table of their own. */
  children: z.string().optional(),
  source,
});
export type Medicine = z.infer<typeof medicine>;

export const frequencies = [
  "once-daily",
  "morning",
  "noon",
  "evening",
  "night",
  "twice-daily",
  "three-times-daily",
  "four-times-daily",
  "five-times-daily",
  "six-times-daily",
  "by-time-of-day",
  "every-2-hours",
  "every-4-hours",
  "every-6-hours",
  "every-8-hours",
  "every-12-hours",
  "alternate-days",
  "twice-weekly",
  "three-times-weekly",
  "weekly",
  "every-3-weeks",
  "monthly",
  "stat",
  "as-needed",
] as const;
export const frequency = z.enum(frequencies);
export type Frequency = z.infer<typeof frequency>;

export const mealRelation = z.enum(["before-food", "after-food", "with-food", "any"]);

export const timesOfDay = ["morning", "noon", "evening", "night"] as const;
const amountThen = z.number().nonnegative();
/** How much at which time of the day, in units of the form: 20-0-0-14 units of insulin. */
export const doseGrid = z
  .object({ morning: amountThen, noon: amountThen, evening: amountThen, night: amountThen })
  .refine((grid) => timesOfDay.some((time) => grid[time] > 0), "a grid without a dose");
export type DoseGrid = z.infer<typeof doseGrid>;

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** A step of a dose that changes: so much, for so many days; without days on a last step that goes on. */
export const doseStep = z.object({
  doseAmount: z.number().positive(),
  frequency,
  durationDays: z.number().int().positive().optional(),
});
export type DoseStep = z.infer<typeof doseStep>;

export const bodySide = z.enum(["left", "right", "both"]);

/** What a line says of when, where and how long, beside what every line has. */
export const lineMore = z.object({
  /** Only with "by-time-of-day"; `doseAmount` is then the largest of its amounts. */
  grid: doseGrid.optional(),
  /** Only with a weekly frequency. */
  on: z.array(z.enum(weekdays)).max(7).optional(),
  side: bodySide.optional(),
  /** Where on the body, as the doctor wrote it. */
  site: z.string().max(100).optional(),
  /** In place of one dose: the steps, of which the first is also `doseAmount` and `frequency`. */
  steps: z.array(doseStep).min(2).max(12).optional(),
  /** A count of doses in place of days. */
  doses: z.number().int().positive().max(100).optional(),
  /** In place of days: until the next review. */
  untilReview: z.literal(true).optional(),
});
export type LineMore = z.infer<typeof lineMore>;

/** Of one line. */
export const mostAnswers = 20;

/** One medicine of a prescription: structured, so that words, quantity, Hindi and rules all come from it. */
const lineFields = z.object({
  ...lineMore.shape,
  id: lineId,
  medicineId: z.string(),
  /** Units of the form per dose: 1 tablet, 5 mL, 2 puffs. */
  doseAmount: z.number().positive(),
  frequency,
  meal: mealRelation,
  /** Days; absent for `stat`, and where `doses`, `steps` or `untilReview` say how long. */
  durationDays: z.number().int().positive().optional(),
  /** Only with `as-needed`: what for, and the most in 24 hours. */
  asNeededFor: z.string().optional(),
  maxPerDay: z.number().int().positive().optional(),
  instructions: z.string().optional(),
  /** The doctor's written reason where a rule lets a line stand with one. */
  reason: z.string().optional(),
  /** Which findings that reason was written for; absent on older lines, whose reason answers all. */
  answers: z.array(z.string()).max(mostAnswers).optional(),
});
export const prescriptionLine = lineFields.refine(
  (line) => (line.frequency === "by-time-of-day") === (line.grid !== undefined),
  "the amounts by time of day stand in the grid",
);
export type PrescriptionLine = z.infer<typeof prescriptionLine>;

/** What a written line gives of a line of the prescription; what is absent is still to be filled in. */
export const lineParts = lineFields
  .omit({ id: true, medicineId: true })
  .partial()
  .extend({ medicine: medicine.optional() });
export type LineParts = z.infer<typeof lineParts>;

/** The line in words, for screen and paper: never codes. */
export const lineWords = z.object({
  title: z.string(), // "PARACETAMOL 500 mg tablet"
  how: bilingual, // "1 tablet three times a day, after food, for 5 days"
  quantity: z.number().optional(),
  quantityWords: bilingual.optional(), // "15 (fifteen) tablets"
});
export type LineWords = z.infer<typeof lineWords>;
