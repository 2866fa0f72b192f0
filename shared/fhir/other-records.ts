import type { Resource } from "@medplum/fhirtypes";
import { readChat } from "./chat.ts";

type Kind = Resource["resourceType"];

/** Kinds that the timeline tells about. */
const shown: readonly Kind[] = [
  "Encounter",
  "Condition",
  "MedicationRequest",
  "MedicationStatement",
  "DocumentReference",
  "DiagnosticReport",
  "Media",
  "Observation",
  "Procedure",
  "Immunization",
  "AllergyIntolerance",
];

/** Kinds that say how care was organised or recorded: the chart speaks of them elsewhere, or has no need to. */
const aboutRecords: readonly Kind[] = [
  "Patient",
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "Location",
  "Task",
  "Composition",
  "Consent",
  "Binary",
  "Provenance",
  "AuditEvent",
  "Basic",
];

/** What else is there and not shown (Claim, ExplanationOfBenefit …), counted by type. */
export function otherRecords(record: readonly Resource[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of record) {
    const { resourceType } = one;
    if (shown.includes(resourceType) || aboutRecords.includes(resourceType)) continue;
    // The desk's own messages stand in the chat; those of another system stand nowhere else.
    if (one.resourceType === "Communication" && readChat(one) !== undefined) continue;
    counts[resourceType] = (counts[resourceType] ?? 0) + 1;
  }
  return counts;
}
