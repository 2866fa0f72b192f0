import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { isSigned, writingOf } from "./journal.ts";
import { commonRevision, lastRevision } from "./notes.ts";
import { enqueue } from "./outbox.ts";
import { resourceByReference } from "./resources.ts";

/** The draft from which both PCs went on. */
export const commonDraft = (db: WritableDb, consultId: string): string | undefined =>
  commonRevision(db, consultId)?.draft;

/**
 * What was decided about two drafts of one doctor. Theirs and what stood here stay among the revisions; the chosen
 * one goes on, on top of the version that was seen. Sync runs while a person decides: an edit, a newer version of
 * theirs, or an answer to the item that came in between makes it `changed`, for a newer version that nobody has seen
 * would else be overwritten under its own guard.
 */
export function decideDraft(
  db: WritableDb,
  input: {
    readonly itemId: string;
    readonly consultId: string;
    readonly draftSeq: number;
    readonly theirs: string;
    /** Theirs as this file had it when the two were compared. */
    readonly read: string;
    readonly chosen: string;
    readonly decision: string;
    readonly outboxId: string;
    readonly at: string;
    readonly server: { readonly localUuid: string; readonly serverId: string; readonly versionId: string };
  },
): "decided" | "changed" {
  const run = db.transaction(() => {
    const { consultId, itemId, at, server } = input;
    const { draft, seq } = writingOf(db, consultId);
    if (seq !== input.draftSeq || isSigned(db, consultId)) return "changed" as const;
    const there = resourceByReference(db, `Composition/${server.serverId}`);
    if (there?.json !== input.read || !isParked(db, itemId)) return "changed" as const;
    const { revision } = lastRevision(db, consultId);
    const insert = db.prepare(
      `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    insert.run(consultId, revision + 1, seq, "as-it-stood-here", JSON.stringify(draft), at);
    insert.run(consultId, revision + 2, seq, "as-it-stood-there", input.theirs, at);
    // A number of its own, so that every window reads the draft again.
    insert.run(consultId, revision + 3, seq + 1, "decided", input.chosen, at);
    db.prepare(
      `INSERT INTO id_map (local_uuid, type, server_id, version_id) VALUES (?, 'Composition', ?, ?)
       ON CONFLICT (local_uuid) DO UPDATE SET server_id = excluded.server_id, version_id = excluded.version_id`,
    ).run(server.localUuid, server.serverId, server.versionId);
    db.prepare(
      `UPDATE outbox SET state = 'superseded' WHERE kind = 'checkpoint' AND consult_id = ?
         AND (id = ? OR state = 'parked' OR (state = 'waiting' AND attempts = 0))`,
    ).run(consultId, itemId);
    const subject = JSON.stringify({ revision: revision + 3 });
    enqueue(db, { id: input.outboxId, kind: "checkpoint", consultId, createdAt: at, subject });
    appendAudit(db, { at, kind: `conflict-${input.decision}`, subject: itemId });
    return "decided" as const;
  });
  return run.immediate();
}

const isParked = (db: WritableDb, itemId: string): boolean =>
  db.prepare("SELECT 1 FROM outbox WHERE id = ? AND state = 'parked'").get(itemId) !== undefined;

/** The item says nothing any more: what stands here or there stands. `changed` where it waits for nobody by now. */
export function letGoOfParked(
  db: WritableDb,
  { itemId, decision, at }: { readonly itemId: string; readonly decision: string; readonly at: string },
): "decided" | "changed" {
  return db
    .transaction(() => {
      const { changes } = db
        .prepare("UPDATE outbox SET state = 'superseded', next_at = NULL WHERE id = ? AND state = 'parked'")
        .run(itemId);
      if (changes === 0) return "changed";
      appendAudit(db, { at, kind: `conflict-${decision}`, subject: itemId });
      return "decided";
    })
    .immediate();
}
