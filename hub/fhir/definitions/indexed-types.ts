/**
 * Types whose R4 search parameters are indexed. Every other type is stored, read, paged through history and
 * `$everything`, and searched by `_id`, `_lastUpdated` and `patient` alone: indexing what nobody asks for would
 * double the cost of each write.
 */
export const indexedTypes: ReadonlySet<string> = new Set([
  "AllergyIntolerance",
  "Appointment",
  "AuditEvent",
  "Basic",
  "CarePlan",
  "Communication",
  "Composition",
  "Condition",
  "Consent",
  "DiagnosticReport",
  "DocumentReference",
  "Encounter",
  "FamilyMemberHistory",
  "Immunization",
  "Location",
  "Media",
  "Medication",
  "MedicationRequest",
  "MedicationStatement",
  "Observation",
  "Organization",
  "Patient",
  "Practitioner",
  "PractitionerRole",
  "Procedure",
  "Provenance",
  "RelatedPerson",
  "ServiceRequest",
  "Specimen",
  "Task",
]);

/** Belong to no patient; every signed-in person of the hospital may read them. */
export const directoryTypes: readonly string[] = [
  "CodeSystem",
  "Device",
  "Endpoint",
  "HealthcareService",
  "Location",
  "Medication",
  "Organization",
  "Practitioner",
  "PractitionerRole",
  "Questionnaire",
  "Schedule",
  "Slot",
  "StructureDefinition",
  "ValueSet",
];
