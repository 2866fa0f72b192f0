import { isLaterVersion } from "../../../../shared/sync/later-version.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { saveServerName } from "./id-map.ts";
import { isSigned, writingOf } from "./journal.ts";
import { enqueue } from "./outbox.ts";
import { isRescued } from "./rescue-marks.ts";
import { writeSetting } from "./settings.ts";

export type CheckpointInput = {
  readonly consultId: string;
  readonly reason: string;
  readonly at: string;
  readonly outboxId: string;
};

/**
 * A note revision and its outbox row in one transaction. A draft checkpoint of the same consult that was never
 * attempted is superseded; attempted bytes stay. Nothing new since the last revision makes none.
 */
export function checkpoint(db: WritableDb, input: CheckpointInput): { readonly revision: number } {
  const run = db.transaction(() => {
    const last = lastRevision(db, input.consultId);
    const writing = writingOf(db, input.consultId);
    if (writing.seq === last.journalSeq || isSigned(db, input.consultId)) {
      return { revision: last.revision };
    }
    const revision = appendRevision(db, input);
    db.prepare(
      `UPDATE outbox SET state = 'superseded'
       WHERE consult_id = ? AND kind = 'checkpoint' AND attempts = 0
         AND (state = 'waiting' OR (state = 'parked' AND why IN ('too-long', 'not-found')))`,
    ).run(input.consultId);
    enqueue(db, {
      id: input.outboxId,
      kind: "checkpoint",
      consultId: input.consultId,
      createdAt: input.at,
      subject: JSON.stringify({ revision }),
    });
    if (isRescued(db, input.consultId))
      db.prepare("UPDATE outbox SET recheck = 1 WHERE id = ?").run(input.outboxId);
    return { revision };
  });
  return run.immediate();
}

