import type { VitalKind, VitalSigns } from "./vitals.ts";

/** The number measured for one vital; undefined when it was not asked or could not be measured, never zero. */
export function measured(vitals: VitalSigns, kind: VitalKind): number | undefined {
  const fact = vitals[kind];
  return fact?.state === "measured" ? fact.reading.value : undefined;
}

/** Those of `kinds` that have no number. */
export function missingOf(vitals: VitalSigns, kinds: readonly VitalKind[]): VitalKind[] {
  return kinds.filter((kind) => measured(vitals, kind) === undefined);
}
