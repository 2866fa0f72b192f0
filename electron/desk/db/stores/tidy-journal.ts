import type { Task } from "@medplum/fhirtypes";
import { isStillOpen } from "../../../../shared/fhir/still-open.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { isSigned } from "./journal.ts";
import { type Bounds, dayMs, isAllAtHub, lacksReceipt } from "./protected.ts";
import { hasApart } from "./rescue-apart.ts";

/*
 * Letter by letter the journal is nine tenths of a doctor's file, and of a consult that has ended every word of it stands
 * in the last revision too. Its edits go; what was written is the same for whoever reads it.
 *
 *   1. Only up to the last edit that the last revision holds, and only where no edit stands behind that.
 *   2. Only where the hub has that revision as a draft, or has issued it signed, and nothing of the consult is under way.
 *   3. The last edit stays: should a disk lose the revision, its number still tells a restoring what is missing before it.
 */

/** Longer than any hub keeps a ticket open by mistake, or a doctor is away. */
const idleDays = 30;
/** What one step may delete: a few milliseconds, between two letters. */
const editsPerStep = 500;
const consultsPerStep = 100;

/** `looked`: nothing may go of those that were looked at; the next step goes on behind `after`. */
export type Tidied = { readonly did: "some" | "looked" | "nothing"; readonly after: string };

/** One small step, which asks anew whether the edits may go; `after` is where the step before it ended. */
export function tidySome(
  db: WritableDb,
  bounds: Pick<Bounds, "doctorReference" | "now">,
  after: string,
): Tidied {
  const next = db
    .prepare<[string], string | null>("SELECT min(consult_id) FROM journal WHERE consult_id > ?")
    .pluck();
  const run = db.transaction((): Tidied => {
    let place = after;
    for (let looked = 0; looked < consultsPerStep; looked += 1) {
      const consultId = next.get(place);
      if (consultId == null) return { did: "nothing", after: place };
      const edits = mayGo(db, consultId, bounds) ? deleteEdits(db, consultId) : 0;
      if (edits > 0) {
        appendAudit(db, { at: bounds.now, kind: "journal-tidied", subject: `${consultId} ${edits}` });
        return { did: "some", after: place };
      }
      place = consultId;
    }
    return { did: "looked", after: place };
  });
  return run.immediate();
}

function deleteEdits(db: WritableDb, consultId: string): number {
  return db
    .prepare(
      `DELETE FROM journal WHERE consult_id = @id AND seq < (SELECT max(seq) FROM journal WHERE consult_id = @id)
         AND seq < (SELECT min(seq) FROM journal WHERE consult_id = @id) + @most`,
    )
    .run({ id: consultId, most: editsPerStep }).changes;
}

function mayGo(db: WritableDb, consultId: string, bounds: Pick<Bounds, "doctorReference" | "now">): boolean {
  const is = (sql: string): boolean => db.prepare<{ id: string }>(sql).get({ id: consultId }) !== undefined;
  return (
    is("SELECT 1 FROM journal WHERE consult_id = @id LIMIT 1 OFFSET 1") &&
    isIdle(db, consultId, bounds.now) &&
    hasEnded(db, consultId, bounds.doctorReference) &&
    isAllSaved(db, consultId) &&
    !is(
      `SELECT 1 FROM outbox WHERE consult_id = @id AND state IN ('waiting', 'sending', 'parked')
       UNION ALL SELECT 1 FROM carried_paper WHERE consult_id = @id LIMIT 1`,
    ) &&
    (is("SELECT 1 FROM signed_item WHERE consult_id = @id")
      ? isIssuedWhole(db, consultId)
      : isAllAtHub(db, consultId)) &&
    !hasApart(db, consultId)
  );
}

/** Nothing was written, sent, signed or opened again for so long. */
function isIdle(db: WritableDb, consultId: string, now: string): boolean {
  const last = db
    .prepare<{ id: string }, string | null>(
      `SELECT max(at) FROM (
         SELECT at FROM (SELECT at FROM journal WHERE consult_id = @id ORDER BY seq DESC LIMIT 1)
         UNION ALL SELECT max(saved_at) FROM note_revision WHERE consult_id = @id
         UNION ALL SELECT max(max(created_at, coalesce(settled_at, ''))) FROM outbox WHERE consult_id = @id
         UNION ALL SELECT max(signed_at) FROM signed_item WHERE consult_id = @id
         UNION ALL SELECT max(opened_at) FROM amendment WHERE consult_id = @id)`,
    )
    .pluck()
    .get({ id: consultId });
  return last != null && last < new Date(Date.parse(now) - idleDays * dayMs).toISOString();
}

/** The ticket is known, stands in no queue, and its doctor owes it nothing. */
function hasEnded(db: WritableDb, consultId: string, doctorReference: string): boolean {
  const json = db
    .prepare<[string], string>(
      `SELECT json FROM resource WHERE local_id = ? AND type = 'Task'
         AND server_id NOT IN (SELECT server_id FROM open_ticket)`,
    )
    .pluck()
    .get(consultId);
  return json !== undefined && !isStillOpen(JSON.parse(json) as Task, doctorReference); // as the hub wrote it
}

/** The last revision holds every edit, and no line is begun in it that its author may still put down. */
const isAllSaved = (db: WritableDb, consultId: string): boolean =>
  db
    .prepare<{ id: string }>(
      `SELECT 1 FROM note_revision AS last WHERE consult_id = @id
         AND revision = (SELECT max(revision) FROM note_revision WHERE consult_id = @id)
         AND journal_seq >= (SELECT max(seq) FROM journal WHERE consult_id = @id)
         AND json_extract(draft, '$.entry') IS NULL`,
    )
    .get({ id: consultId }) !== undefined;

/** What stands here is what was signed last, word for word, and the hub has issued it; no later version is begun. */
const isIssuedWhole = (db: WritableDb, consultId: string): boolean =>
  isSigned(db, consultId) &&
  !lacksReceipt(db, consultId) &&
  db
    .prepare<{ id: string }>(
      `SELECT 1 FROM note_revision AS last WHERE consult_id = @id
         AND revision = (SELECT max(revision) FROM note_revision WHERE consult_id = @id)
         AND draft = (SELECT draft FROM signed_item JOIN note_revision USING (consult_id, revision)
           WHERE signed_item.consult_id = @id ORDER BY signed_item.rowid DESC LIMIT 1)`,
    )
    .get({ id: consultId }) !== undefined;
