import type { Encounter, Location, Organization, Patient, Resource, Task } from "@medplum/fhirtypes";
import type { QueueRow } from "../../../../shared/contract/queue-view.ts";
import { weightInQueue } from "../../../../shared/domain/compare-urgency.ts";
import { bands, waitingRaiseMs } from "../../../../shared/domain/urgency-band.ts";
import { vitalsOldAfterMs } from "../../../../shared/domain/urgency.ts";
import { readTicket } from "../../../../shared/fhir/read-ticket.ts";
import { type JudgedRow, queueRowOf } from "../../views/queue-row.ts";
import type { WritableDb } from "../writable-db.ts";
import { isFileHere } from "./attachments.ts";
import { recordOfPatient, resourceByLocalId, resourceByReference } from "./resources.ts";
import { readCursor } from "./settings.ts";

/** A row as it stands ready, with what is put over it when it is shown. */
export type KeptRow = {
  readonly row: QueueRow;
  readonly patientReference: string;
  readonly centreReference?: string | undefined;
};

/** The hub's clock, as this PC reckons it, may go back by so much without meaning anything. */
const clockSlackMs = 60_000;
const noRow = { shown: 0, unflagged: 0, band: 0, lateness: 0, ready: "", row: "" } as const;

/**
 * Judges the rows anew that something was written about, or whose time has come, or that were judged by a clock that
 * was ahead; at most `most` of them. Answers which.
 */
export function judgeQueue(db: WritableDb, now: string, most: number): readonly string[] {
  const tickets = toJudge(db, now, most).map(({ ticket }) => ticket);
  if (tickets.length === 0) return tickets;
  const write = db.prepare(
    `UPDATE queue_row SET shown = @shown, unflagged = @unflagged, band = @band, lateness = @lateness,
       patient_ref = @patientRef, location_ref = @locationRef, centre_ref = @centreRef, owner_ref = @ownerRef,
       ready = @ready, judged_at = @judgedAt, until = @until, row = @row
     WHERE ticket = @ticket`,
  );
  db.transaction(() => {
    for (const ticket of tickets) write.run(judged(db, ticket, new Date(now)));
  })();
  return tickets;
}

function toJudge(db: WritableDb, now: string, most: number): readonly { readonly ticket: string }[] {
  type Row = { ticket: string };
  const due = db.prepare<[string, number], Row>("SELECT ticket FROM queue_row WHERE until <= ? LIMIT ?");
  const found = due.all(now, most);
  if (found.length > 0) return found;
  const later = new Date(Date.parse(now) + clockSlackMs).toISOString();
  return db
    .prepare<[string, number], Row>("SELECT ticket FROM queue_row WHERE judged_at > ? LIMIT ?")
    .all(later, most);
}

function judged(db: WritableDb, localId: string, now: Date) {
  const stored = resourceByLocalId(db, localId);
  if (!stored) throw new Error(`The queue lists ${localId}, which is not here.`);
  const task = JSON.parse(stored.json) as Task; // as the hub wrote it
  const encounterId = readTicket(task, undefined).encounterId;
  const ticket = readTicket(task, read<Encounter>(db, encounterId && `Encounter/${encounterId}`));
  const { patientReference } = ticket;
  const columns = {
    ticket: localId,
    patientRef: patientReference ?? null,
    locationRef: ticket.locationReference ?? null,
    centreRef: ticket.centreReference ?? null,
    ownerRef: ticket.ownerReference ?? null,
    judgedAt: now.toISOString(),
  };
  // Its Encounter may name the patient, once that is here.
  if (patientReference === undefined)
    return { ...columns, ...noRow, until: new Date(now.getTime() + lookAgainMs).toISOString() };
  const found = queueRowOf({
    localId,
    task,
    ticket,
    patientReference,
    patient: read<Patient>(db, patientReference),
    location: read<Location>(db, ticket.locationReference),
    centre: read<Organization>(db, ticket.centreReference),
    record: recordOf(db, patientReference),
    isHere: readCursor(db, patientReference) !== undefined,
    hasFile: (url) => isFileHere(db, url),
    now,
  });
  const { row } = found;
  const kept: KeptRow = { row, patientReference, centreReference: ticket.centreReference };
  return {
    ...columns,
    shown: 1,
    unflagged: row.urgency.flags.length > 0 ? 0 : 1,
    band: bands.indexOf(row.urgency.band),
    lateness: -weightInQueue(row),
    ready: row.readyOffline,
    until: untilOf(found, now),
    row: JSON.stringify(kept),
  };
}

const lookAgainMs = 10_000;
const hourMs = 3_600_000;
/** Ages turn at midnight in India. */
const midnightOffsetMs = 330 * 60_000;
const dayMs = 86_400_000;

/** When the clock alone may change the row: a full hour of waiting, vitals grown old, a birthday; hourly at least. */
function untilOf({ row, vitalsTakenAt }: JudgedRow, now: Date): string {
  const at = now.getTime();
  const requested = Date.parse(row.requestedAt);
  const raise = requested + (Math.floor((at - requested) / waitingRaiseMs) + 1) * waitingRaiseMs;
  const old = vitalsTakenAt === undefined ? Infinity : Date.parse(vitalsTakenAt) + vitalsOldAfterMs + 1;
  const midnight = (Math.floor((at + midnightOffsetMs) / dayMs) + 1) * dayMs - midnightOffsetMs;
  const next = [raise, old, midnight].filter((one) => one > at);
  return new Date(Math.min(at + hourMs, ...next)).toISOString();
}

function read<T extends Resource>(db: WritableDb, reference: string | undefined): T | undefined {
  const found = reference === undefined ? undefined : resourceByReference(db, reference);
  return found && (JSON.parse(found.json) as T); // as the hub wrote it
}

function recordOf(db: WritableDb, patientReference: string) {
  const stored = recordOfPatient(db, patientReference);
  const ids = new Map(stored.map(({ type, serverId, localId }) => [`${type}/${serverId}`, localId]));
  return {
    resources: stored.map(({ json }) => JSON.parse(json) as Resource), // as the hub wrote them
    idOf: (reference: string) => ids.get(reference) ?? reference,
  };
}
