import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { BookEntry } from "../../shared/contract/knowledge-api.ts";
import { knowledgeCommand } from "./knowledge-command.ts";
import type { KnowledgePlace } from "./knowledge-place.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "tables-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const entry: BookEntry = {
  ...{ table: "referrals", version: 2, by: "Dr A", at: "2026-11-26T10:00:00Z", sha256: "x" },
};
const put: unknown[] = [];
/** A hub in which version 2 of the referrals stands. */
const place: KnowledgePlace = {
  standing: async () => [entry],
  history: async () => [{ ...entry, version: 1 }, entry],
  text: async () => "id,en,hi,synonyms\nown,Own place,अपनी जगह,",
  put: async (...asked) => {
    put.push(asked);
    return { outcome: "kept", entry: { ...entry, version: 3 } };
  },
  back: async () => ({ outcome: "mistakes", mistakes: [{ table: "referrals", problems: [] }] }),
};
const run = (...words: readonly string[]) => knowledgeCommand(place, words, {});
const fileOf = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

it("lists what stands and what there was, and says of the rest that it is as shipped", async () => {
  const listed = await run("list");
  expect(listed.ok && listed.value).toMatch(/referrals: version 2\n {4}1 .*\n {4}2 .*<- stands/);
  expect(listed.ok && listed.value).toMatch(/medicines: as shipped, \d{4} rows/);
});

it("exports what stands with its heading, for the spreadsheet with the mark that keeps Devanagari", async () => {
  const out = path.join(folder, "out.csv");
  await knowledgeCommand(place, ["export", "referrals"], { out });
  expect(readFileSync(out, "utf8")).toBe("\uFEFFid,en,hi,synonyms\nown,Own place,अपनी जगह,");
  const shipped = await run("export", "order-sets");
  expect(shipped.ok && shipped.value.split("\n")[0]?.trim()).toBe(
    "id,speciality,en,hi,investigations,advice,document,place,opened,verifiedBy",
  );
});

it("names every mistake of a file by line and column, and puts nothing", async () => {
  const file = fileOf("investigations.csv", "id,en,hi,synonyms\ncbc,Blood count,,\n,x,क,");
  const checked = await run("check", file);
  expect(checked.ok ? "" : checked.error).toContain("investigations, line 2, column hi:");
  expect(checked.ok ? "" : checked.error).toContain("investigations, line 3, column id:");
  expect(put).toEqual([]);
});

it("puts a file in somebody's name only, and knows its table by the file's name or by --table", async () => {
  const text = "id,en,hi,synonyms\nx,X,एक्स,";
  const file = fileOf("referrals.csv", text);
  expect(await run("put", file)).toMatchObject({ ok: false });
  expect(await run("check", fileOf("mine.csv", text))).toMatchObject({ ok: false });
  const named = await knowledgeCommand(place, ["put", fileOf("mine.csv", text)], {
    table: "referrals",
    by: "Dr B",
  });
  expect(named).toMatchObject({ ok: true });
  expect(put).toEqual([["referrals", text, "Dr B"]]);
});
