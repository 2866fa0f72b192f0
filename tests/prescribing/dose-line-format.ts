import { z } from "zod";

/** What a written line means, field by field. README.md says what an absent field means and which readings are equal. */

const strength = z
  .array(
    z.strictObject({
      value: z.number().positive(),
      unit: z.enum(["mg", "mcg", "g", "IU", "%"]),
      /** In so many mL: 250 mg in 5. */
      perMl: z.number().positive().optional(),
    }),
  )
  .min(1)
  .max(2);

const forms = [
  "tablet",
  "capsule",
  "syrup",
  "drops",
  "ointment",
  "cream",
  "lotion",
  "gel",
  "shampoo",
  "solution",
  "powder",
  "inhaler",
  "respule",
  "spray",
  "injection",
  "sachet",
  "suppository",
  "pessary",
  "patch",
  "mouthwash",
  "lozenge",
] as const;

const countedUnits = [
  "tablet",
  "capsule",
  "sachet",
  "suppository",
  "pessary",
  "respule",
  "patch",
  "lozenge",
  "piece",
] as const;

const amountUnits = z.enum([
  ...countedUnits,
  "mL",
  "drop",
  "puff",
  "spray",
  "unit",
  "teaspoon",
  "fingertip",
  "pea-size",
  "thin-layer",
  "application",
]);

const at = z.enum(["morning", "noon", "evening", "night", "bedtime"]).optional();
const slot = z.number().nonnegative();
const times = z.number().int().positive();

const timing = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("daily"), times, at }),
  /** The amounts taken at each time; the unit is absent when the line names no form. */
  z.strictObject({
    kind: z.literal("grid"),
    morning: slot,
    noon: slot,
    evening: slot,
    night: slot,
    unit: amountUnits.optional(),
  }),
  z.strictObject({ kind: z.literal("hours"), every: times }),
  /** Every second day is 2. */
  z.strictObject({ kind: z.literal("days"), every: times, at }),
  z.strictObject({ kind: z.literal("weekly"), times, on: z.array(z.string()).optional(), at }),
  z.strictObject({ kind: z.literal("monthly"), times }),
  z.strictObject({ kind: z.literal("once"), at }),
]);

const routes = [
  "oral",
  "topical",
  "inhaled",
  "nasal",
  "eye",
  "ear",
  "subcutaneous",
  "intramuscular",
  "intravenous",
  "rectal",
  "vaginal",
  "sublingual",
  "other",
] as const;

const taperStep = z.strictObject({
  amount: z.strictObject({ value: z.number().positive(), unit: z.literal("mg") }),
  timesPerDay: times.optional(),
  /** Absent on a last step that goes on. */
  days: times.optional(),
});

export const dose = z.strictObject({
  medicine: z.string().regex(/^[a-z0-9 +/]+$/iu),
  strength: strength.optional(),
  form: z.enum(forms).optional(),
  release: z.literal("modified").optional(),
  amount: z.strictObject({ value: z.number().positive(), unit: amountUnits }).optional(),
  timing: timing.optional(),
  asNeeded: z.strictObject({ maxPerDay: times.optional(), for: z.string().optional() }).optional(),
  route: z.enum(routes).optional(),
  side: z.enum(["left", "right", "both"]).optional(),
  site: z.string().optional(),
  food: z.enum(["before-food", "after-food", "with-food"]).optional(),
  durationDays: times.optional(),
  /** A count of doses in place of days: "x 5 doses". */
  doses: times.optional(),
  /** "cont": until the next review. */
  untilReview: z.literal(true).optional(),
  taper: z.array(taperStep).min(2).optional(),
});

/** A line and what it means. */
export const doseLine = z.strictObject({
  id: z.string().regex(/^dose-\d{3}$/u),
  group: z.enum([
    "plain",
    "grid",
    "liquid",
    "drops",
    "topical",
    "inhaled",
    "injection",
    "spaced",
    "as-needed",
    "taper",
    "hindi",
    "other",
  ]),
  line: z.string().min(3).max(110),
  expect: dose,
});
