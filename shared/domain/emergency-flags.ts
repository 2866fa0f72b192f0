import type { Flag } from "./flag.ts";
import { measured } from "./measured.ts";
import type { VitalSigns } from "./vitals.ts";

const glucoseLowMgPerDl = 70;
const glucoseHighMgPerDl = 300;

/**
 * The flags of domain table 9.1 that follow from the vitals at any age. All others are what the health worker saw
 * and tapped, and pass through unchanged.
 */
export function emergencyFlags(input: {
  readonly vitals: VitalSigns;
  readonly reportedFlags: readonly Flag[];
}): Flag[] {
  const { vitals, reportedFlags } = input;
  const found: Flag[] = [];
  const notAlert = (measured(vitals, "consciousness") ?? 0) > 0;
  if (notAlert) found.push("unconscious-or-confused");
  if (hasGlucoseOutside(vitals) && (notAlert || reportedFlags.length > 0)) found.push("glucose-danger");
  return found;
}

/** Glucose beyond the limits; with symptoms it is red, without any reported it is at least urgent. */
export function hasGlucoseOutside(vitals: VitalSigns): boolean {
  const glucose = measured(vitals, "glucoseMgPerDl");
  return glucose !== undefined && (glucose < glucoseLowMgPerDl || glucose > glucoseHighMgPerDl);
}
