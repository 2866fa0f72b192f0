import { type VitalKind, type VitalSigns, vitalKinds } from "./vitals.ts";

/** Vitals for tests and practice: the given numbers are measured, all other kinds were not asked. */
export function sampleVitals(values: Partial<Record<VitalKind, number>>, takenAt: string): VitalSigns {
  const facts = vitalKinds.map((kind): [VitalKind, VitalSigns[VitalKind]] => {
    const value = values[kind];
    if (value === undefined) return [kind, { state: "not-asked" }];
    return [kind, { state: "measured", reading: { kind, value, takenAt } }];
  });
  // Every kind is there by construction; Object.fromEntries only forgets the keys' type.
  return Object.fromEntries(facts) as VitalSigns;
}

/** An adult at rest whose NEWS2 is zero, with all seven parameters. */
export const wellAdult: Partial<Record<VitalKind, number>> = {
  respiratoryRatePerMin: 16,
  spo2Percent: 98,
  onOxygen: 0,
  systolicMmHg: 124,
  diastolicMmHg: 78,
  pulsePerMin: 76,
  consciousness: 0,
  temperatureC: 36.8,
};
