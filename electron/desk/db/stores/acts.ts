import type { Bundle, Resource } from "@medplum/fhirtypes";
import { givesBack } from "../../../../shared/domain/consult-act.ts";
import { recallSubject } from "../../../../shared/sync/recipes/recalled.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { enqueueTraced } from "./enqueue-traced.ts";
import { writingOf } from "./journal.ts";
import { documentsUnderWay } from "./own-files.ts";
import { appendRevision } from "./notes.ts";

/** An act with its trace, in one transaction; `subject` is the act itself. A recall names the papers that are known. */
export function enqueueAct(
  db: WritableDb,
  input: {
    readonly id: string;
    readonly consultId: string;
    readonly createdAt: string;
    readonly subject: string;
    readonly act: string;
  },
): void {
  const { act, ...item } = input;
  const run = db.transaction(() => {
    const subject =
      act === "recall"
        ? recallSubject(JSON.parse(item.subject) as object, papersKnown(db, item.consultId)) // made by this program
        : item.subject;
    // Else the hub would refuse what was attached while the consult was one's own.
    const after = givesBack(act) ? documentsUnderWay(db, item.consultId) : [];
    const row = { ...item, subject, kind: "act" as const, after };
    enqueueTraced(db, row, { kind: `act-${act}`, subject: item.consultId });
  });
  run.immediate();
}

/** Of one consult: what the hub showed, and what was signed here and may not have come back yet. */
function papersKnown(db: WritableDb, consultId: string): readonly Resource[] {
  const pulled = db
    .prepare<[string], string>(
      `SELECT json FROM resource WHERE type = 'Composition'
         AND encounter_ref = (SELECT encounter_ref FROM resource WHERE local_id = ?)`,
    )
    .pluck()
    .all(consultId)
    .map((json) => JSON.parse(json) as Resource); // as the hub wrote it
  const signed = db
    .prepare<[string], string>("SELECT bundle FROM signed_item WHERE consult_id = ?")
    .pluck()
    .all(consultId)
    .flatMap((bundle) => (JSON.parse(bundle) as Bundle).entry ?? []) // our own bytes
    .flatMap(({ resource }) => resource ?? []);
  return [...pulled, ...signed];
}

export type Amendment = {
  readonly version: number;
  readonly openedAt: string;
  readonly reason: string;
  /** The signed item that it replaces. */
  readonly replaces: string;
};

/** The newest opening of a signed consult, whether it was signed again or not. */
export function amendmentOf(db: WritableDb, consultId: string): Amendment | undefined {
  return db
    .prepare<[string], Amendment>(
      `SELECT version, opened_at AS openedAt, reason, replaces FROM amendment
       WHERE consult_id = ? ORDER BY version DESC LIMIT 1`,
    )
    .get(consultId);
}

/** Opens the signed consult as its next version; opening what is open already changes nothing. */
export function openAmendment(
  db: WritableDb,
  input: { readonly consultId: string; readonly at: string; readonly reason: string },
): "opened" | "not-signed" {
  const run = db.transaction(() => {
    const { consultId, at, reason } = input;
    const signed = db
      .prepare<[string], { itemId: string }>(
        "SELECT item_id AS itemId FROM signed_item WHERE consult_id = ? ORDER BY rowid DESC LIMIT 1",
      )
      .get(consultId);
    if (!signed) return "not-signed" as const;
    const last = amendmentOf(db, consultId);
    if (last?.replaces === signed.itemId) return "opened" as const;
    db.prepare(
      "INSERT INTO amendment (consult_id, version, opened_at, reason, replaces) VALUES (?, ?, ?, ?, ?)",
    ).run(consultId, (last?.version ?? 1) + 1, at, reason, signed.itemId);
    // What the hub held or refused needs nobody any more: it is being written anew.
    db.prepare("UPDATE outbox SET state = 'superseded' WHERE id = ? AND state = 'parked'").run(signed.itemId);
    appendAudit(db, { at, kind: "amendment-opened", subject: consultId });
    return "opened" as const;
  });
  return run.immediate();
}

type SignedBefore = {
  readonly itemId: string;
  readonly revision: number;
};

/**
 * Lets the opened version go. What was written of it stays among the revisions; the note and the prescription are
 * again what was signed, and an item that the hub had held or refused needs somebody again.
 */
export function dropAmendment(
  db: WritableDb,
  input: { readonly consultId: string; readonly at: string },
): "dropped" | "not-open" {
  const run = db.transaction(() => {
    const { consultId, at } = input;
    const signed = db
      .prepare<[string], SignedBefore>(
        "SELECT item_id AS itemId, revision FROM signed_item WHERE consult_id = ? ORDER BY rowid DESC LIMIT 1",
      )
      .get(consultId);
    const opened = amendmentOf(db, consultId);
    if (!signed || opened?.replaces !== signed.itemId) return "not-open" as const;
    const last = appendRevision(db, { consultId, reason: "amendment-given-up", at });
    // A number of its own, so that every window reads the draft again.
    const seq = writingOf(db, consultId).seq + 1;
    db.prepare(
      `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at)
       SELECT consult_id, ?, ?, 'as-signed', draft, ? FROM note_revision WHERE consult_id = ? AND revision = ?`,
    ).run(last + 1, seq, at, consultId, signed.revision);
    db.prepare("DELETE FROM amendment WHERE consult_id = ? AND version = ?").run(consultId, opened.version);
    db.prepare(
      "UPDATE outbox SET state = 'parked' WHERE id = ? AND state = 'superseded' AND why IS NOT NULL",
    ).run(signed.itemId);
    appendAudit(db, { at, kind: "amendment-given-up", subject: consultId });
    return "dropped" as const;
  });
  return run.immediate();
}
