import { fromCopy } from "../../../../shared/sync/recipes/words.ts";
import type { WritableDb } from "../writable-db.ts";
import { forgetChosen } from "../stores/chosen-files.ts";
import { enqueue } from "../stores/outbox.ts";
import { lookUpOpen } from "../stores/rescue-marks.ts";

export type ReadThere = {
  /** Ids. */
  readonly outbox: ReadonlySet<string>;
  /** By the id of this PC; none where a revision or an item that belongs to them may be missing. */
  readonly names: ReadonlySet<string>;
};

/** The damaged file did not open, or there was none. */
export const nothingRead: ReadThere = { outbox: new Set(), names: new Set() };

/**
 * What a copy says of unsent work is as old as the copy: it may have been done, given up or written over since, and the
 * rows that said so may be gone. Nothing of it is sent before it was looked up at the hub, nor by a version that
 * something newer of this PC had; and what a person had ended does not begin again.
 *
 * @param read what was read in the damaged file itself, as it stood last
 */
export function doubtRestored(db: WritableDb, read: ReadThere): void {
  db.transaction(() => {
    forgetAttached(db);
    closeGivenUp(db);
    doubtVersions(db, read);
    sendNewest(db, read.outbox);
    askWhatIsWished(db, read.outbox);
    lookUpOpen(db);
  })();
}

/**
 * The version that is known may be newer than the text: guarded by it, an older draft would cover the hub's. It is not
 * where the damaged file said that the hub has the last revision, and as which version.
 */
function doubtVersions(db: WritableDb, { outbox, names }: ReadThere): void {
  const atHub = db
    .prepare<[], { id: string; name: string }>(
      `SELECT outbox.id, setting.value AS name FROM outbox
         JOIN setting ON setting.name = 'checkpoint-uuid:' || outbox.consult_id
       WHERE outbox.kind = 'checkpoint' AND outbox.state = 'done' AND json_extract(outbox.subject, '$.revision') =
         (SELECT max(revision) FROM note_revision WHERE note_revision.consult_id = outbox.consult_id)`,
    )
    .all();
  const sure = new Set(atHub.flatMap(({ id, name }) => (outbox.has(id) && names.has(name) ? [name] : [])));
  const named = db
    .prepare<[], string>("SELECT local_uuid FROM id_map WHERE type = 'Composition'")
    .pluck()
    .all();
  const doubt = db.prepare("UPDATE id_map SET version_id = '?' WHERE local_uuid = ?");
  for (const name of named) if (!sure.has(name)) doubt.run(name);
}

/** Rows that went with what was done since: a file with its attaching, a voice note's pieces with its sending. */
function forgetAttached(db: WritableDb): void {
  const attached = db
    .prepare<[], string>("SELECT file_id FROM chosen_file WHERE file_id IN (SELECT id FROM outbox)")
    .pluck()
    .all();
  for (const fileId of attached) forgetChosen(db, fileId);
  // Where the message's own bytes are damaged, and the hub has not got them, the pieces are all that is left of it.
  db.exec(
    `DELETE FROM spoken_piece WHERE id IN (SELECT id FROM chat_message)
       AND (id IN (SELECT id FROM outbox WHERE state = 'done')
         OR id IN (SELECT id FROM chat_message WHERE json_extract(message, '$.voice.binaryId') IS NOT NULL)
         OR 'voice/' || id IN (SELECT reference FROM attachment_file WHERE whole = 1))`,
  );
}

/**
 * A later version that its author gave up, and has not written on since, is not open again. Its giving up is the last
 * but one of the note's revisions; what was signed stands behind it.
 */
function closeGivenUp(db: WritableDb): void {
  const closed = db
    .prepare<[], string>(
      `DELETE FROM amendment WHERE EXISTS (
         SELECT 1 FROM note_revision AS given_up JOIN note_revision AS signed
           ON signed.consult_id = given_up.consult_id AND signed.revision = given_up.revision + 1
         WHERE given_up.consult_id = amendment.consult_id AND given_up.reason = 'amendment-given-up'
           AND signed.reason = 'as-signed' AND given_up.saved_at >= amendment.opened_at
           AND NOT EXISTS (SELECT 1 FROM note_revision AS later
             WHERE later.consult_id = signed.consult_id AND later.revision > signed.revision)
           AND NOT EXISTS (SELECT 1 FROM journal
             WHERE journal.consult_id = signed.consult_id AND journal.seq > signed.journal_seq))
       RETURNING replaces`,
    )
    .pluck()
    .all();
  // As the giving up does: what the hub had held or refused needs somebody again.
  const ask = db.prepare(
    "UPDATE outbox SET state = 'parked' WHERE id = ? AND state = 'superseded' AND why IS NOT NULL",
  );
  for (const itemId of closed) ask.run(itemId);
}

type Newest = { readonly consultId: string; readonly revision: number; readonly savedAt: string };

/**
 * A draft of which a later one is known here does not go any more; and the last one goes also where its own row is gone,
 * or what was written last would never reach the hub.
 */
function sendNewest(db: WritableDb, confirmed: ReadonlySet<string>): void {
  const older = db
    .prepare<[], string>(
      `SELECT id FROM outbox WHERE kind = 'checkpoint' AND attempts = 0
         AND (state = 'waiting' OR (state = 'parked' AND why IN ('too-long', 'not-found')))
         AND json_extract(subject, '$.revision') <
           (SELECT max(revision) FROM note_revision WHERE note_revision.consult_id = outbox.consult_id)`,
    )
    .pluck()
    .all();
  const replace = db.prepare("UPDATE outbox SET state = 'superseded' WHERE id = ?");
  for (const id of older) if (!confirmed.has(id)) replace.run(id);
  const unsent = db
    .prepare<[], Newest>(
      `SELECT consult_id AS consultId, revision, saved_at AS savedAt FROM note_revision AS newest
       WHERE revision = (SELECT max(revision) FROM note_revision WHERE consult_id = newest.consult_id)
         AND reason <> 'other-desk'
         AND consult_id NOT IN (SELECT consult_id FROM signed_item)
         AND NOT EXISTS (SELECT 1 FROM outbox WHERE kind = 'checkpoint' AND consult_id = newest.consult_id
           AND json_extract(subject, '$.revision') = newest.revision)`,
    )
    .all();
  for (const { consultId, revision, savedAt } of unsent)
    enqueue(db, {
      id: `restored-${consultId}-${revision}`,
      kind: "checkpoint",
      consultId,
      createdAt: savedAt,
      subject: JSON.stringify({ revision }),
    });
}

/**
 * Whether a claim or an act of the copy is still wished nobody knows: it may have been done since, or set aside, and what
 * it was done to may have gone another way and come back. Where the hub does not show it as done the doctor is asked;
 * but for a claim under which a paper was signed, and for how a talk went, which changes hands of nobody.
 */
function askWhatIsWished(db: WritableDb, confirmed: ReadonlySet<string>): void {
  const open = db
    .prepare<[], string>(
      `SELECT id FROM outbox WHERE state IN ('waiting', 'sending') AND CASE kind
         WHEN 'claim' THEN id NOT IN
           (SELECT claim_id FROM signed_item WHERE receipt IS NULL
            UNION ALL SELECT claim_id FROM carried_paper WHERE receipt IS NULL)
         WHEN 'act' THEN json_extract(subject, '$.act') NOT IN ('begin', 'interrupt', 'resume') END`,
    )
    .pluck()
    .all();
  const ask = db.prepare("UPDATE outbox SET next_at = NULL, why = ? WHERE id = ?");
  for (const id of open) if (!confirmed.has(id)) ask.run(fromCopy, id);
}
