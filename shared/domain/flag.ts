import { z } from "zod";

/**
 * A danger that outranks every score (domain tables 9.1, 9.4, 9.5). Some are reported by the health worker in
 * one tap, others follow from vitals; the words are in `flag-words.ts`.
 */
export const flags = [
  "worried", // the health worker's one tap "I am worried"
  "chest-pain",
  "stroke-signs",
  "seizure",
  "unconscious-or-confused",
  "heavy-bleeding",
  "poisoning",
  "snakebite",
  "anaphylaxis",
  "major-trauma-or-burn",
  "head-injury",
  "acute-abdomen",
  "sudden-vision-loss",
  "glucose-danger", // < 70 or > 300 mg/dL with symptoms
  "suicidal-intent",
  "altitude-illness",
  // pregnancy to 42 days after birth
  "severe-hypertension-pregnancy",
  "hypertension-pregnancy-with-symptoms",
  "convulsion-pregnancy",
  "bleeding-pregnancy",
  "leaking-pregnancy",
  "fewer-movements",
  "labour-pain",
  "fever-pregnancy",
  "fast-pulse-pregnancy",
  "breathless-pregnancy",
  "severe-anaemia-pregnancy",
  // children
  "not-feeding",
  "vomits-everything",
  "child-convulsions",
  "lethargic-child",
  "fast-breathing-newborn",
  "chest-indrawing",
  "grunting",
  "newborn-temperature",
  "yellow-palms-soles",
  "umbilical-redness",
  "stridor",
  "severe-dehydration",
  "severe-pallor",
  "stiff-neck",
  "low-oxygen-child",
  "severe-malnutrition",
] as const;
export const flag = z.enum(flags);
export type Flag = z.infer<typeof flag>;
