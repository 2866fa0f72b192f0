import { childCentiles, fastBreathing } from "./child-centiles.ts";
import type { Flag } from "./flag.ts";
import { measured } from "./measured.ts";
import type { VitalKind, VitalSigns } from "./vitals.ts";

/** Reported in general words, a convulsion is a danger sign of its own in a child. */
const meansInChildren: Partial<Readonly<Record<Flag, Flag>>> = { seizure: "child-convulsions" };

/**
 * The danger signs of domain table 9.5 that follow from the vitals. The others (feeding, indrawing, pallor …) are
 * seen, not measured: they arrive as reported flags and pass through unchanged.
 *
 * SpO2 below 90 stays red at altitude too: the centre's height is shown beside it, the sign is not waived.
 */
export function childSigns(input: {
  readonly ageMonths: number | undefined;
  readonly vitals: VitalSigns;
  readonly reportedFlags: readonly Flag[];
}): Flag[] {
  const { ageMonths, vitals, reportedFlags } = input;
  if (ageMonths === undefined || ageMonths >= 60) return [];
  const found: Flag[] = [];
  if (ageMonths < 2) {
    if (isBreathingFast(ageMonths, vitals)) found.push("fast-breathing-newborn");
    const temperatureC = measured(vitals, "temperatureC");
    if (temperatureC !== undefined && (temperatureC >= 37.5 || temperatureC < 35.5)) {
      found.push("newborn-temperature");
    }
  }
  if ((measured(vitals, "spo2Percent") ?? 100) < 90) found.push("low-oxygen-child");
  // The cut-off holds from 6 months; younger arms have no agreed one.
  if (ageMonths >= 6 && (measured(vitals, "muacMm") ?? 999) < 115) found.push("severe-malnutrition");
  for (const reported of reportedFlags) {
    const childSign = meansInChildren[reported];
    if (childSign !== undefined) found.push(childSign);
  }
  return found;
}

/** IMCI fast breathing; false when the rate is unknown, which `missing` says elsewhere. */
export function isBreathingFast(ageMonths: number, vitals: VitalSigns): boolean {
  const rate = measured(vitals, "respiratoryRatePerMin");
  const row = fastBreathing.find((band) => ageMonths >= band.fromMonths && ageMonths < band.toMonths);
  return rate !== undefined && row !== undefined && rate >= row.perMin;
}

/** Pulse and breathing outside the 1st to 99th centile for the age, or fast by IMCI. */
export function outsideAgeBand(ageMonths: number | undefined, vitals: VitalSigns): VitalKind[] {
  if (ageMonths === undefined) return [];
  const row = childCentiles.find((band) => ageMonths >= band.fromMonths && ageMonths < band.toMonths);
  if (row === undefined) return [];
  return (["pulsePerMin", "respiratoryRatePerMin"] as const).filter((kind) => {
    const value = measured(vitals, kind);
    if (value === undefined) return false;
    const [low, , high] = row[kind];
    return (
      value < low || value > high || (kind === "respiratoryRatePerMin" && isBreathingFast(ageMonths, vitals))
    );
  });
}
