import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

it("a spoilt file blocks no other item and is not deleted", () => {
  const spool = openSpool(folder);
  writeFileSync(path.join(folder, "item-0000.json"), '{"itemId":"item-00');
  spool.put(envelope("item-0002"));
  expect(spool.waiting()).toEqual([envelope("item-0002")]);
});

it("refuses an item id that would lead out of its folder", () => {
  expect(() => openSpool(folder).put(envelope("../../escaped"))).toThrow(/unexpected form/);
});
