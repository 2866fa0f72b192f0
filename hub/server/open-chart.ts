import type { AuditEvent } from "@medplum/fhirtypes";
import type { Store } from "./store.ts";

const grantMs = 24 * 3_600_000;

export type Grant = { readonly practitionerId: string; readonly patientId: string; readonly until: string };

/**
 * Opens a chart outside the doctor's own consults for a day. The reason is written down first: without its
 * AuditEvent there is no grant.
 */
export async function openChart(
  store: Store,
  asked: { readonly practitionerId: string; readonly patientId: string; readonly reason: string },
  now: Date,
  grant: (grant: Grant) => void | Promise<void>,
): Promise<Grant | undefined> {
  const { practitionerId, patientId, reason } = asked;
  if (!(await store.read("Patient", patientId))) return undefined;
  await store.create(emergencyAccess(practitionerId, patientId, reason, now));
  const until = new Date(now.getTime() + grantMs).toISOString();
  await grant({ practitionerId, patientId, until });
  return { practitionerId, patientId, until };
}

function emergencyAccess(practitionerId: string, patientId: string, reason: string, now: Date): AuditEvent {
  return {
    resourceType: "AuditEvent",
    type: {
      system: "http://dicom.nema.org/resources/ontology/DCM",
      code: "110113",
      display: "Security Alert",
    },
    subtype: [
      {
        system: "http://dicom.nema.org/resources/ontology/DCM",
        code: "110127",
        display: "Emergency Override Started",
      },
    ],
    action: "E",
    recorded: now.toISOString(),
    outcome: "0",
    purposeOfEvent: [{ text: reason }],
    agent: [{ who: { reference: `Practitioner/${practitionerId}` }, requestor: true }],
    source: { observer: { display: "paramarsh-hub" } },
    entity: [{ what: { reference: `Patient/${patientId}` } }],
  };
}
