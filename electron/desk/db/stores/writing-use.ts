import type { UseKind, Used } from "../../../../shared/domain/use.ts";
import type { WritableDb } from "../writable-db.ts";

/** Counts what a signed note and prescription used. */
export function noteUse(db: WritableDb, used: readonly Used[], at: string): void {
  const run = db.transaction(() => {
    const add = db.prepare(
      `INSERT INTO writing_use (kind, item, times, last_at, last) VALUES (?, ?, 1, ?, ?)
       ON CONFLICT (kind, item) DO UPDATE
         SET times = times + 1, last_at = excluded.last_at, last = coalesce(excluded.last, last)`,
    );
    for (const { kind, item, last } of used) add.run(kind, item, at, last ?? null);
  });
  run.immediate();
}

export type Use = { readonly item: string; readonly times: number; readonly last: string | null };

/** More than a doctor has at the fingertips. */
const mostKept = 500;

export const usesOf = (db: WritableDb, kind: UseKind): Use[] =>
  db
    .prepare<[string, number], Use>(
      "SELECT item, times, last FROM writing_use WHERE kind = ? ORDER BY times DESC, last_at DESC LIMIT ?",
    )
    .all(kind, mostKept);
