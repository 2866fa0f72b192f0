import type Database from "better-sqlite3";
import type { KeptKind, RestoreReport } from "../../../../shared/contract/restore-view.ts";
import type { WritableDb } from "../writable-db.ts";
import { doubtRestored } from "./doubt-restored.ts";
import { howMerged } from "./how-merged.ts";
import { holdTickets } from "./hold-tickets.ts";
import { isOwnFile, mendFiles } from "./mend-files.ts";
import { mergeJournal } from "./merge-journal.ts";
import { type Row, type Table, columnsOf, readAround } from "./read-around.ts";
import { ticketNames } from "./ticket-names.ts";

export type Merged = Pick<
  RestoreReport,
  "salvaged" | "unreadable" | "brokenWriting" | "orphanedWriting" | "missingUnsent" | "missingRevisions"
>;

const kinds: Readonly<Record<string, KeptKind>> = {
  journal: "writing",
  note_revision: "revisions",
  outbox: "unsent",
  signed_item: "signed",
  carried_paper: "signed",
  resource: "record",
  consult_ticket: "record",
  attachment_file: "record",
  attachment_piece: "record",
  chosen_file: "files",
  spoken_piece: "files",
  audit: "traces",
};
const kindOf = (table: string, row?: Row): KeptKind =>
  isOwnFile(row?.["reference"]) ? "files" : (kinds[table] ?? "other");

/** Each thing once: a file of the doctor's own by the row that says that it is here, a ticket by its own. */
const isCounted = (table: string, row: Row): boolean =>
  table === "attachment_file" || (table !== "consult_ticket" && kindOf(table, row) !== "files");

const isMerged = (table: string): boolean =>
  howMerged[table] === "newer-wins" || howMerged[table] === "never-changes";

/**
 * Brings what can be read of a damaged file into the copy. The damaged file is always the newer: its rows win, and
 * what stands in the copy alone stays.
 */
export function mergeSalvaged(into: WritableDb, damaged: Database.Database): Merged {
  into.pragma("foreign_keys=OFF"); // a signed item stays even where its revision is gone
  const salvaged: { [K in KeptKind]?: number } = {};
  const unreadable = new Set<KeptKind>();
  const count = (kind: KeptKind, rows = 1): void => {
    if (rows > 0) salvaged[kind] = (salvaged[kind] ?? 0) + rows;
  };
  const tables = tablesOf(into);
  const copied: readonly Row[] = into.prepare<[], Row>("SELECT * FROM resource WHERE type = 'Task'").all();
  const seen = new Set<string>(consultsIn(into));
  const read = {
    tickets: copied,
    journal: [] as readonly Row[],
    outbox: [] as readonly Row[],
    names: [] as readonly Row[],
    filesBroken: false,
  };
  into.transaction(() => {
    for (const table of tables) {
      if (!isMerged(table.name)) continue;
      const { rows, unreadable: broken } = readAround(damaged, table);
      if (broken && table.name.startsWith("attachment_")) read.filesBroken = true;
      else if (broken) unreadable.add(kindOf(table.name));
      for (const row of rows) {
        const id = row[table.name === "resource" ? "local_id" : "consult_id"];
        if (typeof id === "string") seen.add(id);
      }
      if (table.name === "resource")
        read.tickets = [...rows.filter((row) => row["type"] === "Task"), ...copied];
      if (table.name === "outbox") read.outbox = rows;
      if (table.name === "id_map") read.names = rows;
      if (table.name === "journal") read.journal = rows;
      else
        for (const row of rows)
          if (mergeRow(into, table, row) && isCounted(table.name, row)) count(kindOf(table.name, row));
    }
    const { own, hub } = mendFiles(into);
    if (read.filesBroken && own) unreadable.add("files");
    if (read.filesBroken && (hub || !own)) unreadable.add("record");
  })();
  const [writing, orphanedWriting] = into.transaction(() => {
    const merged = mergeJournal(into, damaged, seen, read.journal, unreadable.has("writing"));
    const queue = tables.find(({ name }) => name === "queue_row");
    const rows = queue ? readAround(damaged, queue).rows : [];
    return [merged, holdTickets(into, ticketNames(into, read.tickets, rows))] as const;
  })();
  const mayLackText = unreadable.has("revisions") || unreadable.has("unsent");
  doubtRestored(into, {
    outbox: new Set(read.outbox.map((row) => String(row["id"]))),
    names: new Set(mayLackText ? [] : read.names.map((row) => String(row["local_uuid"]))),
  });
  count("writing", writing.rows);
  into.pragma("foreign_keys=ON");
  return {
    salvaged,
    unreadable: [...unreadable],
    brokenWriting: writing.broken,
    orphanedWriting: [...orphanedWriting],
    missingUnsent: missingNumbers(into, "SELECT max(position) - count(*) AS missing FROM outbox"),
    missingRevisions: missingNumbers(
      into,
      "SELECT sum(missing) AS missing FROM (SELECT max(revision) - count(*) AS missing FROM note_revision GROUP BY consult_id)",
    ),
  };
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
  if (table.name === "resource") freePlace(into, row);
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

/**
 * What was pruned after the copy and pulled again has another id in the newer file: by that one all that is newer knows
 * it. Where it is the older one that was written under, `holdTickets` gives it back.
 */
function freePlace(into: WritableDb, row: Row): void {
  into
    .prepare("DELETE FROM resource WHERE type = ? AND server_id = ? AND local_id <> ?")
    .run(row["type"], row["server_id"], row["local_id"]);
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

const consultsIn = (db: WritableDb): string[] =>
  db
    .prepare<[], { id: string }>(
      "SELECT DISTINCT consult_id AS id FROM journal UNION SELECT consult_id FROM note_revision",
    )
    .all()
    .map(({ id }) => id);

const missingNumbers = (db: WritableDb, sql: string): number =>
  db.prepare<[], { missing: number | null }>(sql).get()?.missing ?? 0;
const isSame = (one: unknown, other: unknown): boolean =>
  Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : one === other;
