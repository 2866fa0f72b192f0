import type { CodeableConcept, Observation, Patient, Resource } from "@medplum/fhirtypes";
import { type Fact, known, none, notAsked } from "../domain/fact.ts";
import type { Pregnancy } from "../domain/patient.ts";
import { codings, hasCode, isVoid, ofType, timeOf } from "./reading.ts";
import { observedAt } from "./read-vitals.ts";
import { concept } from "./systems.ts";

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const yearMs = 365.25 * dayMs;
/** Ages between which the question has to be asked. */
const firstYear = 12;
const lastYear = 50;
/** "Pregnant" is over for certain after 44 weeks; "not pregnant" is no answer for longer than a cycle and a half. */
const pregnantForMs = 44 * weekMs;
const notPregnantForMs = 42 * dayMs;
const breastfedForMs = 183 * dayMs;

/** LOINC answers to 82810-3, beside our SNOMED codes. */
const answers = {
  pregnant: [concept.pregnant.code, "LA15173-0"],
  "not-pregnant": [concept.notPregnant.code, "LA26683-5"],
  postpartum: [concept.postpartum.code],
} as const;

/** Pregnancy as last told; `none` = does not apply (male, or an age outside 12 to 50). */
export function pregnancyOf(patient: Patient, record: readonly Resource[], now: string): Fact<Pregnancy> {
  if (patient.gender === "male" || isOutsideAge(patient.birthDate, now)) return none;
  const last = newest(record, concept.pregnancyStatus);
  const status = statusOf(last?.valueCodeableConcept);
  const toldAt = timeOf(last && observedAt(last));
  const validForMs = status === "not-pregnant" ? notPregnantForMs : pregnantForMs;
  if (status === undefined || timeOf(now) - toldAt > validForMs) return notAsked;
  const lmp = lastPeriod(record);
  const weeks = lmp === undefined ? undefined : Math.floor((timeOf(now) - timeOf(lmp)) / weekMs);
  const plausible = status === "pregnant" && weeks !== undefined && weeks >= 0 && weeks <= 44;
  return known({
    status,
    ...(lmp === undefined ? {} : { lmp }),
    ...(plausible ? { weeks } : {}),
  });
}

/** Breastfeeding as last told. "Yes" is asked again after half a year, "no" as soon as "not pregnant" is. */
export function breastfeedingOf(patient: Patient, record: readonly Resource[], now: string): Fact<"yes"> {
  if (patient.gender === "male" || isOutsideAge(patient.birthDate, now)) return none;
  const last = newest(record, concept.breastfeeding);
  const isSo = last?.valueBoolean;
  if (last === undefined || isSo === undefined) return notAsked;
  const validForMs = isSo ? breastfedForMs : notPregnantForMs;
  if (timeOf(now) - timeOf(observedAt(last)) > validForMs) return notAsked;
  return isSo ? known("yes") : none;
}

function isOutsideAge(birthDate: string | undefined, now: string): boolean {
  if (birthDate === undefined) return false;
  const born = timeOf(birthDate);
  if (born === -Infinity) return false;
  const bareYear = /^\d{4}$/.test(birthDate);
  const years = (timeOf(now) - born) / yearMs;
  // Of a bare year only the beginning is known: a year less may be true.
  return years < firstYear || (bareYear ? years - 1 : years) >= lastYear + 1;
}

function newest(
  record: readonly Resource[],
  code: { system: string; code: string },
): Observation | undefined {
  return ofType(record, "Observation")
    .filter((each) => !isVoid(each) && hasCode(each.code, code))
    .toSorted((a, b) => timeOf(observedAt(b)) - timeOf(observedAt(a)))[0];
}

function statusOf(answer: CodeableConcept | undefined): Pregnancy["status"] | undefined {
  const codes = codings(answer).flatMap(({ code }) => (code === undefined ? [] : [code]));
  if (codes.length === 0) return undefined;
  for (const status of ["pregnant", "not-pregnant", "postpartum"] as const) {
    const wanted: readonly string[] = answers[status];
    if (codes.some((code) => wanted.includes(code))) return status;
  }
  return "unknown";
}

function lastPeriod(record: readonly Resource[]): string | undefined {
  return newest(record, concept.lastMenstrualPeriod)?.valueDateTime;
}
