import type { Observation } from "@medplum/fhirtypes";
import { type VitalFact, type VitalSigns, vitalKinds } from "../../shared/domain/vitals.ts";
import { vitalObservations, type VitalsContext } from "../../shared/fhir/write-vitals.ts";
import type { CaseVitals } from "./practice-case.ts";

/** A case's vitals as a centre would have sent them; a text in place of a number is why it could not be measured. */
export function caseObservations(vitals: CaseVitals, context: VitalsContext): Observation[] {
  const facts: Partial<VitalSigns> = {};
  for (const kind of vitalKinds) {
    const told = vitals[kind];
    if (told !== undefined) facts[kind] = factOf(kind, told, context.at);
  }
  // "BP: cuff too small" stands once in a case and is said of both numbers.
  if (facts.systolicMmHg?.state === "not-measured") facts.diastolicMmHg ??= facts.systolicMmHg;
  return vitalObservations(facts, context);
}

function factOf(kind: (typeof vitalKinds)[number], told: number | string, takenAt: string): VitalFact {
  return typeof told === "string"
    ? { state: "not-measured", reason: told }
    : { state: "measured", reading: { kind, value: told, takenAt } };
}
