import type { Patient, Resource } from "@medplum/fhirtypes";
import type { FactsSubject } from "../domain/fact-change.ts";
import { mergeDetails } from "../sync/merge/merge-details.ts";
import { detailsOf, withDetails } from "./patient-details.ts";
import { referenceOf } from "./reading.ts";
import { addedResources, refutedAllergy } from "./write-fact-change.ts";

/**
 * The record as this doctor knows it: what the hub holds, with what was told here and has not arrived there laid
 * over it. Where somebody else changed the same field meanwhile the doctor's own word shows, until it is decided.
 */
export function overlayFacts(
  record: readonly Resource[],
  pending: readonly (FactsSubject & { readonly id: string })[],
): readonly Resource[] {
  return pending.reduce<readonly Resource[]>((before, told) => {
    const { change, patientReference } = told;
    if (change.kind === "details")
      return before.map((one) =>
        one.resourceType === "Patient" && referenceOf(one) === patientReference ? overlaid(one, change) : one,
      );
    if (change.kind === "refute-allergy")
      return before.map((one) =>
        one.resourceType === "AllergyIntolerance" && referenceOf(one) === change.reference
          ? refutedAllergy(one, { ...told, reason: change.reason })
          : one,
      );
    return [...before, ...addedResources(told)];
  }, record);
}

function overlaid(
  patient: Patient,
  { base, mine }: Extract<FactsSubject["change"], { kind: "details" }>,
): Patient {
  const { merged, conflicts } = mergeDetails(base, mine, detailsOf(patient));
  const own = Object.fromEntries(conflicts.map((field) => [field, mine[field]]));
  return withDetails(patient, { ...merged, ...own });
}
