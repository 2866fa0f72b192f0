import type { ElementDefinition, StructureDefinition } from "@medplum/fhirtypes";

/**
 * Where the ABDM guide 6.5.0 differs from 2.0.1, the only version whose snapshots can be had, in what our two documents
 * use. Found by comparing every rule of the guide's source with the snapshots; each row names the file of the source
 * (github.com/gauravvaishnav17/abdm-fhir-ig-fsh at 355f629, input/fsh/profiles/…) and the rule in it. The rows patch the
 * snapshots of 2.0.1: what passes is "valid against 2.0.1 as patched", not more.
 */
export type Difference = {
  readonly id: string;
  readonly profile: string;
  readonly element: string;
  readonly was: Partial<ElementDefinition> | "absent";
  readonly is: Partial<ElementDefinition>;
  readonly source: string;
  /** The fixed value of 2.0.1 that stands there no more. */
  readonly drops?: readonly (keyof ElementDefinition)[];
};

const sct = "http://snomed.info/sct";

const sectionSlices = [
  "ChiefComplaints",
  "PhysicalExamination",
  "Allergies",
  "MedicalHistory",
  "FamilyHistory",
  "InvestigationAdvice",
  "Medications",
  "FollowUp",
  "Procedure",
  "DocumentReference",
] as const;

/** A coding that had a system only if it liked must name it now. */
const systemRequired = (profile: string, element: string, rule: string): Difference => ({
  id: `${element} is required`,
  profile,
  element,
  was: { min: 0 },
  is: { min: 1 },
  source: `${profile}.fsh: ${rule}`,
});

const newSlice = (name: string, code: string, display: string): readonly Difference[] => {
  const at = `Composition.section:${name}`;
  const source = `OPConsultRecord.fsh: section contains ${name} 0..1; section[${name}].code.coding`;
  const row = (element: string, is: Partial<ElementDefinition>): Difference => ({
    id: `${element} is new`,
    profile: "OPConsultRecord",
    element,
    was: "absent",
    is,
    source,
  });
  return [
    row(at, { min: 0, max: "1" }),
    row(`${at}.code.coding`, { max: "1" }),
    row(`${at}.code.coding.system`, { min: 1, fixedUri: sct }),
    row(`${at}.code.coding.code`, { min: 1, fixedCode: code }),
    row(`${at}.code.coding.display`, { min: 1, fixedString: display }),
    row(`${at}.entry.reference`, { min: 1 }),
  ];
};

/** The type of a number may come from any code system (IdentifierType has ABHA, HPID … beside HL7's). */
const anyIdentifierType = (profile: "Patient" | "Practitioner" | "Organization"): Difference => ({
  id: `${profile}.identifier.type.coding.system is open and required`,
  profile,
  element: `${profile}.identifier.type.coding.system`,
  was: { min: 0, fixedUri: "http://terminology.hl7.org/CodeSystem/v2-0203" },
  is: { min: 1 },
  drops: ["fixedUri"],
  source: `${profile}.fsh: identifier.type from IdentifierType (extensible); identifier.type.coding.system 1..`,
});

const openSystem = (element: string, fixedUri: string): Difference => ({
  id: `${element} is open and required`,
  profile: "Encounter",
  element,
  was: { min: 0, fixedUri },
  is: { min: 1 },
  drops: ["fixedUri"],
  source: `Encounter.fsh: ${element.replace("Encounter.", "")} 1..`,
});

