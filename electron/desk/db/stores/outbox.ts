import type { UnsentItem } from "../../../../shared/contract/sync-view.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";

/** One thing that must reach the hub. `subject` is what it is made from, `bytes` what was first attempted. */
export type OutboxRow = {
  readonly id: string;
  readonly kind: UnsentItem["kind"];
  readonly consultId: string | null;
  readonly createdAt: string;
  readonly state: "waiting" | "sending" | "parked" | "done" | "superseded";
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly why: string | null;
  readonly subject: string;
  readonly bytes: string | null;
  /** 1 while a rescue is still bringing its bytes: it is not tried before. */
  readonly isComing: 0 | 1;
};

const columns =
  "id, kind, consult_id AS consultId, created_at AS createdAt, state, attempts, next_at AS nextAt, why, subject, bytes, coming > 0 AS isComing";

export type NewRow = Pick<OutboxRow, "id" | "kind" | "consultId" | "createdAt" | "subject"> & {
  /** Its consult's where nothing is said. */
  readonly lane?: string;
  /** Items of other lanes that must have arrived first. */
  readonly after?: readonly string[];
};

/** Joins the caller's transaction, where there is one. */
export function enqueue(db: WritableDb, row: NewRow): void {
  const run = db.transaction(() => {
    db.prepare(
      `INSERT INTO outbox (id, kind, consult_id, lane, created_at, state, subject)
       VALUES (?, ?, ?, ?, ?, 'waiting', ?)`,
    ).run(row.id, row.kind, row.consultId, row.lane ?? row.consultId, row.createdAt, row.subject);
    const after = db.prepare("INSERT INTO outbox_after (item_id, after_id) VALUES (?, ?)");
    for (const id of row.after ?? []) after.run(row.id, id);
  });
  run();
}

/**
 * A person gives a parked item up. What declared that it comes after it can never be whole: it waits for a person too,
 * instead of going without what it refers to. An act refers to nothing: it only came after.
 */
export function setAside(
  db: WritableDb,
  { id, reason, at }: { readonly id: string; readonly reason: string; readonly at: string },
): void {
  const run = db.transaction(() => {
    settle(db, id, { state: "superseded", why: `set aside: ${reason}` });
    appendAudit(db, { at, kind: "set-aside", subject: id });
    db.prepare(
      `WITH RECURSIVE behind (id) AS (
         SELECT item_id FROM outbox_after WHERE after_id = ?
         UNION SELECT item_id FROM outbox_after JOIN behind ON after_id = behind.id)
       UPDATE outbox SET state = 'parked', why = 'set-aside-before'
       WHERE id IN (SELECT id FROM behind) AND state = 'waiting' AND kind <> 'act'`,
    ).run(id);
  });
  run.immediate();
}

/** All that has not reached the hub, oldest first. */
export function openOutbox(db: WritableDb): OutboxRow[] {
  return db.prepare<[], OutboxRow>(open).all();
}
const open = `SELECT ${columns} FROM outbox WHERE state IN ('waiting', 'sending', 'parked') ORDER BY position`;

/** Fixes the bytes before they leave for the first time; later attempts get the same ones back. */
export function beginAttempt(db: WritableDb, id: string, bytes: string): string {
  const run = db.transaction(() => {
    db.prepare(
      "UPDATE outbox SET state = 'sending', attempts = attempts + 1, bytes = coalesce(bytes, ?) WHERE id = ?",
    ).run(bytes, id);
    const row = db.prepare<[string], { bytes: string }>("SELECT bytes FROM outbox WHERE id = ?").get(id);
    if (row === undefined) throw new Error(`The outbox has no item ${id}.`);
    return row.bytes;
  });
  return run.immediate();
}

export function settle(
  db: WritableDb,
  id: string,
  how: {
    readonly state: OutboxRow["state"];
    readonly nextAt?: string | undefined;
    readonly why?: string | undefined;
    /** The next attempt is made from the subject again, because the old bytes can never be taken. */
    readonly newBytes?: boolean | undefined;
  },
): void {
  db.prepare(
    `UPDATE outbox SET state = ?, next_at = ?, why = ?, bytes = CASE WHEN ? THEN NULL ELSE bytes END WHERE id = ?`,
  ).run(how.state, how.nextAt ?? null, how.why ?? null, how.newBytes === true ? 1 : 0, id);
}

/** After a restart nothing is under way; what was is tried again with the same bytes. */
export function resumeOutbox(db: WritableDb): void {
  db.prepare("UPDATE outbox SET state = 'waiting', next_at = NULL WHERE state = 'sending'").run();
}
