import type { Location, Organization, Patient, Task } from "@medplum/fhirtypes";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { ageAt } from "../../../shared/domain/age.ts";
import type { ActName } from "../../../shared/domain/consult-act.ts";
import { alarmSince } from "../../../shared/domain/escalation.ts";
import { consultId, patientId } from "../../../shared/domain/ids.ts";
import { contentUrl, documentsOf } from "../../../shared/fhir/read-reports.ts";
import type { Ticket } from "../../../shared/fhir/read-ticket.ts";
import { extensionOf } from "../../../shared/fhir/reading.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { extrasOf } from "../../../shared/fhir/ticket-extras.ts";
import { judgeTicket } from "../../../shared/fhir/ticket-urgency.ts";
import type { PatientRecord } from "./patient-record.ts";

export type RowParts = {
  readonly localId: string;
  readonly task: Task;
  readonly ticket: Ticket;
  readonly patientReference: string;
  readonly patient: Patient | undefined;
  readonly location: Location | undefined;
  readonly centre: Organization | undefined;
  readonly record: Pick<PatientRecord, "resources" | "idOf">;
  /** The whole chart was fetched; without it nothing is ready. */
  readonly isHere: boolean;
  readonly hasFile: (url: string) => boolean;
  readonly now: Date;
};

export type JudgedRow = { readonly row: QueueRow; readonly vitalsTakenAt?: string | undefined };

/** A ticket's row as everybody sees it: without the doctor's own claim, unsent acts, and who is at the centre now. */
export function queueRowOf(parts: RowParts): JudgedRow {
  const { localId, task, ticket, patient, location, centre, record, now } = parts;
  const { resources, idOf } = record;
  const nowText = now.toISOString();
  const id = patientId.parse(idOf(parts.patientReference));
  const judged = judgeTicket({ ticket, patient, record: resources, location, id, now: nowText });
  const { facts, urgency, altitudeM } = judged;
  const steps = extrasOf(task, extension.escalation);
  const since = alarmSince(steps);
  const usual = extensionOf(location, extension.line)?.valueCode;
  const age = ageAt(facts.birthDate, nowText);
  const isHeld = ticket.ownerReference !== undefined && ticket.state !== "waiting";
  const row: QueueRow = {
    consultId: consultId.parse(localId),
    patientId: id,
    name: facts.name,
    ...(facts.nameDevanagari === undefined ? {} : { nameDevanagari: facts.nameDevanagari }),
    ...(age === undefined ? {} : { age }),
    sex: facts.sex,
    complaint: ticket.complaint,
    ...(ticket.complaintDuration === undefined ? {} : { complaintDuration: ticket.complaintDuration }),
    state: ticket.state,
    urgency,
    requestedAt: ticket.requestedAt,
    waitingMs: waitedMs(ticket, now),
    centre: { name: centre?.name ?? location?.name ?? "", ...(altitudeM === undefined ? {} : { altitudeM }) },
    speciality: ticket.speciality,
    mine: false,
    ...(isHeld ? { holder: ticket.ownerDisplay ?? ticket.ownerReference ?? "" } : {}),
    ...(isHeld && ticket.claimedAt !== undefined ? { heldSince: ticket.claimedAt } : {}),
    ...cameBackOf(task, ticket.state, undefined),
    presence: ticket.state === "left" ? "left" : "unknown",
    line: usual === "good" || usual === "thin" || usual === "poor" ? usual : "unknown",
    readyOffline: readiness(parts),
    unsent: false,
    ...(since === undefined ? {} : { escalation: { since, steps: [...steps] } }),
  };
  return { row, vitalsTakenAt: judged.vitalsTakenAt };
}

export const waitedMs = ({ requestedAt }: Pick<QueueRow, "requestedAt">, now: Date): number =>
  Math.max(0, now.getTime() - Date.parse(requestedAt));

/** The last thing done with it tells, as long as nobody has it in hand. */
export function cameBackOf(
  task: Task,
  state: QueueRow["state"],
  underWay: ActName | undefined,
): Pick<QueueRow, "cameBack"> {
  if (state !== "requested" && state !== "waiting") return {};
  const last = underWay ?? extrasOf(task, extension.acted).at(-1)?.act;
  if (last === "come-back") return { cameBack: "after-leaving" };
  return last === "return-for-information" ? { cameBack: "with-answers" } : {};
}

function readiness({ record, isHere, hasFile }: RowParts): QueueRow["readyOffline"] {
  if (!isHere) return "coming";
  const wanted = documentsOf(record.resources, record.idOf).filter(
    ({ attachment }) => attachment.data === undefined,
  );
  return wanted.every(({ attachment }) => hasFile(contentUrl(attachment))) ? "ready" : "images-coming";
}
