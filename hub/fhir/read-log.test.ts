import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Access } from "./access-log.ts";
import { type Databases, openDatabases } from "./database.ts";
import { type ReadLog, readLog } from "./read-log.ts";
import { makeWriter } from "./writer.ts";

let folder = "";
let databases: Databases;
let log: ReadLog;
const bugs: unknown[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  folder = mkdtempSync(path.join(tmpdir(), "read-log-"));
  databases = openDatabases(path.join(folder, "fhir.db"));
  const { writing } = databases;
  bugs.splice(0);
  const onBug = (bug: unknown) => void bugs.push(bug);
  log = readLog(
    { writing, writer: makeWriter(writing, { newest: undefined, clock: () => new Date(), onBug }) },
    onBug,
  );
});
afterEach(async () => {
  await log.end();
  vi.useRealTimers();
  databases.close();
  rmSync(folder, { recursive: true });
});

const access = (id: string): Access => ({
  at: "2026-11-20T09:00:00.000Z",
  principal: { role: "operator", practitionerId: "op-1" },
  action: "read",
  type: "Patient",
  id,
  patientId: id,
  outcome: 200,
});
/** Long ids, so that one access needs pages of its own. */
const many = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) =>
    access(`${String(first + at).padStart(5, "0")}-${"x".repeat(500)}`),
  );
const kept = () =>
  databases.reading
    .prepare<[], string>("SELECT id FROM access_log ORDER BY seq")
    .pluck()
    .all()
    .map((id) => Number(id.slice(0, 5)));
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const fillDisk = () => databases.writing.pragma(`max_page_count = ${String(pages())}`);
const freeDisk = () => databases.writing.pragma("max_page_count = 1000000");
const pages = () => databases.writing.pragma("page_count", { simple: true });

it("who read while the disk was full is written down when there is room, in order and once; it is said once", async () => {
  fillDisk();
  log.note(many(200));
  await log.flush();
  expect(kept()).toEqual([]);
  log.note(many(200, 200));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(bugs).toMatchObject([{ code: "SQLITE_FULL" }]);
  freeDisk();
  await vi.advanceTimersByTimeAsync(10_000);
  await log.flush();
  expect(kept()).toEqual(numbers(400));
  expect(bugs).toHaveLength(1);
});

it("a disk that stays full costs a bounded memory, and what is lost is said by its number", async () => {
  fillDisk();
  log.note(many(9_000));
  await log.flush();
  log.note(many(1_500, 9_000));
  freeDisk();
  await log.flush();
  expect(kept()).toEqual(numbers(10_000));
  expect(bugs).toMatchObject([{ code: "SQLITE_FULL" }, { message: "500 accesses could not be kept" }]);
});

it("a hub whose disk is full ends all the same, and says what it could not keep", async () => {
  fillDisk();
  log.note(many(200));
  await log.end();
  expect(bugs).toMatchObject([{ code: "SQLITE_FULL" }, { message: "200 accesses could not be kept" }]);
  expect(vi.getTimerCount()).toBe(0);
});

it("what the table itself refuses is not tried for ever, and holds up nobody else's", async () => {
  log.note([{ ...access("broken"), type: undefined as unknown as string }]);
  await expect(log.flush()).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT_NOTNULL" });
  log.note(many(1));
  await log.flush();
  expect(kept()).toEqual([0]);
});
