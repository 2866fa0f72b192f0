import type { Location, Patient, Resource } from "@medplum/fhirtypes";
import type { Urgency } from "../contract/queue-view.ts";
import type { PatientId } from "../domain/ids.ts";
import type { PatientFacts } from "../domain/patient.ts";
import { urgencyOf } from "../domain/urgency.ts";
import { patientFacts } from "./patient-facts.ts";
import type { Ticket } from "./read-ticket.ts";
import { vitalsOf } from "./read-vitals.ts";

export type JudgedTicket = {
  readonly facts: PatientFacts;
  readonly urgency: Urgency;
  readonly altitudeM?: number;
  readonly vitalsTakenAt?: string;
};

/** How urgent a ticket is, from what is stored of its patient: the desk's queue and the hub's alarm judge alike. */
export function judgeTicket(stored: {
  readonly ticket: Ticket;
  readonly patient: Patient | undefined;
  /** Everything of the patient, or at least what vitals, pregnancy and weight are read from. */
  readonly record: readonly Resource[];
  readonly location: Location | undefined;
  readonly id: PatientId;
  readonly now: string;
}): JudgedTicket {
  const { ticket, record, id, now } = stored;
  const patient: Patient = stored.patient ?? { resourceType: "Patient" };
  const facts = patientFacts({ patient, record, id, now });
  const { vitals, takenAt } = vitalsOf(record, `Encounter/${ticket.encounterId}`);
  const altitudeM = stored.location?.position?.altitude;
  const urgency = urgencyOf({
    patient: facts,
    vitals,
    vitalsTakenAt: takenAt,
    reportedFlags: ticket.reportedFlags,
    requestedAt: ticket.requestedAt,
    centreAltitudeM: altitudeM,
    now,
  });
  return {
    facts,
    urgency,
    ...(altitudeM === undefined ? {} : { altitudeM }),
    ...(takenAt === undefined ? {} : { vitalsTakenAt: takenAt }),
  };
}
