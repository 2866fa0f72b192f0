import { z } from "zod";
import { type TableVersion, tableVersion } from "../domain/table-edition.ts";
import { type Result, err, ok } from "../result/result.ts";
import { parseCsv, writeCsv } from "./csv.ts";
import { type Knowledge, knowledgeOf, shippedKnowledge } from "./knowledge.ts";
import { type TableMistakes, mistakesBetween } from "./between-tables.ts";
import type { TableProblem } from "./table.ts";
import { type TableKey, fileNameOf, tableList, tableNamed } from "./table-list.ts";

/** A table in the institute's own wording, as it is kept and sent: the text of its sheet, heading and all. */
export const editedTable = tableVersion.extend({ text: z.string() });
export type EditedTable = z.infer<typeof editedTable>;

/** The shipped rows as a sheet with its heading, for the spreadsheet. */
export function shippedSheet(key: TableKey): string {
  const { columns, texts } = tableList[key];
  const rows = texts.flatMap(parseCsv).map(({ cells }) => columns.map((_, at) => cells[at] ?? ""));
  return writeCsv([columns, ...rows]);
}

/** The shipped tables with these in their place; every mistake of every sheet where one of them does not fit. */
export function knowledgeWith(tables: readonly EditedTable[]): Result<Knowledge, readonly TableMistakes[]> {
  const read = tables.map((table) => ({ table, rows: rowsIn(table) }));
  const mistakes = read.flatMap(({ table: { table }, rows }) =>
    rows.ok ? [] : [{ table, problems: rows.error }],
  );
  if (mistakes.length > 0) return err(mistakes);
  const own = Object.fromEntries(read.flatMap(({ rows }) => (rows.ok ? [rows.value] : [])));
  const edited = tables.map(versionOf);
  // Each key holds rows that its own table has read.
  const edition = { ...shippedKnowledge.edition, edited };
  const knowledge = knowledgeOf({ ...shippedKnowledge, ...own }, edition);
  const between = mistakesBetween(
    knowledge,
    (key) => tables.find(({ table }) => table === fileNameOf(key))?.text,
  );
  return between.length > 0 ? err(between) : ok(knowledge);
}

/**
 * The same where a program must go on whatever it finds: a newer program may ask more of a sheet than the one that
 * took it in. The shipped tables then stand in for all, and the caller says so.
 */
export function knowledgeOrShipped(tables: readonly EditedTable[]): {
  readonly knowledge: Knowledge;
  readonly mistakes: readonly TableMistakes[];
} {
  const read = knowledgeWith(tables);
  return read.ok
    ? { knowledge: read.value, mistakes: [] }
    : { knowledge: shippedKnowledge, mistakes: read.error };
}

function rowsIn({
  table,
  text,
}: EditedTable): Result<readonly [TableKey, readonly unknown[]], TableProblem[]> {
  const key = tableNamed(table);
  if (key === undefined) return err([{ line: 1, says: `there is no table “${table}”` }]);
  const read = tableList[key].read(text);
  return read.ok ? ok([key, read.value]) : read;
}

const versionOf = ({ table, version, at, by }: EditedTable): TableVersion => ({ table, version, at, by });
