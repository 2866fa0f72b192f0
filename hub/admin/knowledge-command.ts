import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BookAnswer, BookEntry } from "../../shared/contract/knowledge-api.ts";
import { type EditedTable, knowledgeWith, shippedSheet } from "../../shared/knowledge/edited-tables.ts";
import {
  type TableKey,
  fileNameOf,
  tableKeys,
  tableList,
  tableNamed,
} from "../../shared/knowledge/table-list.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { Flags } from "./command.ts";
import { HubSaid, type KnowledgePlace } from "./knowledge-place.ts";

export const knowledgeUsage = `Medicines, rules, diagnoses, order sets …: tables that a spreadsheet opens

  npm run hub -- knowledge list                    every table, what stands, and all versions there were
  npm run hub -- knowledge export TABLE            the table as CSV with its heading (--out FILE, else printed)
  npm run hub -- knowledge check FILE.csv          every mistake of a sheet, by line and column; changes nothing
  npm run hub -- knowledge put FILE.csv --by NAME  puts the sheet in place of what stands, as a new version;
                                                   one mistake anywhere, and nothing of it is taken
  npm run hub -- knowledge back TABLE N --by NAME  version N stands again, as a new version; 0 is the shipped table
      --table NAME    which table FILE is, where its name does not say so ("medicines.csv" does)
      --by NAME       who answers for it: stands beside the version on every desk
      --url http://HUB --username NAME   at a running hub, as its operator

  Fill in "verifiedBy" (and document and place) where somebody has compared a row with its document: the row then
  counts as verified on the doctors' screens. A row that names a document, but neither a verifier nor the day on
  which it was opened ("opened"), counts as from memory: it warns and no more. Desks take a new version over by themselves while they are online; a
  consult that is open keeps the one with which it began.
`;

/** Answers what to print; the error is a sentence, or a mistake a line. */
export async function knowledgeCommand(
  place: KnowledgePlace,
  [act, name, number]: readonly string[],
  flags: Flags,
): Promise<Result<string, string>> {
  try {
    switch (act) {
      case undefined:
      case "list":
        return ok(listed(await place.standing(), await place.history()));
      case "export":
        return await exported(place, name, flags.out);
      case "check":
        return await checked(place, name, flags);
      case "put":
        return await put(place, name, flags);
      case "back":
        return await back(place, name, number, flags.by);
      default:
        return err(`There is no "knowledge ${act}".\n\n${knowledgeUsage}`);
    }
  } catch (problem) {
    if (problem instanceof HubSaid) return err(problem.message);
    throw problem;
  }
}

function listed(standing: readonly BookEntry[], history: readonly BookEntry[]): string {
  return tableKeys
    .flatMap((key) => {
      const name = fileNameOf(key);
      const stands = standing.find(({ table }) => table === name);
      const versions = history.filter(({ table }) => table === name);
      return [
        `${name}: ${stands === undefined ? `as shipped, ${tableList[key].rows.length} rows` : `version ${stands.version}`}`,
        ...versions.map(
          (one) => `    ${entryWords(one)}${one === stands || same(one, stands) ? "   <- stands" : ""}`,
        ),
      ];
    })
    .join("\n");
}

const same = (one: BookEntry, other: BookEntry | undefined) => one.version === other?.version;

function entryWords({ version, at, by, sameAs }: BookEntry): string {
  const again =
    sameAs === undefined ? "" : sameAs === 0 ? " (the shipped table again)" : ` (version ${sameAs} again)`;
  return `${version}  ${at.slice(0, 16).replace("T", " ")}  ${by}${again}`;
}

async function exported(
  place: KnowledgePlace,
  name: string | undefined,
  out: string | undefined,
): Promise<Result<string, string>> {
  const key = tableNamed(name ?? "");
  if (key === undefined) return err(noSuchTable(name));
  const sheet = (await standingText(place, key)) ?? shippedSheet(key);
  if (out === undefined) return ok(sheet.trimEnd());
  // Without the mark, Excel takes Devanagari for another encoding.
  writeFileSync(out, `\uFEFF${sheet.replace(/^\uFEFF/, "")}`);
  return ok(`${fileNameOf(key)} is in ${out}.`);
}

