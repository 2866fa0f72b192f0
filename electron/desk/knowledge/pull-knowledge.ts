import {
  type BookEntry,
  knowledgePaths,
  sheetText,
  standingTables,
} from "../../../shared/contract/knowledge-api.ts";
import { knowledgeWith } from "../../../shared/knowledge/edited-tables.ts";
import { createHash } from "node:crypto";
import { tableNamed } from "../../../shared/knowledge/table-list.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { KeptSheet } from "../db/stores/knowledge.ts";
import { bodyBy } from "../hub/hub-request.ts";
import type { HubSession } from "../hub/hub-session.ts";
import type { DeskLog } from "../options.ts";
import { keepRefused, readRefused } from "./refused.ts";
import { type KnowledgeShelf, editedTableOf, knowledgeKept, makeShelf } from "./shelf.ts";

/** No sheet of the institute's stands: the hub's word for it. */
const shippedEdition = "shipped";

type KnowledgeParts = {
  readonly hub: HubSession;
  readonly db: DeskDatabase;
  readonly shelf: KnowledgeShelf;
  readonly log: DeskLog;
  readonly clock: () => Date;
  readonly onChange: () => void;
};

/** The shelf with what is kept here, and the way in which newer tables come. */
export async function openKnowledge(parts: Omit<KnowledgeParts, "shelf">): Promise<{
  readonly shelf: KnowledgeShelf;
  readonly pull: (present: string | undefined) => Promise<void>;
}> {
  const editions = await parts.db.keptEditions();
  const shelf = makeShelf(knowledgeKept(editions).knowledge);
  return { shelf, pull: makePull({ ...parts, shelf }, editions[0]?.edition) };
}

/**
 * Brings the institute's tables as the hub has them now. `first` is the edition that this PC has.
 *
 * `present` comes with the hub's greeting, so that a round costs nothing while nothing has changed. Only sheets that are
 * not here are fetched; all are read once more before any is used, and one mistake leaves what stood before standing.
 */
function makePull(
  parts: KnowledgeParts,
  first = shippedEdition,
): (present: string | undefined) => Promise<void> {
  const held = { here: first };
  return async (present) => {
    // None of a hub from before there were such tables.
    if (present === undefined || present === held.here) return;
    if (present === (await readRefused(parts.db))?.edition) return;
    const pulled = await pull(parts, held.here);
    if (pulled !== undefined) held.here = pulled;
  };
}

/** Answers the edition that stands here now, where another has come. */
async function pull(parts: KnowledgeParts, here: string): Promise<string | undefined> {
  const { hub, db, shelf, clock } = parts;
  const headers = { "if-none-match": `"${here}"` };
  const answer = await hub.ask({ path: knowledgePaths.standing, headers });
  if (!answer.ok || answer.value.status === 304) return undefined;
  const standing = bodyBy(standingTables, answer.value, "fetching the institute's tables");
  if (!standing.ok) return undefined;
  const { edition, tables } = standing.value;
  const kept = (await db.keptEditions()).flatMap(({ sheets }) => sheets);
  const known = new Map(kept.map((one) => [one.sha256, one]));
  const sheets: KeptSheet[] = [];
  for (const entry of tables.filter(({ table }) => isKnown(parts, table))) {
    const sheet = await sheetOf(hub, known, entry);
    if (sheet === undefined) return undefined; // the next round asks again
    sheets.push(sheet);
  }
  const at = clock().toISOString();
  const read = knowledgeWith(sheets.map(editedTableOf));
  if (!read.ok) {
    parts.log("knowledge-refused", { edition });
    const mistakes = read.error.map(({ table, problems }) => ({ table, problems: [...problems] }));
    await keepRefused(db, { edition, at, mistakes });
    parts.onChange();
    return undefined;
  }
  await db.keepEdition({ edition, at, sheets });
  await keepRefused(db, undefined);
  shelf.take(read.value);
  parts.onChange();
  return edition;
}

/** A newer hub may have tables that this program has no use for yet. */
function isKnown({ log }: KnowledgeParts, table: string): boolean {
  const known = tableNamed(table) !== undefined;
  if (!known) log("knowledge-unknown-table", { table });
  return known;
}

async function sheetOf(
  hub: HubSession,
  known: ReadonlyMap<string, KeptSheet>,
  { table: name, version, at, by, sha256 = "" }: BookEntry,
): Promise<KeptSheet | undefined> {
  const text = known.get(sha256)?.text ?? (await fetchedText(hub, name, version, sha256));
  return text === undefined ? undefined : { name, version, sha256, at, by, text };
}

async function fetchedText(
  hub: HubSession,
  table: string,
  version: number,
  sha256: string,
): Promise<string | undefined> {
  const query = new URLSearchParams({ table, version: String(version) });
  const answer = await hub.ask({ path: `${knowledgePaths.text}?${query.toString()}` });
  const sheet = answer.ok ? bodyBy(sheetText, answer.value, "fetching a table of the institute") : answer;
  if (!sheet.ok) return undefined;
  const isWhole = createHash("sha256").update(sheet.value.text, "utf8").digest("hex") === sha256;
  return isWhole ? sheet.value.text : undefined;
}
