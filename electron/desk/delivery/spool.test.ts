import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openSpool } from "./spool.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "paramarsh-spool-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const envelope = (itemId: string) => ({ itemId, hubId: "hub", enc: "e", ciphertext: "c" });
const receipt = (itemId: string) => ({
  outcome: "refused" as const,
  itemId,
  at: "2026-11-24T06:00:00Z",
  reason: "r",
});

it("an item waits until its receipt is kept, and both stay until they are removed", () => {
  const spool = openSpool(folder);
  spool.put(envelope("item-0001"));
  spool.put(envelope("item-0001"));
  expect(spool.waiting()).toEqual([envelope("item-0001")]);
  spool.keepReceipt(receipt("item-0001"));
  expect(spool.waiting()).toEqual([]);
  expect(openSpool(folder).receipts()).toEqual([receipt("item-0001")]);
  spool.remove("item-0001");
  expect(spool.receipts()).toEqual([]);
});

it("items wait in the order in which they were put, also within one tick of the clock and after one that was set back", () => {
  const spool = openSpool(folder);
  const ids = Array.from({ length: 40 }, (_, index) => `item-${String(9_000 - index)}`);
  for (const id of ids.slice(0, 30)) spool.put(envelope(id));
  const tomorrow = Date.now() / 1000 + 86_400;
  utimesSync(path.join(folder, `${ids[29] ?? ""}.json`), tomorrow, tomorrow);
  for (const id of ids.slice(30)) spool.put(envelope(id));
  expect(spool.waiting().map(({ itemId }) => itemId)).toEqual(ids);
});

const spoil = (name: string): void => writeFileSync(path.join(folder, name), '{"itemId":"item-00');

it("a spoilt file blocks no other item", () => {
  const spool = openSpool(folder);
  spoil("item-0000.json");
  spool.put(envelope("item-0002"));
  expect(spool.waiting()).toEqual([envelope("item-0002")]);
});

it("a spoilt envelope is none: the good one takes its place and its turn, and the spoilt one is kept aside", () => {
  const spool = openSpool(folder);
  const ids = ["item-0001", "item-0002", "item-0003"];
  for (const id of ids) spool.put(envelope(id));
  const { mtime } = statSync(path.join(folder, "item-0001.json"));
  spoil("item-0001.json");
  utimesSync(path.join(folder, "item-0001.json"), mtime, mtime);
  expect(ids.map(spool.has)).toEqual([false, true, true]);
  spool.put(envelope("item-0001"));
  expect(spool.has("item-0001")).toBe(true);
  expect(spool.waiting()).toEqual(ids.map(envelope));
  expect(readFileSync(path.join(folder, "item-0001.json.spoilt"), "utf8")).toBe('{"itemId":"item-00');
});

it("an envelope of another item, under this one's name, is none either", () => {
  const spool = openSpool(folder);
  writeFileSync(path.join(folder, "item-0001.json"), JSON.stringify(envelope("item-0002")));
  expect(spool.has("item-0001")).toBe(false);
});

it("an item whose receipt is spoilt is sent once more: what the hub answered is known to nobody here", () => {
  const spool = openSpool(folder);
  spool.put(envelope("item-0001"));
  spool.keepReceipt(receipt("item-0001"));
  spoil("item-0001.receipt.json");
  expect(spool.waiting()).toEqual([envelope("item-0001")]);
  spool.keepReceipt(receipt("item-0001"));
  expect([spool.waiting(), spool.receipts()]).toEqual([[], [receipt("item-0001")]]);
});

it("refuses an item id that would lead out of its folder", () => {
  expect(() => openSpool(folder).put(envelope("../../escaped"))).toThrow(/unexpected form/);
});
