import type { Flag } from "../../../shared/domain/flag.ts";

const anybody: readonly Flag[] = [
  "chest-pain",
  "unconscious-or-confused",
  "stroke-signs",
  "seizure",
  "heavy-bleeding",
  "poisoning",
  "snakebite",
  "anaphylaxis",
  "major-trauma-or-burn",
  "head-injury",
  "acute-abdomen",
  "sudden-vision-loss",
  "glucose-danger",
  "suicidal-intent",
  "altitude-illness",
];
const childToo: readonly Flag[] = [
  "unconscious-or-confused",
  "seizure",
  "heavy-bleeding",
  "poisoning",
  "snakebite",
  "anaphylaxis",
  "major-trauma-or-burn",
  "head-injury",
  "acute-abdomen",
];
const infant: readonly Flag[] = [
  "not-feeding",
  "lethargic-child",
  "chest-indrawing",
  "grunting",
  "yellow-palms-soles",
  "umbilical-redness",
];
const child: readonly Flag[] = [
  "not-feeding",
  "vomits-everything",
  "lethargic-child",
  "chest-indrawing",
  "stridor",
  "severe-dehydration",
  "severe-pallor",
  "stiff-neck",
  "severe-malnutrition",
];
const maternal: readonly Flag[] = [
  "bleeding-pregnancy",
  "convulsion-pregnancy",
  "leaking-pregnancy",
  "labour-pain",
  "fewer-movements",
  "breathless-pregnancy",
  "severe-anaemia-pregnancy",
];

/**
 * What may be tapped, by age and by whether she may be pregnant or has just given birth; "I am worried" has a button
 * of its own. Of an unknown age everything for grown people is shown.
 */
export function dangerSigns(ageMonths: number | undefined, maybeMaternal: boolean): readonly Flag[] {
  if (ageMonths !== undefined && ageMonths < 2) return [...infant, ...childToo];
  if (ageMonths !== undefined && ageMonths < 60) return [...child, ...childToo];
  return maybeMaternal ? [...maternal, ...anybody] : anybody;
}
