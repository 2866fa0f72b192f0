import { isDeepStrictEqual } from "node:util";
import { forbidden, OperationOutcomeError, preconditionFailed, validationError } from "@medplum/core";
import type { AllergyIntolerance, Patient, Resource } from "@medplum/fhirtypes";
import { hasCode, list } from "../../shared/fhir/reading.ts";
import { concept, system } from "../../shared/fhir/systems.ts";

const details = ["address", "birthDate", "contact", "extension", "gender", "name", "telecom"] as const;
const refutation = ["clinicalStatus", "note", "verificationStatus"] as const;

const told = [concept.pregnancyStatus, concept.lastMenstrualPeriod, concept.breastfeeding];

/** What a patient told, as far as a doctor too may write it down: it outlives the consult's paper. */
export function isFact(resource: Resource): boolean {
  switch (resource.resourceType) {
    case "Patient":
    case "AllergyIntolerance":
    case "MedicationStatement":
      return true;
    case "Observation":
      return told.some((one) => hasCode(resource.code, one));
    default:
      return false;
  }
}

/** A picture or paper of the doctor's own: added without line, it too may come after the consult's paper was issued. */
export function isOwnDocument(resource: Resource, practitionerId: string): boolean {
  if (resource.resourceType !== "DocumentReference") return false;
  return list(resource.author).some(({ reference }) => reference === `Practitioner/${practitionerId}`);
}

/**
 * How a doctor changes a fact that was there before.
 *
 * 1. Only on top of the version that was seen: the centre may be writing the same patient.
 * 2. Of a patient: who it is and how to reach them, never whose patient or under which of our numbers.
 * 3. An allergy is refuted, with a reason; another one is written beside it.
 */
export function assertDoctorsFact(before: Resource, after: Resource, ifMatch: string | undefined): void {
  const isPatient = before.resourceType === "Patient" && after.resourceType === "Patient";
  const isAllergy =
    before.resourceType === "AllergyIntolerance" && after.resourceType === "AllergyIntolerance";
  if (!isPatient && !isAllergy) return;
  if (ifMatch === undefined) throw new OperationOutcomeError(preconditionFailed);
  if (isPatient) assertOnlyDetails(before, after);
  else if (isAllergy) assertOnlyRefutes(before, after);
}

function assertOnlyDetails(before: Patient, after: Patient): void {
  const numbers = ({ identifier }: Patient) => list(identifier).filter((one) => one.system !== system.abha);
  const same =
    isDeepStrictEqual(
      without(before, [...details, "identifier"]),
      without(after, [...details, "identifier"]),
    ) && isDeepStrictEqual(numbers(before), numbers(after));
  if (!same)
    throw new OperationOutcomeError(
      validationError("A doctor corrects a patient's details and nothing else"),
    );
}

function assertOnlyRefutes(before: AllergyIntolerance, after: AllergyIntolerance): void {
  const kept = list(before.note);
  const refuted = list(after.verificationStatus?.coding).some(({ code }) => code === "refuted");
  const same = isDeepStrictEqual(without(before, refutation), without(after, refutation));
  const added = isDeepStrictEqual(list(after.note).slice(0, kept.length), kept);
  if (!refuted || !same || !added || list(after.note).length === kept.length)
    throw new OperationOutcomeError(forbidden);
}

function without(resource: Patient | AllergyIntolerance, fields: readonly string[]): unknown {
  const kept = Object.entries(resource).filter(([key]) => key !== "meta" && !fields.includes(key));
  return JSON.parse(JSON.stringify(Object.fromEntries(kept)));
}
