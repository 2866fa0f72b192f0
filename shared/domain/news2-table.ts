import type { Source } from "./medicine.ts";
import type { VitalKind } from "./vitals.ts";

/** Points for values up to and including `upTo`; the last band has no end. */
export type News2Band = { readonly upTo: number; readonly points: 0 | 1 | 2 | 3 };

export const news2Source: Source = {
  document: "Royal College of Physicians, National Early Warning Score (NEWS) 2, December 2017",
  place: "Chart 1: the NEWS scoring system, SpO2 scale 1 (copy: Scribd 584338409)",
  opened: "2026-11-26",
};

const end = Number.POSITIVE_INFINITY;

/**
 * The seven parameters with their bands, unmodified; SpO2 on scale 1 only, because scale 2 needs the doctor's
 * confirmation of hypercapnic failure (and is never for altitude).
 */
export const news2Bands: Partial<Readonly<Record<VitalKind, readonly News2Band[]>>> = {
  respiratoryRatePerMin: bands([8, 3], [11, 1], [20, 0], [24, 2], [end, 3]),
  spo2Percent: bands([91, 3], [93, 2], [95, 1], [end, 0]),
  onOxygen: bands([0, 0], [end, 2]),
  systolicMmHg: bands([90, 3], [100, 2], [110, 1], [219, 0], [end, 3]),
  pulsePerMin: bands([40, 3], [50, 1], [90, 0], [110, 1], [130, 2], [end, 3]),
  consciousness: bands([0, 0], [end, 3]),
  temperatureC: bands([35.0, 3], [36.0, 1], [38.0, 0], [39.0, 1], [end, 2]),
};

export const news2Kinds = [
  "respiratoryRatePerMin",
  "spo2Percent",
  "onOxygen",
  "systolicMmHg",
  "pulsePerMin",
  "consciousness",
  "temperatureC",
] as const satisfies readonly VitalKind[];

function bands(...rows: readonly (readonly [number, News2Band["points"]])[]): readonly News2Band[] {
  return rows.map(([upTo, points]) => ({ upTo, points }));
}
