import type { z } from "zod";
import { type Result, err, ok } from "../result/result.ts";
import { type CsvRow, parseCsv } from "./csv.ts";

/** What is wrong with one line of a table, in words for the person who edits it. */
export type TableProblem = { readonly line: number; readonly column?: string; readonly says: string };

export type Cells<Column extends string = string> = Readonly<Record<Column, string>>;
export type CellProblem = { readonly column: string; readonly says: string };

/** A kind of table: its columns in order, and how one row of cells is understood. */
export type TableKind<Row> = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly read: (cells: Cells) => Result<Row, CellProblem[]>;
  /** By which a row is known; no two rows may have the same. The column is where that is said. */
  readonly key?: { readonly column: string; readonly of: (row: Row) => readonly string[] };
};

/** A sheet may leave out who verified what: it is then not verified. */
const mayLack: ReadonlySet<string> = new Set(["document", "place", "opened", "verifiedBy"]);

/** Rows that a schema describes wholly. */
export function rowsOf<Row>(schema: z.ZodType<Row>): TableKind<Row>["read"] {
  return (cells) => {
    const parsed = schema.safeParse(cells);
    return parsed.success
      ? ok(parsed.data)
      : err(parsed.error.issues.map(({ path, message }) => ({ column: String(path[0]), says: message })));
  };
}

/** Reads rows without a heading line: the shipped tables. */
export function readRows<Row>(kind: TableKind<Row>, text: string): Result<Row[], TableProblem[]> {
  return readCells(kind, kind.columns, parseCsv(text));
}

/** Reads a file that a person edited: the first line names the columns, which must be ours, in any order. */
export function readSheet<Row>(kind: TableKind<Row>, text: string): Result<Row[], TableProblem[]> {
  const [heading, ...body] = parseCsv(text);
  const names = heading?.cells ?? [];
  const missing = kind.columns.filter((column) => !names.includes(column) && !mayLack.has(column));
  const strange = names.filter((name) => !kind.columns.includes(name));
  if (missing.length + strange.length > 0) {
    return err([
      ...missing.map((column) => ({ line: 1, column, says: `the column “${column}” is missing` })),
      ...strange.map((column) => ({ line: 1, column, says: `“${column}” is no column of this table` })),
    ]);
  }
  if (body.length === 0) return err([{ line: 2, says: "the table has no rows" }]);
  return readCells(kind, names, body);
}

function readCells<Row>(
  kind: TableKind<Row>,
  columns: readonly string[],
  rows: readonly CsvRow[],
): Result<Row[], TableProblem[]> {
  const problems: TableProblem[] = [];
  const read: Row[] = [];
  const keys = new Map<string, number>();
  for (const { line, cells } of rows) {
    if (cells.length > columns.length) {
      problems.push({ line, says: `${cells.length} cells, but the table has ${columns.length} columns` });
      continue;
    }
    const blank = Object.fromEntries(kind.columns.map((column) => [column, ""]));
    const named = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
    const row = kind.read({ ...blank, ...named });
    if (named["verifiedBy"] && !named["document"])
      problems.push({
        line,
        column: "document",
        says: "who verified it names the document it was compared with",
      });
    if (!row.ok) {
      problems.push(...row.error.map((problem) => ({ line, ...problem })));
      continue;
    }
    problems.push(...repeated(kind, row.value, line, keys));
    read.push(row.value);
  }
  return problems.length === 0 ? ok(read) : err(problems);
}

/** Notes the keys of a row, and names those that an earlier line has. */
function repeated<Row>(
  { key }: TableKind<Row>,
  row: Row,
  line: number,
  keys: Map<string, number>,
): TableProblem[] {
  if (key === undefined) return [];
  const { column, of } = key;
  return of(row).flatMap((one) => {
    const before = keys.get(one);
    if (before === undefined) keys.set(one, line);
    return before === undefined ? [] : [{ line, column, says: `“${one}” stands in line ${before} already` }];
  });
}

/** The shipped tables are proven by tests; one that cannot be read is a bug, not an expected failure. */
export function shippedRows<Row>(kind: TableKind<Row>, texts: readonly string[]): Row[] {
  return texts.flatMap((text) => {
    const read = readRows(kind, text);
    if (read.ok) return read.value;
    const first = read.error[0];
    throw new Error(`The shipped table ${kind.name}, line ${first?.line}: ${first?.says}`);
  });
}
