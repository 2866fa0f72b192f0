import type { Task } from "@medplum/fhirtypes";
import { readTicket } from "../../../../shared/fhir/read-ticket.ts";
import { isStillOpen } from "../../../../shared/fhir/still-open.ts";
import type { WritableDb } from "../writable-db.ts";
import { isSigned } from "./journal.ts";

export type Bounds = {
  /** `Practitioner/id` of whose file this is. */
  readonly doctorReference: string;
  readonly now: string;
  /** How long the doctor's own patients stay after the last change or opening. */
  readonly keptDays: number;
  /** The same for those who were seen in the queue only: another doctor has them now. */
  readonly othersDays: number;
};

export type KeptReason = "in-queue" | "unsent" | "draft" | "no-receipt" | "still-open" | "chat" | "recent";

export const dayMs = 86_400_000;

/** Why a patient's record must stay on this PC; undefined where the hub's copy is enough. */
export function whyKept(db: WritableDb, patientRef: string, bounds: Bounds): KeptReason | undefined {
  return whyKeptAlways(db, patientRef, bounds) ?? (isRecent(db, patientRef, bounds) ? "recent" : undefined);
}

/** The reasons that no passing of time and no want of room ends. */
export function whyKeptAlways(
  db: WritableDb,
  patientRef: string,
  { doctorReference }: Pick<Bounds, "doctorReference">,
): Exclude<KeptReason, "recent"> | undefined {
  const tasks = tasksOf(db, patientRef);
  if (tasks.some(({ inQueue }) => inQueue === 1)) return "in-queue";
  if (isUnsent(db, patientRef)) return "unsent";
  const ids = tasks.map(({ localId }) => localId);
  if (ids.some((id) => isDraft(db, id) || hasChosenFile(db, id))) return "draft";
  if (ids.some((id) => lacksReceipt(db, id))) return "no-receipt";
  // As the hub wrote them.
  if (tasks.some(({ json }) => isStillOpen(JSON.parse(json) as Task, doctorReference))) return "still-open";
  return ids.some((id) => hasChatToDo(db, id)) ? "chat" : undefined;
}

/** Somebody who was this doctor's patient: name, tickets and what was signed stay to be found, also without line. */
export function isOwnPatient(db: WritableDb, patientRef: string, doctorReference: string): boolean {
  return tasksOf(db, patientRef).some(
    ({ localId, json }) =>
      readTicket(JSON.parse(json) as Task, undefined).ownerReference === doctorReference || // as the hub wrote it
      isTouched(db, localId),
  );
}

type TaskRow = { readonly localId: string; readonly json: string; readonly inQueue: number };

const tasksOf = (db: WritableDb, patientRef: string): readonly TaskRow[] =>
  db
    .prepare<[string], TaskRow>(
      `SELECT local_id AS localId, json, server_id IN (SELECT server_id FROM open_ticket) AS inQueue
       FROM resource WHERE patient_ref = ? AND type = 'Task'`,
    )
    .all(patientRef);

function isRecent(db: WritableDb, patientRef: string, bounds: Bounds): boolean {
  const own = isOwnPatient(db, patientRef, bounds.doctorReference);
  const days = own ? bounds.keptDays : Math.min(bounds.keptDays, bounds.othersDays);
  const since = new Date(Date.parse(bounds.now) - days * dayMs).toISOString();
  return one(
    db,
    `SELECT 1 FROM resource WHERE patient_ref = ? AND last_updated >= ?
     UNION ALL SELECT 1 FROM chart_use WHERE patient_ref = ? AND opened_at >= ? LIMIT 1`,
    [patientRef, since, patientRef, since],
  );
}

