import type Database from "better-sqlite3";
import { edit } from "../../../../shared/domain/draft.ts";
import { consultId } from "../../../../shared/domain/ids.ts";
import type { BrokenWriting, KeptKind, RestoreReport } from "../../../../shared/contract/restore-view.ts";
import type { WritableDb } from "../writable-db.ts";
import { howMerged } from "./how-merged.ts";
import { type Row, type Table, columnsOf, journalOf, readAround } from "./read-around.ts";

export type Merged = Pick<
  RestoreReport,
  "salvaged" | "unreadable" | "brokenWriting" | "missingUnsent" | "missingRevisions"
>;

const kinds: Readonly<Record<string, KeptKind>> = {
  journal: "writing",
  note_revision: "revisions",
  outbox: "unsent",
  signed_item: "signed",
  carried_paper: "signed",
  resource: "record",
  attachment_file: "record",
  attachment_piece: "record",
  audit: "traces",
};
const kindOf = (table: string): KeptKind => kinds[table] ?? "other";

const isMerged = (table: string): boolean =>
  howMerged[table] === "newer-wins" || howMerged[table] === "never-changes";

/**
 * Brings what can be read of a damaged file into the copy. The damaged file is always the newer: its rows win, and
 * what stands in the copy alone stays. Writing is joined only as far as no edit is missing: an edit's place counts
 * from the text before it.
 */
export function mergeSalvaged(into: WritableDb, damaged: Database.Database): Merged {
  into.pragma("foreign_keys=OFF"); // a signed item stays even where its revision is gone
  const salvaged: { [K in KeptKind]?: number } = {};
  const unreadable = new Set<KeptKind>();
  const count = (kind: KeptKind, rows: number): void => {
    if (rows > 0) salvaged[kind] = (salvaged[kind] ?? 0) + rows;
  };
  const seen = new Set<string>(consultsIn(into));
  const journal: Row[] = [];
  into.transaction(() => {
    for (const table of tablesOf(into)) {
      if (!isMerged(table.name)) continue;
      const { rows, unreadable: broken } = readAround(damaged, table);
      if (broken) unreadable.add(kindOf(table.name));
      for (const row of rows) {
        const id = row[table.name === "resource" ? "local_id" : "consult_id"];
        if (typeof id === "string") seen.add(id);
      }
      if (table.name === "journal") journal.push(...rows);
      else count(kindOf(table.name), rows.filter((row) => mergeRow(into, table, row)).length);
    }
    dropPartFiles(into);
  })();
  const writing = into.transaction(() =>
    mergeJournal(into, damaged, seen, journal, unreadable.has("writing")),
  )();
  count("writing", writing.rows);
  into.pragma("foreign_keys=ON");
  return {
    salvaged,
    unreadable: [...unreadable],
    brokenWriting: writing.broken,
    missingUnsent: missingNumbers(into, "SELECT max(position) - count(*) AS missing FROM outbox"),
    missingRevisions: missingNumbers(
      into,
      "SELECT sum(missing) AS missing FROM (SELECT max(revision) - count(*) AS missing FROM note_revision GROUP BY consult_id)",
    ),
  };
}

/** A file that calls itself whole and is not would be shown so; it is fetched again. */
function dropPartFiles(db: WritableDb): void {
  const parts = `SELECT reference FROM attachment_file
    WHERE held <> (SELECT coalesce(sum(length(bytes)), 0) FROM attachment_piece AS piece
      WHERE piece.reference = attachment_file.reference)`;
  db.exec(`DELETE FROM attachment_piece WHERE reference IN (${parts})
    OR reference NOT IN (SELECT reference FROM attachment_file)`);
  db.exec(`DELETE FROM attachment_file WHERE reference IN (${parts})`);
}

function tablesOf(db: WritableDb): Table[] {
  return db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all()
    .map(({ name, sql }) => ({
      name,
      columns: columnsOf(db, name),
      hasRowid: !/WITHOUT ROWID/i.test(sql),
    }));
}

/** True when the row was not in the copy, or was another. */
function mergeRow(into: WritableDb, table: Table, row: Row): boolean {
  const keys = keysOf(into, table.name);
  const where = keys.map((name) => `"${name}" = ?`).join(" AND ");
  const present = into
    .prepare<unknown[], Row>(`SELECT * FROM "${table.name}" WHERE ${where}`)
    .get(...keys.map((name) => row[name]));
  if (present === undefined) return insert(into, table, row);
  const changed = Object.keys(row).filter((name) => !isSame(present[name], row[name]));
  if (changed.length === 0 || howMerged[table.name] === "never-changes") return false;
  into
    .prepare(`UPDATE "${table.name}" SET ${changed.map((name) => `"${name}" = ?`).join(", ")} WHERE ${where}`)
    .run(...changed.map((name) => row[name]), ...keys.map((name) => row[name]));
  return true;
}

function insert(into: WritableDb, table: Table, row: Row): boolean {
  const put = (columns: readonly string[]): boolean =>
    into
      .prepare(
        `INSERT OR IGNORE INTO "${table.name}" (${columns.map((name) => `"${name}"`).join(", ")})
         VALUES (${columns.map(() => "?").join(", ")})`,
      )
      .run(...columns.map((name) => row[name])).changes > 0;
  // Named by the row: a column that an older file lacks takes its default.
  const columns = Object.keys(row);
  if (put(columns)) return true;
  // Its place is taken by another item; the item itself must not be lost.
  return table.name === "outbox" && put(columns.filter((name) => name !== "position"));
}

/** What makes a row that row: of the outbox its id, as places may be used again after a restoring. */
function keysOf(db: WritableDb, table: string): readonly string[] {
  if (table === "outbox") return ["id"];
  return db
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk")
    .all(table)
    .map(({ name }) => name);
}

function mergeJournal(
  into: WritableDb,
  damaged: Database.Database,
  consults: ReadonlySet<string>,
  scanned: readonly Row[],
  broken: boolean,
): { readonly rows: number; readonly broken: BrokenWriting[] } {
  const result = { rows: 0, broken: [] as BrokenWriting[] };
  const put = into.prepare("INSERT OR IGNORE INTO journal (consult_id, seq, edit, at) VALUES (?, ?, ?, ?)");
  for (const id of consults) {
    const start = writtenUpTo(into, id);
    const found = broken
      ? journalOf(damaged, id, start + 1).rows
      : scanned.filter((row) => row["consult_id"] === id && numberIn(row["seq"]) > start);
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

const consultsIn = (db: WritableDb): string[] =>
  db
    .prepare<[], { id: string }>(
      "SELECT DISTINCT consult_id AS id FROM journal UNION SELECT consult_id FROM note_revision",
    )
    .all()
    .map(({ id }) => id);

const missingNumbers = (db: WritableDb, sql: string): number =>
  db.prepare<[], { missing: number | null }>(sql).get()?.missing ?? 0;
const numberIn = (value: unknown): number => (typeof value === "number" ? value : 0);
const isSame = (one: unknown, other: unknown): boolean =>
  Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : one === other;
