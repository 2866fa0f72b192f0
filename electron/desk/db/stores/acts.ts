import type { WritableDb } from "../open-database.ts";
import { appendAudit } from "./audit.ts";
import { enqueue } from "./outbox.ts";

/** An act with its trace, in one transaction; `subject` is the act itself. */
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
  const run = db.transaction(() => {
    const { id, consultId, createdAt, subject } = input;
    enqueue(db, { id, kind: "act", consultId, createdAt, subject });
    appendAudit(db, { at: createdAt, kind: `act-${input.act}`, subject: consultId });
  });
  run.immediate();
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
