import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Edit } from "../../../shared/domain/draft.ts";
import { DatabaseClosed } from "./database-trouble.ts";
import { type DatabaseWorker, startDatabaseWorker } from "./database-worker.ts";
import { isStill } from "./written-mark.ts";

const at = "2026-01-01T00:00:00.000Z";
const typed = (insert: string, place: number): Edit => ({
  kind: "splice",
  section: "complaint",
  at: place,
  remove: 0,
  insert,
});

let folder = "";
let worker: DatabaseWorker;
const key = () => new Uint8Array(32).fill(7);
const file = () => path.join(folder, "desk.db");

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "desk-db-"));
  worker = startDatabaseWorker();
  await worker.open(file(), key());
});
afterEach(async () => {
  await worker.end();
  rmSync(folder, { recursive: true, force: true });
});

test("edits sent twice count once, and a gap is refused", async () => {
  const batch = { consultId: "c", firstSeq: 1, edits: [typed("ab", 0), typed("c", 2)], at };
  await worker.db.appendEdits(batch);
  const again = await worker.db.appendEdits(batch);
  expect(again).toMatchObject({ outcome: "durable", durableSeq: 2 });
  expect(await worker.db.appendEdits({ ...batch, firstSeq: 4 })).toMatchObject({ outcome: "gap" });
  expect((await worker.db.writingOf("c")).draft.sections.complaint).toBe("abc");
});

test("a second checkpoint supersedes the first that was never attempted", async () => {
  await worker.db.appendEdits({ consultId: "c", firstSeq: 1, edits: [typed("a", 0)], at });
  await worker.db.checkpoint({ consultId: "c", reason: "idle", at, outboxId: "one" });
  await worker.db.appendEdits({ consultId: "c", firstSeq: 2, edits: [typed("b", 1)], at });
  await worker.db.checkpoint({ consultId: "c", reason: "idle", at, outboxId: "two" });
  expect((await worker.db.openOutbox()).map(({ id }) => id)).toEqual(["two"]);
  expect((await worker.db.writingOf("c")).draft.sections.complaint).toBe("ab");
});

test("the file opens again with its key, with no other, and says nothing without one", async () => {
  await worker.db.writeSetting("language", "hi");
  await worker.close();
  expect(await worker.prove([file()])).toBe("proven");
  await expect(worker.open(file(), new Uint8Array(32).fill(8))).rejects.toMatchObject({
    kind: "storage-damaged",
  });
  await worker.open(file(), key());
  expect(await worker.db.readSetting("language")).toBe("hi");
});

test("what was begun on one doctor's file is not done on the next one's", async () => {
  const first = worker.db;
  await first.writeSetting("whose", "first");
  await worker.close();
  await expect(first.writeSetting("whose", "late")).rejects.toBeInstanceOf(DatabaseClosed);
  await worker.open(path.join(folder, "next.db"), key());
  await expect(first.writeSetting("whose", "late")).rejects.toBeInstanceOf(DatabaseClosed);
  expect(await worker.db.readSetting("whose")).toBeUndefined();
});

test("a thread that has hardly begun answers before it ends, and nobody waits for one that has", async () => {
  const fresh = startDatabaseWorker();
  const asked = fresh.prove([]);
  await fresh.end();
  expect(await asked).toBe("no-file-yet");
  await expect(fresh.prove([])).rejects.toMatchObject({ kind: "storage-unusable" });
  await fresh.end();
});

test("ended while a file is open, it leaves the file closed in order", async () => {
  await worker.db.writeSetting("language", "hi");
  await worker.end();
  expect(readdirSync(folder).filter((name) => name.endsWith("-wal"))).toEqual([]);
  await expect(worker.db.writeSetting("language", "en")).rejects.toBeInstanceOf(DatabaseClosed);
});

test("what was read stands until something that shows is written, and with the file it goes", async () => {
  const { db } = worker;
  const texts = await db.recordTexts("Patient/p1");
  const written = texts === "same" ? expect.fail("nothing was known") : texts.written;
  expect(isStill(db, written)).toBe(true);
  await db.appendEdits({ consultId: "c", firstSeq: 1, edits: [typed("a", 0)], at });
  expect(isStill(db, written)).toBe(true);
  await db.writeSetting("language", "hi");
  expect(isStill(db, written)).toBe(false);
  const now = await db.recordTexts("Patient/p1", written);
  await worker.close();
  expect(now !== "same" && isStill(db, now.written)).toBe(false);
});
