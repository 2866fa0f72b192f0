import type { Resource } from "@medplum/fhirtypes";

/**
 * What the ABDM guide (ndhm.in 6.5.0) asks of the two documents that we write. `place` names the file of its source
 * (input/fsh/profiles) in which each stands; how it differs from 2.0.1, which alone can be validated here, is the
 * table of `tests/fhir/guide-differences.ts`.
 */
export const profileOf = (name: string): string =>
  `https://nrces.in/ndhm/fhir/r4/StructureDefinition/${name}`;

export type GuideSection = {
  readonly code: string;
  readonly display: string;
  readonly entries: readonly Resource["resourceType"][];
};

/** OPConsultRecord.fsh: its slices, in its order. Whatever else a note has comes behind them (`openAtEnd`). */
export const opConsultSections: readonly GuideSection[] = [
  section("422843007", "Chief complaint section", "Condition"),
  section("425044008", "Physical exam section", "Observation"),
  section("722446000", "Allergy record", "AllergyIntolerance"),
  section("371529009", "History and physical report", "Condition", "Procedure"),
  section("422432008", "Family history section", "FamilyMemberHistory"),
  section("721963009", "Order document", "ServiceRequest"),
  section("721912009", "Medication summary document", "MedicationStatement", "MedicationRequest"),
  section("390906007", "Follow-up encounter", "Appointment"),
  section("371525003", "Clinical procedure report", "Procedure"),
  section("306206005", "Referral to service", "ServiceRequest"),
  section("404684003", "Clinical finding", "Observation"),
  section("371530004", "Clinical consultation report", "DocumentReference"),
];

/** PrescriptionRecord.fsh. */
export const prescriptionSection = section("440545006", "Prescription record", "MedicationRequest", "Binary");

/** Code systems that a coding may have there; others are taken off and the text says it. */
export const codingSystems: Partial<Readonly<Record<Resource["resourceType"], readonly string[]>>> = {
  AllergyIntolerance: ["http://snomed.info/sct"],
  Condition: ["http://hl7.org/fhir/sid/icd-10", "http://snomed.info/sct"],
  MedicationRequest: ["http://snomed.info/sct"],
  Observation: ["http://loinc.org", "http://snomed.info/sct"],
  ServiceRequest: ["http://snomed.info/sct"],
};

/** Types of identifier (HL7 v2-0203), each with the display of that code system. */
export const identifierTypes = {
  Patient: { code: "MR", display: "Medical record number" },
  Practitioner: { code: "MD", display: "Medical License number" },
  Organization: { code: "PRN", display: "Provider number" },
} as const;

function section(
  code: string,
  display: string,
  ...entries: readonly Resource["resourceType"][]
): GuideSection {
  return { code, display, entries };
}
