import type { Bundle, Resource } from "@medplum/fhirtypes";
import type { Difference } from "./guide-differences.ts";

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the sample lacks and a row is about. */
const additions: Readonly<Record<string, object>> = {
  "Encounter.type": { type: [coded("http://snomed.info/sct", "11429006", "Consultation")] },
  "Encounter.serviceType": { serviceType: coded("http://snomed.info/sct", "310000008", "Accident service") },
  "Practitioner.qualification": {
    qualification: [{ code: coded("http://snomed.info/sct", "309343006", "Physician") }],
  },
  "MedicationRequest.medication": {
    medicationCodeableConcept: coded("http://snomed.info/sct", "109081006", "Metformin"),
  },
  "MedicationRequest.dosageInstruction.additionalInstruction": {
    dosageInstruction: [
      {
        text: "after food",
        additionalInstruction: [coded("http://snomed.info/sct", "311504000", "With or after food")],
      },
    ],
  },
  "MedicationRequest.dosageInstruction.route": {
    dosageInstruction: [
      { text: "by mouth", route: coded("http://snomed.info/sct", "26643006", "Oral route") },
    ],
  },
  "Condition.code": { code: coded("http://hl7.org/fhir/sid/icd-10", "E11", "Type 2 diabetes") },
  "ServiceRequest.code": { code: coded("http://snomed.info/sct", "43396009", "HbA1c") },
  "Observation.code:SNOMEDCT": { code: coded("http://snomed.info/sct", "364075005", "Heart rate") },
  "Observation.code": { code: coded("http://loinc.org", "8867-4", "Heart rate") },
};

function coded(system: string, code: string, display: string) {
  return { coding: [{ system, code, display }] };
}

/** The document with the one thing that a row demands taken away or made what it was in 2.0.1. */
export function broken(
  whole: Bundle,
  { element, profile, is, was }: Difference,
): { readonly bundle: Bundle; readonly changed: Resource } {
  const bundle = structuredClone(whole);
  if (profile === "DocumentBundle")
    return { bundle: { ...bundle, type: "collection" }, changed: { ...bundle, type: "collection" } };
  const type = element.split(".")[0] ?? "";
  const entry = bundle.entry?.find(({ resource }) => resource?.resourceType === type);
  if (!entry?.resource) throw new Error(`no ${type} in the document`);
  const addition = Object.entries(additions).find(([start]) =>
    element
      .replace("[x]", "")
      .replace(/coding(:\w+)?/, "$1")
      .replace(".:", ":")
      .startsWith(start),
  );
  const resource: Resource = addition ? Object.assign(entry.resource, addition[1]) : entry.resource;
  breakAt(resource as unknown as Node, element.split(".").slice(1), { is, was });
  return { bundle, changed: resource };
}

type Rule = Pick<Difference, "is" | "was">;

function breakAt(node: Node, path: readonly string[], rule: Rule): void {
  const [step = "", ...rest] = path;
  const [name = "", slice] = step.split(":");
  const key = name === "medication[x]" ? "medicationCodeableConcept" : name;
  if (rest.length > 0) return breakAt(target(node, key, slice), rest, rule);
  if (slice !== undefined && Array.isArray(node[key])) {
    node[key] = [...node[key], structuredClone(target(node, key, slice))]; // at most one
  } else if (rule.is.max === "1" && Array.isArray(node[key])) {
    node[key] = [...node[key], ...structuredClone(node[key])];
  } else if (rule.is.fixedCode !== undefined || rule.is.fixedString !== undefined) {
    node[key] = rule.was === "absent" ? "another" : (rule.was.fixedCode ?? rule.was.fixedString ?? "another");
  } else if (key === "system" && typeof node[key] === "string" && rule.is.fixedUri === undefined) {
    Reflect.deleteProperty(node, key);
  } else {
    Reflect.deleteProperty(node, key);
    if (key === "reference") node["display"] = "somewhere";
  }
}

const sliceCodes: Readonly<Record<string, string>> = {
  ChiefComplaints: "422843007",
  PhysicalExamination: "425044008",
  Allergies: "722446000",
  MedicalHistory: "371529009",
  FamilyHistory: "422432008",
  InvestigationAdvice: "721963009",
  Medications: "721912009",
  FollowUp: "390906007",
  Procedure: "371525003",
  Referral: "306206005",
  OtherObservations: "404684003",
  DocumentReference: "371530004",
};

/** The one below by its name; in a list the first, or the slice's. Made where an entry is lacking. */
function target(node: Node, key: string, slice: string | undefined): Node {
  const below = node[key];
  if (below === undefined && key === "entry") {
    const made: Node = { reference: "Patient/none" };
    node[key] = [made];
    return made;
  }
  if (isNode(below)) return below;
  if (!Array.isArray(below)) throw new Error(`there is no ${key}`);
  const wanted = slice === undefined ? undefined : sliceCodes[slice];
  const found: unknown =
    wanted === undefined ? below[0] : below.find((one) => JSON.stringify(one).includes(`"${wanted}"`));
  if (!isNode(found)) throw new Error(`there is no ${key} ${slice ?? ""}`);
  return found;
}
