import type { AllergyIntolerance, Resource } from "@medplum/fhirtypes";
import type { FactsSubject } from "../domain/fact-change.ts";
import { list } from "./reading.ts";
import {
  allergyResource,
  breastfeedingObservation,
  medicineStatement,
  pregnancyObservations,
} from "./write-facts.ts";

/** What a told fact brings into being; it stands beside what was known, and takes nothing away. */
export function addedResources({ patientReference, change, at, by }: FactsSubject): readonly Resource[] {
  const context = { subject: patientReference, at, recorder: by };
  switch (change.kind) {
    case "allergy":
      return [allergyResource(change.allergy, context)];
    case "medicine":
      return [medicineStatement({ ...change.medicine, source: by.display }, context)];
    case "pregnancy":
      return pregnancyObservations(change.pregnancy, context);
    case "breastfeeding":
      return [breastfeedingObservation(change.breastfeeding, context)];
    case "details":
    case "refute-allergy":
      return [];
  }
}

const verification = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

/** It stays in the record, with who said that it is none, and why. */
export function refutedAllergy(
  one: AllergyIntolerance,
  { at, by, reason }: Pick<FactsSubject, "at" | "by"> & { readonly reason: string },
): AllergyIntolerance {
  // FHIR: no clinical status beside "entered in error"; "refuted" may have one, and then it says inactive.
  return {
    ...one,
    clinicalStatus: {
      coding: [
        { system: "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", code: "inactive" },
      ],
    },
    verificationStatus: { coding: [{ system: verification, code: "refuted" }] },
    note: [...list(one.note), { text: reason, time: at, authorString: by.display }],
  };
}
