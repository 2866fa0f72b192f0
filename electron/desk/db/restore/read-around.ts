import type Database from "better-sqlite3";

export type Row = Readonly<Record<string, unknown>>;
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly hasRowid: boolean;
};
export type ReadAround = { readonly rows: readonly Row[]; readonly unreadable: boolean };

/** More single look-ups than this between two readable ends are not worth a doctor's waiting. */
const mostLookUps = 200_000;

/**
 * Reads a table from both ends up to the damage, then row by row what lies between two damaged places. Damage may be
 * met when a newer program opens the file for the first time: what its tables lack yet is not asked for.
 */
export function readAround(db: Database.Database, table: Table): ReadAround {
  const present = attempt(() => columnsOf(db, table.name));
  if (!present) return { rows: [], unreadable: true };
  if (present.length === 0) return { rows: [], unreadable: false };
  const columns = table.columns
    .filter((name) => present.includes(name))
    .map((name) => `"${name}"`)
    .join(", ");
  if (!table.hasRowid) return readFromBothEnds(db, table, columns);
  const select = `SELECT rowid AS rowid_, ${columns} FROM "${table.name}"`;
  const ahead = readWhileItGoes(db, `${select} ORDER BY rowid`);
  if (ahead.whole) return { rows: ahead.rows.map(withoutRowid), unreadable: false };
  const back = readWhileItGoes(db, `${select} ORDER BY rowid DESC`);
  const first = rowidOf(ahead.rows.at(-1)) ?? 0;
  const last = rowidOf(back.rows.at(-1)) ?? first;
  const between: Row[] = [];
  if (last - first <= mostLookUps) {
    const one = prepared(db, `${select} WHERE rowid = ?`);
    for (let rowid = first + 1; one && rowid < last; rowid += 1) {
      const row = attempt(() => one.get(rowid));
      if (row) between.push(row);
    }
  }
  return { rows: [...ahead.rows, ...between, ...back.rows.toReversed()].map(withoutRowid), unreadable: true };
}

export const columnsOf = (db: Database.Database, table: string): readonly string[] =>
  db
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?)")
    .all(table)
    .map(({ name }) => name);

function readFromBothEnds(db: Database.Database, table: Table, columns: string): ReadAround {
  const keys = attempt(() =>
    db
      .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk")
      .all(table.name),
  );
  if (!keys) return { rows: [], unreadable: true };
  const select = `SELECT ${columns} FROM "${table.name}" ORDER BY `;
  const ahead = readWhileItGoes(db, select + keys.map(({ name }) => `"${name}"`).join(", "));
  if (ahead.whole) return { rows: ahead.rows, unreadable: false };
  const back = readWhileItGoes(db, select + keys.map(({ name }) => `"${name}" DESC`).join(", "));
  return { rows: [...ahead.rows, ...back.rows.toReversed()], unreadable: true };
}

function readWhileItGoes(
  db: Database.Database,
  sql: string,
): { readonly rows: Row[]; readonly whole: boolean } {
  const rows: Row[] = [];
  try {
    for (const row of db.prepare<[], Row>(sql).iterate()) rows.push(row);
    return { rows, whole: true };
  } catch {
    return { rows, whole: false };
  }
}

/**
 * The edits of one consult, by their numbers, past any that cannot be read. Of a consult that ended long ago only the last
 * is left: what is missing before it is told only where it is found.
 */
export function journalOf(db: Database.Database, consultId: string, fromSeq: number): ReadAround {
  const one = prepared(db, "SELECT * FROM journal WHERE consult_id = ? AND seq = ?");
  const later = prepared(db, "SELECT * FROM journal WHERE consult_id = ? AND seq > ? ORDER BY seq LIMIT 1");
  if (!one || !later) return { rows: [], unreadable: true };
  const rows: Row[] = [];
  let unreadable = 0;
  for (let seq = fromSeq; unreadable < mostUnreadableInARow; seq += 1) {
    try {
      const row = one.get(consultId, seq) ?? later.get(consultId, seq);
      if (!row) break;
      rows.push(row);
      seq = Number(row["seq"]);
    } catch {
      unreadable += 1;
    }
  }
  return { rows, unreadable: unreadable > 0 };
}
const mostUnreadableInARow = 2_000;

function prepared(db: Database.Database, sql: string): Database.Statement<unknown[], Row> | undefined {
  return attempt(() => db.prepare<unknown[], Row>(sql));
}

/** Damage in the file is what is expected here. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const rowidOf = (row: Row | undefined): number | undefined =>
  typeof row?.["rowid_"] === "number" ? row["rowid_"] : undefined;

const withoutRowid = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== "rowid_"));