export const guideDifferences: readonly Difference[] = [
  {
    id: "follow-up code",
    profile: "OPConsultRecord",
    element: "Composition.section:FollowUp.code.coding.code",
    was: { fixedCode: "736271009" },
    is: { fixedCode: "390906007" },
    source: "OPConsultRecord.fsh: section[FollowUp].code.coding.code = #390906007 (exactly)",
  },
  {
    id: "follow-up display",
    profile: "OPConsultRecord",
    element: "Composition.section:FollowUp.code.coding.display",
    was: { fixedString: "Outpatient care plan" },
    is: { fixedString: "Follow-up encounter" },
    source: 'OPConsultRecord.fsh: section[FollowUp].code.coding.display = "Follow-up encounter" (exactly)',
  },
  ...newSlice("Referral", "306206005", "Referral to service"),
  ...newSlice("OtherObservations", "404684003", "Clinical finding"),
  systemRequired("OPConsultRecord", "Composition.type.coding.system", "type.coding.system 1.."),
  ...sectionSlices.map((name) =>
    systemRequired(
      "OPConsultRecord",
      `Composition.section:${name}.code.coding.system`,
      `section[${name}].code.coding.system 1..`,
    ),
  ),
  systemRequired(
    "PrescriptionRecord",
    "Composition.section.code.coding.system",
    "section.code.coding.system 1..",
  ),
  anyIdentifierType("Patient"),
  anyIdentifierType("Practitioner"),
  anyIdentifierType("Organization"),
  systemRequired(
    "Practitioner",
    "Practitioner.qualification.code.coding.system",
    "qualification.code.coding.system 1..",
  ),
  openSystem("Encounter.type.coding.system", "http://terminology.hl7.org/CodeSystem/encounter-type"),
  openSystem("Encounter.serviceType.coding.system", "http://terminology.hl7.org/CodeSystem/service-type"),
  systemRequired(
    "Encounter",
    "Encounter.diagnosis.use.coding.system",
    "diagnosis.use.coding.system 1.. = http://snomed.info/sct",
  ),
  systemRequired(
    "MedicationRequest",
    "MedicationRequest.medication[x].coding.system",
    "medication[x].coding.system 1..",
  ),
  systemRequired(
    "MedicationRequest",
    "MedicationRequest.dosageInstruction.route.coding.system",
    "dosageInstruction.route.coding.system 1..",
  ),
  systemRequired(
    "MedicationRequest",
    "MedicationRequest.dosageInstruction.additionalInstruction.coding.system",
    "dosageInstruction.additionalInstruction.coding.system 1..",
  ),
  {
    id: "Bundle.type is fixed",
    profile: "DocumentBundle",
    element: "Bundle.type",
    was: {},
    is: { fixedCode: "document" },
    source: "DocumentBundle.fsh: type = #document (exactly)",
  },
  {
    id: "Condition.code.coding may be ICD-10 too",
    profile: "Condition",
    element: "Condition.code.coding.system",
    was: { min: 0, fixedUri: sct },
    is: { min: 1 },
    drops: ["fixedUri"],
    source: "Condition.fsh: code.coding contains ICD-10 0..* and SNOMEDCT 0..* (closed, by system)",
  },
  systemRequired("AllergyIntolerance", "AllergyIntolerance.code.coding.system", "code.coding.system 1.."),
  systemRequired("Observation", "Observation.code.coding:LOINC.system", "code.coding[LOINC].system 1.."),
  systemRequired(
    "Observation",
    "Observation.code.coding:SNOMEDCT.system",
    "code.coding[SNOMEDCT].system 1..",
  ),
  systemRequired("ServiceRequest", "ServiceRequest.code.coding.system", "code.coding.system 1.."),
];

/** The profile as 6.5.0 has it, as far as these rows go. Throws where 2.0.1 is not what a row says it was. */
export function patched(profile: StructureDefinition, name: string): StructureDefinition {
  const element = structuredClone(profile.snapshot?.element ?? []);
  for (const one of guideDifferences.filter((row) => row.profile === name)) {
    const found = element.find(({ id }) => id === one.element);
    if (one.was === "absent") {
      if (found) throw new Error(`${one.element} is in 2.0.1 already`);
      insertNew(element, one);
      continue;
    }
    if (!found) throw new Error(`${one.element} is not in 2.0.1`);
    for (const [key, value] of Object.entries(one.was))
      if (Reflect.get(found, key) !== value)
        throw new Error(`${one.element}: ${key} is not ${String(value)} in 2.0.1`);
    Object.assign(found, one.is);
    for (const key of one.drops ?? []) Reflect.deleteProperty(found, key);
  }
  return { ...structuredClone(profile), snapshot: { element } };
}

/** Made after the pattern of a slice that is there: the same element of "ChiefComplaints". */
function insertNew(element: ElementDefinition[], { element: id, is }: Difference): void {
  const slice = /^Composition\.section:(\w+)/.exec(id)?.[1] ?? "";
  const like = element.find((one) => one.id === id.replace(`:${slice}`, ":ChiefComplaints"));
  if (!like) throw new Error(`there is no pattern for ${id}`);
  const { fixedCode: _code, fixedString: _string, fixedUri: _uri, ...rest } = like;
  const last = element.findLastIndex((one) => one.id?.startsWith("Composition.section:"));
  const named = id.endsWith(`:${slice}`) ? { sliceName: slice } : {};
  element.splice(last + 1, 0, { ...rest, id, ...named, ...is });
}