async function standingText(place: KnowledgePlace, key: TableKey): Promise<string | undefined> {
  const stands = (await place.standing()).find(({ table }) => table === fileNameOf(key));
  return stands && place.text(stands.table, stands.version);
}

async function checked(
  place: KnowledgePlace,
  file: string | undefined,
  flags: Flags,
): Promise<Result<string, string>> {
  const sheet = sheetIn(file, flags.table);
  if (!sheet.ok) return sheet;
  const { key, text } = sheet.value;
  const others: EditedTable[] = [];
  for (const one of await place.standing()) {
    const kept = one.table === fileNameOf(key) ? undefined : await place.text(one.table, one.version);
    if (kept !== undefined) others.push({ ...one, text: kept });
  }
  const table = fileNameOf(key);
  const read = knowledgeWith([
    ...others,
    { table, version: 1, at: new Date().toISOString(), by: "check", text },
  ]);
  if (!read.ok) return err(mistakeWords(read.error));
  return ok(`${file} can be put: ${read.value[key].length} rows of "${table}", no mistake.`);
}

async function put(
  place: KnowledgePlace,
  file: string | undefined,
  flags: Flags,
): Promise<Result<string, string>> {
  const sheet = sheetIn(file, flags.table);
  if (!sheet.ok) return sheet;
  if (!flags.by?.trim()) return err("Say who answers for it: --by NAME.");
  const { key, text } = sheet.value;
  return answerWords(await place.put(fileNameOf(key), text, flags.by));
}

async function back(
  place: KnowledgePlace,
  name: string | undefined,
  number: string | undefined,
  by: string | undefined,
): Promise<Result<string, string>> {
  const key = tableNamed(name ?? "");
  if (key === undefined) return err(noSuchTable(name));
  if (!/^\d+$/.test(number ?? "")) return err("Say to which version: back TABLE N; 0 is the shipped table.");
  if (!by?.trim()) return err("Say who answers for it: --by NAME.");
  return answerWords(await place.back(fileNameOf(key), Number(number), by));
}

function answerWords(answer: BookAnswer): Result<string, string> {
  switch (answer.outcome) {
    case "kept":
      return ok(`"${answer.entry.table}" has a new version: ${entryWords(answer.entry)}.`);
    case "same":
      return ok(
        `Nothing was changed: "${answer.entry.table}" says exactly this since version ${answer.entry.version}.`,
      );
    case "mistakes":
      return err(mistakeWords(answer.mistakes));
  }
}

type Mistakes = readonly {
  readonly table: string;
  readonly problems: readonly {
    readonly line: number;
    readonly column?: string | undefined;
    readonly says: string;
  }[];
}[];

function mistakeWords(mistakes: Mistakes): string {
  const lines = mistakes.flatMap(({ table, problems }) =>
    problems.map(
      ({ line, column, says }) =>
        `${table}, line ${line}${column === undefined ? "" : `, column ${column}`}: ${says}`,
    ),
  );
  return [...lines, `${lines.length} mistakes. Nothing was taken; what stood before stands.`].join("\n");
}

function sheetIn(
  file: string | undefined,
  table: string | undefined,
): Result<{ readonly key: TableKey; readonly text: string }, string> {
  if (file === undefined) return err("Say which file: a CSV with the heading that `export` writes.");
  const name = table ?? path.basename(file).replace(/\.csv$/i, "");
  const key = tableNamed(name);
  if (key === undefined) return err(`${noSuchTable(name)} Name it with --table.`);
  try {
    return ok({ key, text: readFileSync(file, "utf8") });
  } catch (problem) {
    const code = problem instanceof Error && "code" in problem ? String(problem.code) : "unknown";
    return err(`${file} cannot be read (${code}).`);
  }
}

const noSuchTable = (name: string | undefined): string =>
  `There is no table "${name ?? ""}". Tables: ${tableKeys.map(fileNameOf).join(", ")}.`;
