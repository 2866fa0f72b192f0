import type Database from "better-sqlite3";
import { type AuditRow, beginning, hashOf } from "./audit.ts";

export type AuditBreak =
  /** The row does not fit its own hash. */
  | { readonly kind: "altered"; readonly position: number }
  /** The row does not follow the one before it: one or more between them are gone. */
  | { readonly kind: "removed"; readonly before: number }
  /** The last rows are gone: SQLite's own counter has been further. */
  | { readonly kind: "cut-tail"; readonly after: number; readonly upTo: number };

export type AuditFinding = {
  readonly rows: number;
  readonly head: string;
  readonly breaks: readonly AuditBreak[];
};

/** Walks the whole chain and says where it breaks, instead of only whether. */
export function checkAudit(db: Database.Database): AuditFinding {
  const breaks: AuditBreak[] = [];
  let head = beginning;
  let rows = 0;
  let last = 0;
  for (const row of db.prepare<[], AuditRow>("SELECT * FROM audit ORDER BY position").iterate()) {
    if (row.previous_hash !== head) breaks.push({ kind: "removed", before: row.position });
    if (row.hash !== hashOf(row, row.previous_hash)) breaks.push({ kind: "altered", position: row.position });
    head = row.hash;
    last = row.position;
    rows += 1;
  }
  const reached =
    db.prepare<[], { seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").get()?.seq ?? 0;
  if (reached > last) breaks.push({ kind: "cut-tail", after: last, upTo: reached });
  return { rows, head, breaks };
}
