import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import type { AuditHead } from "../../../../shared/contract/audit-head.ts";
import type { WritableDb } from "../writable-db.ts";

/** Ids and kinds only: never a name, a text or a value of a patient. */
export type AuditEntry = { readonly at: string; readonly kind: string; readonly subject: string };
export type AuditRow = AuditEntry & {
  readonly position: number;
  readonly previous_hash: string;
  readonly hash: string;
};

/** What the first row follows. */
export const beginning = "0".repeat(64);

/** Joins the caller's transaction, so that an act and its trace stand or fall together. */
export function appendAudit(db: WritableDb, entry: AuditEntry): void {
  const last = db.prepare<[], AuditRow>("SELECT * FROM audit ORDER BY position DESC LIMIT 1").get();
  const previous = last?.hash ?? beginning;
  db.prepare("INSERT INTO audit (at, kind, subject, previous_hash, hash) VALUES (?, ?, ?, ?, ?)").run(
    entry.at,
    entry.kind,
    entry.subject,
    previous,
    hashOf(entry, previous),
  );
}

export function auditHead(db: WritableDb): AuditHead | undefined {
  return db.prepare<[], AuditHead>("SELECT position, hash FROM audit ORDER BY position DESC LIMIT 1").get();
}

export const hasAuditRow = (db: Database.Database, { position, hash }: AuditHead): boolean =>
  db.prepare("SELECT 1 FROM audit WHERE position = ? AND hash = ?").get(position, hash) !== undefined;

/** True when no row was altered or taken out of the middle. */
export function isAuditChainWhole(db: WritableDb): boolean {
  let previous = beginning;
  for (const row of db.prepare<[], AuditRow>("SELECT * FROM audit ORDER BY position").iterate()) {
    if (row.previous_hash !== previous || row.hash !== hashOf(row, previous)) return false;
    previous = row.hash;
  }
  return true;
}

export function hashOf({ at, kind, subject }: AuditEntry, previous: string): string {
  return createHash("sha256")
    .update(JSON.stringify([previous, at, kind, subject]))
    .digest("hex");
}
