import { measured } from "./measured.ts";
import type { Source } from "./medicine.ts";
import type { VitalSigns } from "./vitals.ts";

/** Domain table 9.3: above this height sea-level oxygen saturations mislead. */
export const highAltitudeM = 2500;

/** Breathing this fast makes a low saturation count at any height (domain table 9.3). */
const fastBreathingPerMin = 25;

export type ExpectedSpo2 = { readonly fromM: number; readonly lowestPercent: number };

export const expectedSpo2Source: Source = { document: "memory", place: "to be set by the institute" };

/** Lowest saturation that is usual in healthy residents of the height; the institute's table replaces it. */
export const expectedSpo2: readonly ExpectedSpo2[] = [
  { fromM: 2500, lowestPercent: 90 },
  { fromM: 3000, lowestPercent: 88 },
  { fromM: 3500, lowestPercent: 85 },
  { fromM: 4000, lowestPercent: 82 },
];

/**
 * Whether NEWS2 points for SpO2 count in the order of the queue (domain table 9.3). The score shown never
 * changes. The reprieve of altitude is only for a patient measured to breathe calmly: an unknown rate gets none.
 */
export function spo2CountsInOrder(input: {
  readonly vitals: VitalSigns;
  readonly centreAltitudeM: number | undefined;
  readonly breathless: boolean;
  readonly table?: readonly ExpectedSpo2[];
}): boolean {
  const { vitals, centreAltitudeM, breathless, table = expectedSpo2 } = input;
  if (centreAltitudeM === undefined || centreAltitudeM <= highAltitudeM || breathless) return true;
  const rate = measured(vitals, "respiratoryRatePerMin");
  if (rate === undefined || rate >= fastBreathingPerMin) return true;
  const spo2 = measured(vitals, "spo2Percent");
  const expected = table.findLast((row) => centreAltitudeM >= row.fromM);
  return spo2 === undefined || expected === undefined || spo2 < expected.lowestPercent;
}
