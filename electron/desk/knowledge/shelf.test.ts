import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { shippedSheet } from "../../../shared/knowledge/edited-tables.ts";
import { shippedKnowledge } from "../../../shared/knowledge/knowledge.ts";
import { migrate } from "../db/migrations/migrate.ts";
import { keepEdition, keptEditions } from "../db/stores/knowledge.ts";
import { knowledgeKept, makeShelf } from "./shelf.ts";

const at = "2026-11-26T10:00:00Z";
const sheet = (version: number, text = shippedSheet("referrals")) => ({
  ...{ name: "referrals", version, sha256: `sha-${version}`, at, by: "Dr A", text },
});
const newer = { ...shippedKnowledge };

it("a consult keeps the tables with which it was opened until it is closed; the next takes the newest", () => {
  const shelf = makeShelf(shippedKnowledge);
  shelf.open("one");
  shelf.take(newer);
  shelf.open("one");
  shelf.open("two");
  expect([shelf.of("one"), shelf.of("two"), shelf.of("never opened")]).toEqual([
    shippedKnowledge,
    newer,
    newer,
  ]);
  expect(shelf.of("one")).toBe(shippedKnowledge);
  shelf.close("one");
  expect(shelf.of("one")).toBe(newer);
});

it("the newest two editions are kept with their sheets, and what no edition names goes", () => {
  const db = new Database(":memory:");
  migrate(db);
  keepEdition(db, { edition: "e1", at, sheets: [sheet(1)] });
  keepEdition(db, { edition: "e2", at, sheets: [sheet(2)] });
  keepEdition(db, { edition: "e3", at, sheets: [{ name: "referrals", version: 2, sha256: "sha-2" }] });
  expect(
    keptEditions(db).map(({ edition, sheets }) => [edition, sheets.map(({ version }) => version)]),
  ).toEqual([
    ["e3", [2]],
    ["e2", [2]],
  ]);
  expect(db.prepare("SELECT count(*) FROM knowledge_sheet").pluck().get()).toBe(1);
});

it("what this program cannot read is passed over for the edition before it, else for its own tables", () => {
  const unreadable = { edition: "e2", cameAt: at, sheets: [sheet(2, "id,en\nx,y")] };
  const before = { edition: "e1", cameAt: at, sheets: [sheet(1)] };
  const kept = knowledgeKept([unreadable, before]);
  expect(kept.isNewest).toBe(false);
  expect(kept.knowledge.edition.edited.map(({ version }) => version)).toEqual([1]);
  expect(knowledgeKept([unreadable])).toEqual({ knowledge: shippedKnowledge, isNewest: false });
  expect(knowledgeKept([])).toEqual({ knowledge: shippedKnowledge, isNewest: true });
});
