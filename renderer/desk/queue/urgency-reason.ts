import type { Urgency } from "../../../shared/contract/queue-view.ts";
import type { Flag } from "../../../shared/domain/flag.ts";
import type { VitalKind } from "../../../shared/domain/vitals.ts";

/** A vital as a row names it: the two pressures are one "BP". */
export type ShownVital = Exclude<VitalKind, "systolicMmHg" | "diastolicMmHg"> | "bloodPressure";

/** One part of the reason why a row stands where it stands, in the order in which it is said. */
export type ReasonPart =
  | { readonly kind: "flag"; readonly flag: Flag }
  | { readonly kind: "score"; readonly value: number; readonly atLeast: boolean }
  | { readonly kind: "missing" | "outside"; readonly vitals: readonly ShownVital[] }
  | { readonly kind: "all-missing" | "altitude" | "waiting" | "old" | "no-score" };

/** NEWS2 reads seven quantities; blood pressure counts by its systolic value. */
const news2Quantities = 7;

/** The reason in parts; dangers first, then score, then what is missing or raises the rank. */
export function reasonParts(urgency: Urgency): readonly ReasonPart[] {
  const { score } = urgency;
  const parts: ReasonPart[] = urgency.flags.map((flag) => ({ kind: "flag", flag }));
  if (score) {
    const missing = shownVitals(score.missing);
    parts.push({ kind: "score", value: score.value, atLeast: missing.length > 0 });
    if (missing.length >= news2Quantities) parts.push({ kind: "all-missing" });
    else if (missing.length > 0) parts.push({ kind: "missing", vitals: missing });
    if (score.altitudeNote) parts.push({ kind: "altitude" });
  }
  if (urgency.outsideAgeBand.length > 0) {
    parts.push({ kind: "outside", vitals: shownVitals(urgency.outsideAgeBand) });
  }
  if (urgency.vitalsOld) parts.push({ kind: "old" });
  if (urgency.raisedByWaiting) parts.push({ kind: "waiting" });
  return parts.length > 0 ? parts : [{ kind: "no-score" }];
}

function shownVitals(kinds: readonly VitalKind[]): readonly ShownVital[] {
  const shown = kinds.map((kind): ShownVital =>
    kind === "systolicMmHg" || kind === "diastolicMmHg" ? "bloodPressure" : kind,
  );
  return [...new Set(shown)];
}