/** Writes the present draft as the next revision; the caller's transaction holds what must go with it. */
export function appendRevision(db: WritableDb, input: Omit<CheckpointInput, "outboxId">): number {
  const { revision } = lastRevision(db, input.consultId);
  const { draft, seq } = writingOf(db, input.consultId);
  db.prepare(
    `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(input.consultId, revision + 1, seq, input.reason, JSON.stringify(draft), input.at);
  return revision + 1;
}

/**
 * The author's draft from another PC, taken over where nothing was written here that the hub does not have. Not over
 * what was written here since the hub came back from a backup, where the hub has not shown that draft again: it is gone
 * there, or stands there no longer. `serverId` is the Composition's. Its name is kept with it: a draft without one would
 * pass for written beside the other PC's, and its author be asked which of the two holds.
 */
export function adoptDraft(
  db: WritableDb,
  input: {
    readonly consultId: string;
    readonly draft: string;
    readonly serverId: string;
    /** By which it was born, and the version that this is: what is written here goes on from that. */
    readonly born?: { readonly uuid: string; readonly versionId: string } | undefined;
    readonly at: string;
  },
): boolean {
  const run = db.transaction(() => {
    const { consultId } = input;
    const { revision, journalSeq } = lastRevision(db, consultId);
    const { seq } = writingOf(db, consultId);
    const isFirst = revision === 0 && seq === 0;
    if (!isFirst && (seq !== journalSeq || !isAtHub(db, consultId, revision))) return false;
    if (isSigned(db, consultId) || isOutrun(db, input)) return false;
    if (!isFirst && !isShown(db, input.serverId)) return false;
    // A number of its own, the first one too: every window reads the draft again before it writes on.
    db.prepare(
      `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at)
       VALUES (?, ?, ?, 'other-desk', ?, ?)`,
    ).run(consultId, revision + 1, seq + 1, input.draft, input.at);
    appendAudit(db, { at: input.at, kind: "draft-adopted", subject: consultId });
    if (input.born) {
      const { uuid, versionId } = input.born;
      writeSetting(db, `checkpoint-uuid:${consultId}`, uuid);
      saveServerName(db, { localUuid: uuid, type: "Composition", serverId: input.serverId, versionId });
    }
    return true;
  });
  return run.immediate();
}

/**
 * The last revision is one that the hub took as a draft, or came from there, and none is on its way. What was signed
 * never is: an amendment goes on from what was signed here, whatever draft another PC has left at the hub.
 */
function isAtHub(db: WritableDb, consultId: string, revision: number): boolean {
  const found = db
    .prepare<[{ consultId: string; revision: number }], { taken: number; open: number; signed: number }>(
      `SELECT
         EXISTS (SELECT 1 FROM note_revision WHERE consult_id = @consultId AND revision = @revision
           AND (reason IN ('other-desk', 'decided') OR revision IN (SELECT json_extract(subject, '$.revision')
             FROM outbox WHERE consult_id = @consultId AND kind = 'checkpoint' AND state = 'done'))) AS taken,
         EXISTS (SELECT 1 FROM outbox WHERE consult_id = @consultId AND kind = 'checkpoint'
           AND state IN ('waiting', 'sending', 'parked')) AS open,
         EXISTS (SELECT 1 FROM signed_item WHERE consult_id = @consultId) AS signed`,
    )
    .get({ consultId, revision });
  return found?.taken === 1 && found.open === 0 && found.signed === 0;
}

/**
 * The newest revision that the hub is known to have had: taken as a draft, or come from there. What was decided about
 * two drafts is this PC's own writing until the hub has taken it.
 */
export function commonRevision(
  db: WritableDb,
  consultId: string,
): { readonly revision: number; readonly draft: string } | undefined {
  return db
    .prepare<[string, string], { revision: number; draft: string }>(
      `SELECT revision, draft FROM note_revision WHERE consult_id = ?
         AND (reason IN ('other-desk', 'as-it-stood-there')
           OR revision IN (SELECT json_extract(subject, '$.revision') FROM outbox
             WHERE consult_id = ? AND kind = 'checkpoint' AND state = 'done'))
       ORDER BY revision DESC LIMIT 1`,
    )
    .get(consultId, consultId);
}

/** The hub has shown it since it was last restored, if it ever was. */
const isShown = (db: WritableDb, serverId: string): boolean =>
  db
    .prepare("SELECT 1 FROM resource WHERE type = 'Composition' AND server_id = ? AND version_id <> '?'")
    .get(serverId) !== undefined;

type AtHub = { readonly consultId: string; readonly draft: string; readonly serverId: string };

/** It stood here once, and what came after it is newer than what the hub shows: unless another PC took that back. */
function isOutrun(db: WritableDb, { consultId, draft, serverId }: AtHub): boolean {
  const known = db.prepare("SELECT 1 FROM note_revision WHERE consult_id = ? AND draft = ?");
  if (known.get(consultId, draft) === undefined) return false;
  const versionIn = (table: "resource" | "id_map") =>
    db
      .prepare<[string], string>(
        `SELECT version_id FROM ${table} WHERE type = 'Composition' AND server_id = ?`,
      )
      .pluck()
      .get(serverId);
  return !isLaterVersion(versionIn("resource"), versionIn("id_map"));
}

export type Revision = { readonly draft: string; readonly savedAt: string };

export function revisionOf(db: WritableDb, consultId: string, revision: number): Revision | undefined {
  return db
    .prepare<[string, number], Revision>(
      "SELECT draft, saved_at AS savedAt FROM note_revision WHERE consult_id = ? AND revision = ?",
    )
    .get(consultId, revision);
}

/** Every draft that this desk kept of a consult, oldest first. */
export const draftsOf = (db: WritableDb, consultId: string): string[] =>
  db
    .prepare<[string], string>("SELECT draft FROM note_revision WHERE consult_id = ? ORDER BY revision")
    .pluck()
    .all(consultId);

export function lastRevision(db: WritableDb, consultId: string): { revision: number; journalSeq: number } {
  const row = db
    .prepare<[string], { revision: number; journalSeq: number }>(
      "SELECT revision, journal_seq AS journalSeq FROM note_revision WHERE consult_id = ? ORDER BY revision DESC LIMIT 1",
    )
    .get(consultId);
  return row ?? { revision: 0, journalSeq: 0 };
}
