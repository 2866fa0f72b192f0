import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openSpool } from "../delivery/spool.ts";
import { takeEnvelopes } from "./take-package.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "taken-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("an envelope whose answer no file has taken in is asked about once more: its hub may have come from a backup since", () => {
  const spool = openSpool(folder);
  const envelope = { itemId: "item-of-the-other", hubId: "hub", enc: "e", ciphertext: "c" };
  takeEnvelopes({ spool }, [envelope]);
  spool.keepReceipt({
    outcome: "issued",
    itemId: envelope.itemId,
    at: "2026-11-26T06:00:00.000Z",
    resources: [],
  });
  expect(spool.waiting()).toEqual([]);
  takeEnvelopes({ spool }, [envelope]);
  expect([spool.waiting(), spool.receipts()]).toEqual([[envelope], []]);
});
