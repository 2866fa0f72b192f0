import type { MedicationRequest, MedicationStatement, Resource } from "@medplum/fhirtypes";
import { type Fact, known, none, notAsked } from "../domain/fact.ts";
import type { CurrentMedicine } from "../domain/patient.ts";
import { hasCode, isVoid, list, localReference, ofType, referenceOf, timeOf, words } from "./reading.ts";
import { system } from "./systems.ts";

const dayMs = 86_400_000;

/** The MedicationStatement code by which somebody answered "takes nothing". */
export const noCurrentMedicines = { system: system.code, code: "no-current-medicines" } as const;

/** What the patient takes now: statements and running prescriptions; silence is "not asked". */
export function currentMedicinesOf(record: readonly Resource[], now: string): Fact<CurrentMedicine[]> {
  const statements = ofType(record, "MedicationStatement").filter(
    (each) => !isVoid(each) && (each.status === "active" || each.status === "intended"),
  );
  const requests = ofType(record, "MedicationRequest").filter((each) => isRunning(each, now));
  const taken = [
    ...statements.filter((each) => !saysNone(each)).map((each) => fromStatement(record, each)),
    ...requests.map((each) => fromRequest(record, each)),
  ];
  const once = taken.filter((one, at) => taken.findIndex((other) => same(one, other)) === at);
  if (once.length > 0) return known(once);
  return statements.some(saysNone) ? none : notAsked;
}

/** The medicine's name, wherever a system put it: coded, referenced, contained. */
export function medicineName(
  record: readonly Resource[],
  one: MedicationRequest | MedicationStatement,
): string {
  const coded = words(one.medicationCodeableConcept);
  if (coded !== undefined) return coded;
  const reference = one.medicationReference;
  const wanted = localReference(reference);
  const holders = [...list(one.contained), ...record];
  const medication = ofType(holders, "Medication").find(
    (each) => referenceOf(each) === wanted || `#${each.id}` === wanted,
  );
  return words(medication?.code) ?? reference?.display ?? "unnamed medicine";
}

/** "Takes nothing", told by somebody. */
export function saysNone({
  medicationCodeableConcept,
}: Pick<MedicationStatement, "medicationCodeableConcept">): boolean {
  return hasCode(medicationCodeableConcept, noCurrentMedicines);
}

const proposals: readonly string[] = ["proposal", "plan", "option"];

/** A prescription whose days are over is not taken any more, even where nobody closed it. */
function isRunning(one: MedicationRequest, now: string): boolean {
  if (one.status !== "active" || proposals.includes(one.intent)) return false;
  const days = courseDays(one);
  if (days === undefined || one.authoredOn === undefined) return true;
  return timeOf(one.authoredOn) + (days + 1) * dayMs >= timeOf(now);
}

function courseDays(one: MedicationRequest): number | undefined {
  const bounds = list(one.dosageInstruction).map(({ timing }) => timing?.repeat?.boundsDuration);
  const days = [...bounds, one.dispenseRequest?.expectedSupplyDuration].flatMap((duration) =>
    duration?.value !== undefined && (duration.code ?? duration.unit) === "d" ? [duration.value] : [],
  );
  return days.length === 0 ? undefined : Math.max(...days);
}

function fromStatement(record: readonly Resource[], one: MedicationStatement): CurrentMedicine {
  const dose = list(one.dosage).find(({ text }) => text)?.text;
  const since = one.effectivePeriod?.start ?? one.effectiveDateTime;
  const source = one.informationSource?.display;
  return {
    name: medicineName(record, one),
    ...(dose === undefined ? {} : { dose }),
    ...(since === undefined ? {} : { since }),
    ...(source === undefined ? {} : { source }),
  };
}

function fromRequest(record: readonly Resource[], one: MedicationRequest): CurrentMedicine {
  const dose = list(one.dosageInstruction).find(({ text }) => text)?.text;
  return {
    name: medicineName(record, one),
    ...(dose === undefined ? {} : { dose }),
    ...(one.authoredOn === undefined ? {} : { since: one.authoredOn }),
    source: one.requester?.display ?? "prescribed",
  };
}

function same(one: CurrentMedicine, other: CurrentMedicine): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase() && one.dose === other.dose;
}
