import { z } from "zod";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { isSigned, writingOf } from "./journal.ts";
import { lastRevision } from "./notes.ts";
import { enqueue } from "./outbox.ts";
import { readSetting, settingsLike, writeSetting } from "./settings.ts";

const shape = z.object({
  /** Also the setting's name. */
  id: z.string(),
  consultId: z.string(),
  /** Drafts as JSON: what came, and the one from which both desks went on. */
  draft: z.string(),
  base: z.string().optional(),
  at: z.string(),
});
/** Another desk's draft of a consult that has writing of its own here: kept until its author has decided. */
export type ApartDraft = z.infer<typeof shape>;

const prefix = "rescued-apart ";

export function keepApart(db: WritableDb, packageId: string, one: Omit<ApartDraft, "id">): void {
  const id = `${prefix}${packageId} ${one.consultId}`;
  if (readSetting(db, id) === undefined) writeSetting(db, id, JSON.stringify({ id, ...one }));
}

/** In the order of their packages; what was decided is empty. */
export const apartDrafts = (db: WritableDb): ApartDraft[] =>
  settingsLike(db, prefix).flatMap(({ value }) => (value === "" ? [] : shape.parse(JSON.parse(value))));

export const hasApart = (db: WritableDb, consultId: string): boolean =>
  apartDrafts(db).some((one) => one.consultId === consultId);

/**
 * The author chose. Both versions stay among the revisions, whatever was chosen: the other desk may be no more. Where
 * nothing is signed the chosen one goes on; an edit that came in between makes it `changed`. What is signed stands, and
 * is the last again.
 */
export function decideApart(
  db: WritableDb,
  input: {
    readonly id: string;
    readonly draftSeq: number;
    readonly chosen: string;
    readonly decision: string;
    readonly outboxId: string;
    readonly at: string;
  },
): "decided" | "changed" {
  return db
    .transaction(() => {
      const { id, at, chosen, outboxId } = input;
      const apart = apartDrafts(db).find((one) => one.id === id);
      if (!apart) return "changed";
      const { consultId } = apart;
      const { draft, seq } = writingOf(db, consultId);
      const { revision } = lastRevision(db, consultId);
      const insert = db.prepare(
        `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
      );
      if (isSigned(db, consultId)) {
        insert.run(consultId, revision + 1, seq, "rescued-apart", apart.draft, at);
        insert.run(consultId, revision + 2, seq, "as-signed", JSON.stringify(draft), at);
      } else {
        if (seq !== input.draftSeq) return "changed";
        insert.run(consultId, revision + 1, seq, "as-it-stood-here", JSON.stringify(draft), at);
        insert.run(consultId, revision + 2, seq, "rescued-apart", apart.draft, at);
        // A number of its own, so that every window reads the draft again.
        insert.run(consultId, revision + 3, seq + 1, "decided", chosen, at);
        // Of before the choice: behind an answer that shows the other desk's draft, it would go over it.
        db.prepare(
          `UPDATE outbox SET state = 'superseded'
           WHERE consult_id = ? AND kind = 'checkpoint' AND state = 'waiting' AND attempts = 0`,
        ).run(consultId);
        const subject = JSON.stringify({ revision: revision + 3 });
        enqueue(db, { id: outboxId, kind: "checkpoint", consultId, createdAt: at, subject });
      }
      writeSetting(db, id, "");
      appendAudit(db, { at, kind: `conflict-${input.decision}`, subject: id });
      return "decided";
    })
    .immediate();
}
