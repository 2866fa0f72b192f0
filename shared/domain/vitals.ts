import { z } from "zod";
import { instant } from "./ids.ts";

/** Vital signs by kind; the unit is fixed by the kind and stands in the name. */
export const vitalKinds = [
  "respiratoryRatePerMin",
  "spo2Percent",
  "onOxygen", // 1 = on supplemental oxygen, 0 = on air
  "systolicMmHg",
  "diastolicMmHg",
  "pulsePerMin",
  "consciousness", // see `consciousnessLevels`
  "temperatureC",
  "weightKg",
  "heightCm",
  "glucoseMgPerDl",
  "muacMm",
] as const;
export const vitalKind = z.enum(vitalKinds);
export type VitalKind = z.infer<typeof vitalKind>;

/** ACVPU: alert, new confusion, responds to voice, to pain, unresponsive. Stored as the index. */
export const consciousnessLevels = ["alert", "confusion", "voice", "pain", "unresponsive"] as const;
export type ConsciousnessLevel = (typeof consciousnessLevels)[number];

export const vitalReading = z.object({
  kind: vitalKind,
  value: z.number(),
  takenAt: instant,
  device: z.string().optional(),
  estimated: z.boolean().optional(),
});
export type VitalReading = z.infer<typeof vitalReading>;

/** One vital of the present request: measured, tried but impossible (with why), or simply not asked. */
export const vitalFact = z.discriminatedUnion("state", [
  z.object({ state: z.literal("measured"), reading: vitalReading }),
  z.object({ state: z.literal("not-measured"), reason: z.string() }),
  z.object({ state: z.literal("not-asked") }),
]);
export type VitalFact = z.infer<typeof vitalFact>;

/** The present request's vitals; every kind has an answer, because "empty" does not exist. */
export const vitalSigns = z.record(vitalKind, vitalFact);
export type VitalSigns = z.infer<typeof vitalSigns>;
