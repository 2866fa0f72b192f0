import type Database from "better-sqlite3";
import { edit } from "../../../../shared/domain/draft.ts";
import { consultId } from "../../../../shared/domain/ids.ts";
import type { BrokenWriting } from "../../../../shared/contract/restore-view.ts";
import type { WritableDb } from "../writable-db.ts";
import { type Row, journalOf } from "./read-around.ts";

/** Writing is joined only as far as no edit is missing: an edit's place counts from the text before it. */
export function mergeJournal(
  into: WritableDb,
  damaged: Database.Database,
  consults: ReadonlySet<string>,
  scanned: readonly Row[],
  broken: boolean,
): { readonly rows: number; readonly broken: BrokenWriting[] } {
  const result = { rows: 0, broken: [] as BrokenWriting[] };
  const put = into.prepare("INSERT OR IGNORE INTO journal (consult_id, seq, edit, at) VALUES (?, ?, ?, ?)");
  const byConsult = Map.groupBy(scanned, (row) => row["consult_id"]);
  for (const id of consults) {
    const start = writtenUpTo(into, id);
    const found = broken
      ? journalOf(damaged, id, start + 1).rows
      : (byConsult.get(id) ?? []).filter((row) => numberIn(row["seq"]) > start);
    let next = start + 1;
    for (const row of found) {
      if (row["seq"] !== next) break;
      result.rows += put.run(id, next, row["edit"], row["at"]).changes;
      next += 1;
    }
    const loose = found.filter((row) => numberIn(row["seq"]) > next);
    const [first] = loose;
    if (first === undefined) continue;
    result.broken.push({
      consultId: consultId.parse(id),
      fromSeq: next,
      toSeq: numberIn(first["seq"]) - 1,
      looseText: loose.map(textIn).join(""),
    });
  }
  return result;
}

/** The number of the last edit that is known without a gap: in a revision, or in the journal after it. */
function writtenUpTo(db: WritableDb, id: string): number {
  const { seq } = db
    .prepare<[string, string], { seq: number }>(
      `SELECT max(coalesce((SELECT max(journal_seq) FROM note_revision WHERE consult_id = ?), 0),
                  coalesce((SELECT max(seq) FROM journal WHERE consult_id = ?), 0)) AS seq`,
    )
    .get(id, id) ?? { seq: 0 };
  return seq;
}

function textIn(row: Row): string {
  const read = edit.safeParse(jsonOf(row["edit"]));
  return read.success && read.data.kind === "splice" ? read.data.insert : "";
}

function jsonOf(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

const numberIn = (value: unknown): number => (typeof value === "number" ? value : 0);
