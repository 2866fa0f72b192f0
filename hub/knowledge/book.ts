import type { BookAnswer, BookEntry, StandingTables } from "../../shared/contract/knowledge-api.ts";
import type { TableMistakes } from "../../shared/knowledge/between-tables.ts";
import { type EditedTable, knowledgeOrShipped, knowledgeWith } from "../../shared/knowledge/edited-tables.ts";
import type { Knowledge } from "../../shared/knowledge/knowledge.ts";
import { tableNamed } from "../../shared/knowledge/table-list.ts";
import type { FhirPort } from "../server/fhir-port.ts";
import type { Store } from "../server/store.ts";
import { addVersion, readSheetText, readVersions, sha256Of } from "./book-store.ts";

/** The institute's own tables: every version that was put, by whom and when, and which stand. */
export type KnowledgeBook = {
  readonly standing: () => StandingTables;
  readonly history: () => readonly BookEntry[];
  /** By which this hub judges. */
  readonly knowledge: () => Knowledge;
  /** What this program cannot read of what stands; the shipped tables then stand in. */
  readonly unread: () => readonly TableMistakes[];
  readonly text: (table: string, version: number) => Promise<string | undefined>;
  readonly put: (sheet: Signed & { readonly text: string }) => Promise<BookAnswer>;
  readonly back: (to: Signed & { readonly version: number }) => Promise<BookAnswer>;
};

type Signed = { readonly table: string; readonly by: string };

type Open = {
  readonly versions: readonly BookEntry[];
  readonly sheets: readonly EditedTable[];
  readonly edition: string;
  readonly knowledge: Knowledge;
  readonly mistakes: readonly TableMistakes[];
};

type BookParts = {
  readonly store: Store;
  readonly write: FhirPort["write"];
  readonly clock: () => Date;
};

/** Append-only: going back is a new version that repeats an earlier one, and nothing that was put is ever lost. */
export async function openKnowledgeBook({ store, write, clock }: BookParts): Promise<KnowledgeBook> {
  const held = { open: await openedBook(store, await readVersions(store)) };
  const keep = async (
    { table, by }: Signed,
    text: string | undefined,
    more: Pick<BookEntry, "sameAs">,
  ): Promise<BookAnswer> => {
    const { versions } = held.open;
    const version =
      Math.max(0, ...versions.filter((one) => one.table === table).map((one) => one.version)) + 1;
    const sha = text === undefined ? {} : { sha256: sha256Of(text) };
    const entry: BookEntry = { table, version, at: clock().toISOString(), by, ...sha, ...more };
    await write(() => addVersion(store, versions, entry, text));
    held.open = await openedBook(store, [...versions, entry]);
    return { outcome: "kept", entry };
  };
  const put = inTurn(async (sheet: Signed & { readonly text: string }): Promise<BookAnswer> => {
    const { table, by, text } = sheet;
    const { versions, sheets, mistakes } = held.open;
    const last = standingOf(versions).find((one) => one.table === table);
    if (last?.sha256 === sha256Of(text)) return { outcome: "same", entry: last };
    const candidate: EditedTable = { table, version: 1, at: clock().toISOString(), by, text };
    const read = knowledgeWith([...sheets.filter((one) => one.table !== table), candidate]);
    // Where a newer program cannot read what stood before, this sheet may still be put right.
    const wrong = read.ok ? [] : read.error.filter((one) => mistakes.length === 0 || one.table === table);
    if (wrong.length > 0) return asAnswer(wrong);
    return keep({ table, by }, text, {});
  });
  const back = inTurn(async (to: Signed & { readonly version: number }): Promise<BookAnswer> => {
    const { table, version } = to;
    const { versions } = held.open;
    const earlier = versions.find((one) => one.table === table && one.version === version);
    if (tableNamed(table) === undefined || (version > 0 && !earlier))
      return asAnswer([
        { table, problems: [{ line: 1, says: `there is no version ${version} of “${table}”` }] },
      ]);
    const text = earlier?.sha256 === undefined ? undefined : await readSheetText(store, earlier);
    const others = held.open.sheets.filter((one) => one.table !== table);
    const candidate = text === undefined || !earlier ? others : [...others, { ...earlier, text }];
    const read = knowledgeWith(candidate);
    if (!read.ok) return asAnswer(read.error);
    return keep(to, text, { sameAs: version });
  });
  return {
    standing: () => ({ edition: held.open.edition, tables: [...standingOf(held.open.versions)] }),
    history: () => held.open.versions,
    knowledge: () => held.open.knowledge,
    unread: () => held.open.mistakes,
    text: (table, version) => readSheetText(store, { table, version }),
    put,
    back,
  };
}

/** Tables whose newest version is a sheet; one whose shipped table was put back is none of them. */
function standingOf(versions: readonly BookEntry[]): readonly BookEntry[] {
  const newest = new Map(versions.map((one) => [one.table, one]));
  return [...newest.values()].filter(({ sha256 }) => sha256 !== undefined);
}

async function openedBook(store: Store, versions: readonly BookEntry[]): Promise<Open> {
  const sheets: EditedTable[] = [];
  for (const { table, version, at, by } of standingOf(versions)) {
    const text = await readSheetText(store, { table, version });
    if (text !== undefined) sheets.push({ table, version, at, by, text });
  }
  const standing = standingOf(versions).map(({ table, version, sha256 }) => `${table} ${version} ${sha256}`);
  const edition = standing.length === 0 ? "shipped" : sha256Of(standing.toSorted().join("\n")).slice(0, 24);
  return { versions, sheets, edition, ...knowledgeOrShipped(sheets) };
}

const asAnswer = (mistakes: readonly TableMistakes[]): BookAnswer => ({
  outcome: "mistakes",
  mistakes: mistakes.map(({ table, problems }) => ({ table, problems: [...problems] })),
});

/** Two sheets at once would both be the next version. */
function inTurn<Input>(work: (input: Input) => Promise<BookAnswer>): (input: Input) => Promise<BookAnswer> {
  const held: { last: Promise<unknown> } = { last: Promise.resolve() };
  return (input) => {
    const next = held.last.then(() => work(input));
    held.last = next.catch(() => undefined);
    return next;
  };
}