/** By the consult, by the patient's own id, or by any mention in what will be or was sent. */
const isUnsent = (db: WritableDb, patientRef: string): boolean =>
  one(
    db,
    `SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending', 'parked') AND (
       consult_id IN (SELECT local_id FROM resource WHERE patient_ref = @ref)
       OR instr(subject, @ref) > 0 OR instr(coalesce(bytes, ''), @ref) > 0
       OR EXISTS (SELECT 1 FROM resource WHERE patient_ref = @ref AND type = 'Patient' AND instr(subject, local_id) > 0))
     LIMIT 1`,
    [{ ref: patientRef }],
  );

const isWritten = (db: WritableDb, consultId: string): boolean =>
  one(
    db,
    `SELECT 1 FROM journal WHERE consult_id = ? UNION ALL SELECT 1 FROM note_revision WHERE consult_id = ? LIMIT 1`,
    [consultId, consultId],
  );

/**
 * Writing that is here alone. What the hub has as a draft keeps a record no longer than its ticket does, by the other
 * reasons: a consult may end without being signed here, by giving the patient back, or by a signature at another PC.
 */
const isDraft = (db: WritableDb, consultId: string): boolean =>
  isWritten(db, consultId) && !isSigned(db, consultId) && !isAllAtHub(db, consultId);

/** The last revision came from the hub or was taken there, and not a letter was written since. */
export const isAllAtHub = (db: WritableDb, consultId: string): boolean =>
  one(
    db,
    `SELECT 1 FROM note_revision AS last WHERE consult_id = @id
       AND revision = (SELECT max(revision) FROM note_revision WHERE consult_id = @id)
       AND NOT EXISTS (SELECT 1 FROM journal WHERE consult_id = @id AND seq > last.journal_seq)
       AND (reason = 'other-desk' OR EXISTS (SELECT 1 FROM outbox WHERE consult_id = @id AND kind = 'checkpoint'
         AND state = 'done' AND json_extract(subject, '$.revision') = last.revision))`,
    [{ id: consultId }],
  );

const hasChosenFile = (db: WritableDb, consultId: string): boolean =>
  one(db, "SELECT 1 FROM chosen_file WHERE consult_id = ? LIMIT 1", [consultId]);

/** The last signature counts: what was held or refused and written anew since is history. */
export const lacksReceipt = (db: WritableDb, consultId: string): boolean =>
  one(
    db,
    `SELECT 1 FROM (SELECT receipt FROM signed_item WHERE consult_id = ? ORDER BY rowid DESC LIMIT 1)
     WHERE receipt IS NULL OR json_extract(receipt, '$.outcome') <> 'issued'`,
    [consultId],
  );

/** Half-written, unsent, unread, or read and the centre not told yet. */
const hasChatToDo = (db: WritableDb, consultId: string): boolean =>
  one(
    db,
    `SELECT 1 FROM chat_draft WHERE consult_id = @id
     UNION ALL SELECT 1 FROM chat_message WHERE consult_id = @id AND (
       (mine = 1 AND reach = 'here') OR (mine = 0 AND read = 0) OR (mine = 0 AND reach = 'hub')) LIMIT 1`,
    [{ id: consultId }],
  );

/** Written, sent, called, talked or opened on this PC: the id that those rows know must go on to mean this ticket. */
const isTouched = (db: WritableDb, consultId: string): boolean =>
  isWritten(db, consultId) ||
  one(
    db,
    `SELECT 1 FROM outbox WHERE consult_id = @id UNION ALL SELECT 1 FROM signed_item WHERE consult_id = @id
     UNION ALL SELECT 1 FROM chat_message WHERE consult_id = @id UNION ALL SELECT 1 FROM call_run WHERE consult_id = @id
     UNION ALL SELECT 1 FROM saw_well WHERE consult_id = @id UNION ALL SELECT 1 FROM amendment WHERE consult_id = @id
     UNION ALL SELECT 1 FROM audit WHERE subject = @id LIMIT 1`,
    [{ id: consultId }],
  );

const one = (db: WritableDb, sql: string, values: readonly unknown[]): boolean =>
  db.prepare<unknown[]>(sql).get(...values) !== undefined;
