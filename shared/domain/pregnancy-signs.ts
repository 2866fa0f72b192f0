import type { Fact } from "./fact.ts";
import type { Flag } from "./flag.ts";
import { measured } from "./measured.ts";
import type { Pregnancy } from "./patient.ts";
import type { VitalSigns } from "./vitals.ts";

/** Pregnant, or within 42 days after birth: the time in which NEWS2 does not apply (domain table 9.4). */
export function isMaternal(pregnancy: Fact<Pregnancy>): boolean {
  return (
    pregnancy.state === "known" &&
    (pregnancy.value.status === "pregnant" || pregnancy.value.status === "postpartum")
  );
}

/** What the health worker reports in general words means more in pregnancy. */
const meansInPregnancy: Partial<Readonly<Record<Flag, Flag>>> = {
  seizure: "convulsion-pregnancy",
  "heavy-bleeding": "bleeding-pregnancy",
};

/** Reported signs that count as symptoms of raised blood pressure: sight and upper belly. */
const hypertensionSymptoms: readonly Flag[] = [
  "sudden-vision-loss",
  "acute-abdomen",
  "seizure",
  "unconscious-or-confused",
];

/**
 * The flags of domain table 9.4 that follow from the vitals or from what was reported. Headache, fewer movements,
 * haemoglobin and the like are no vitals: they arrive as reported flags and pass through unchanged.
 */
export function pregnancySigns(input: {
  readonly pregnancy: Fact<Pregnancy>;
  readonly vitals: VitalSigns;
  readonly reportedFlags: readonly Flag[];
}): Flag[] {
  const { pregnancy, vitals, reportedFlags } = input;
  if (!isMaternal(pregnancy)) return [];
  const atLeast = (kind: Parameters<typeof measured>[1], limit: number): boolean =>
    (measured(vitals, kind) ?? Number.NEGATIVE_INFINITY) >= limit;
  const found: Flag[] = [];
  if (atLeast("systolicMmHg", 160) || atLeast("diastolicMmHg", 110)) {
    found.push("severe-hypertension-pregnancy");
  } else if (
    hasRaisedPressure(vitals) &&
    reportedFlags.some((reported) => hypertensionSymptoms.includes(reported))
  ) {
    found.push("hypertension-pregnancy-with-symptoms");
  }
  if (atLeast("temperatureC", 38)) found.push("fever-pregnancy");
  if (atLeast("pulsePerMin", 120)) found.push("fast-pulse-pregnancy");
  if (atLeast("respiratoryRatePerMin", 25)) found.push("breathless-pregnancy");
  for (const reported of reportedFlags) {
    const maternal = meansInPregnancy[reported];
    if (maternal !== undefined) found.push(maternal);
  }
  return found;
}

/** At or over 140/90: red with symptoms; without any reported, at least urgent, because nobody may have asked. */
export function hasRaisedPressure(vitals: VitalSigns): boolean {
  return (measured(vitals, "systolicMmHg") ?? 0) >= 140 || (measured(vitals, "diastolicMmHg") ?? 0) >= 90;
}
