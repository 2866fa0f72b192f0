import type { Resource } from "@medplum/fhirtypes";
import { localReference } from "../../shared/fhir/reading.ts";

/** Where the resource types of R4 name their patient, the most telling first. */
const patientFields = [
  "subject",
  "patient",
  "for",
  "beneficiary",
  "individual",
  "recipient",
  "securityContext",
] as const;

/** Where they name something else that belongs to the patient. */
const indirectFields = ["target", "encounter", "context", "focus", "request", "claim"] as const;

/** Types about people who read, or about what they read from; never part of a patient's record. */
const outside: ReadonlySet<string> = new Set([
  "AuditEvent",
  "Practitioner",
  "Organization",
  "Location",
  "Bundle",
]);

/**
 * The patient whose record a resource belongs to. `patientOfOther` tells it of an already stored resource, for
 * what points at the patient only through another (Provenance → Composition → Patient).
 */
export function patientOf(
  resource: Resource,
  patientOfOther: (type: string, id: string) => string | undefined,
): string | undefined {
  if (outside.has(resource.resourceType)) return undefined;
  if (resource.resourceType === "Patient") return resource.id;
  for (const field of patientFields) {
    const patient = referencesIn(resource, field).find(([type]) => type === "Patient");
    if (patient) return patient[1];
  }
  const actor = participants(resource).find(([type]) => type === "Patient");
  if (actor) return actor[1];
  for (const field of indirectFields) {
    for (const [type, id] of referencesIn(resource, field)) {
      const patient = type === "Patient" ? id : patientOfOther(type, id);
      if (patient !== undefined) return patient;
    }
  }
  return undefined;
}

type Address = readonly [type: string, id: string];

function referencesIn(holder: object, field: string): Address[] {
  // Indexed by name because the field differs from type to type.
  const value: unknown = (holder as Readonly<Record<string, unknown>>)[field];
  return (Array.isArray(value) ? value : [value]).flatMap(address);
}

function participants(resource: Resource): Address[] {
  if (resource.resourceType === "Appointment")
    return resource.participant.flatMap(({ actor }) => address(actor));
  if (resource.resourceType === "Person")
    return (resource.link ?? []).flatMap(({ target }) => address(target));
  return [];
}

function address(value: unknown): Address[] {
  if (typeof value !== "object" || value === null || !("reference" in value)) return [];
  const text = typeof value.reference === "string" ? localReference(value.reference) : undefined;
  const [type, id] = text?.split("/") ?? [];
  return type && id ? [[type, id]] : [];
}
