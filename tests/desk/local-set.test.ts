import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startDatabaseWorker } from "../../electron/desk/db/database-worker.ts";
import type { DeskDatabase } from "../../electron/desk/db/operations.ts";
import { pruneAll, watchTyping } from "../../electron/desk/sync/pruner.ts";

let folder: string;
const worker = { now: startDatabaseWorker() };
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "paramarsh-set-"));
  worker.now = startDatabaseWorker();
});
afterEach(async () => {
  await worker.now.end();
  rmSync(folder, { recursive: true });
});

async function opened(file: string, key: Uint8Array) {
  await worker.now.open(file, key);
  const { db, close } = worker.now;
  return { db, close };
}

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString();
const patients = 30;
const perPatient = 150;
const fileBytes = 512 * 1024;

/** A month of somebody else's and one's own queue, changed so long ago. */
async function fill(db: DeskDatabase, nth: number, changed: string): Promise<void> {
  const ref = `Patient/p${nth}`;
  const row = (type: string, serverId: string, body: object) => ({
    type,
    serverId,
    versionId: "1",
    lastUpdated: changed,
    patientRef: ref,
    encounterRef: undefined,
    json: JSON.stringify({ resourceType: type, id: serverId, ...body }),
  });
  const resources = [
    row("Patient", `p${nth}`, {}),
    row("Task", `t${nth}`, {
      status: "completed",
      for: { reference: ref },
      owner: { reference: "Practitioner/me" },
    }),
    ...Array.from({ length: perPatient }, (_, at) =>
      row("Observation", `o${nth}-${at}`, { note: randomBytes(700).toString("hex") }),
    ),
  ];
  await db.applyPulled({
    resources,
    newLocalIds: resources.map(() => randomUUID()),
    cursor: { scope: ref, lastUpdated: changed },
  });
  for (let start = 0; start < fileBytes; start += 256 * 1024)
    await db.keepPiece({
      reference: `Binary/b${nth}`,
      patientRef: ref,
      contentType: "image/jpeg",
      version: "1",
      size: fileBytes,
      sha256: undefined,
      start,
      bytes: randomBytes(256 * 1024),
      at: changed,
    });
  await db.finishAttachment(`Binary/b${nth}`, { sha1: undefined, size: fileBytes });
}

/** A note of some hundred letters, signed and issued, whose record is put away already. */
async function fillConsult(db: DeskDatabase, nth: number, at: string): Promise<void> {
  const consultId = randomUUID();
  const task = {
    resourceType: "Task",
    id: `c${nth}`,
    status: "completed",
    for: { reference: `Patient/c${nth}` },
  };
  const row = { type: "Task", serverId: `c${nth}`, versionId: "1", lastUpdated: at };
  const resources = [
    { ...row, patientRef: `Patient/c${nth}`, encounterRef: undefined, json: JSON.stringify(task) },
  ];
  const cursor = { scope: `Patient/c${nth}`, lastUpdated: at };
  await db.applyPulled({ resources, newLocalIds: [consultId], cursor });
  const edits = Array.from({ length: 800 }, (_, place) => ({
    ...{ kind: "splice" as const, section: "history" as const, at: place, remove: 0, insert: "a" },
  }));
  await db.appendEdits({ consultId, firstSeq: 1, edits, windowId: randomUUID(), at });
  const itemId = randomUUID();
  const paper = { claimId: "claim", bundle: "{}", paper: "{}", envelope: "{}" };
  await db.commitSigned({ itemId, consultId, signedAt: at, draftSeq: 800, ...paper });
  const receipt = '{"outcome":"issued"}';
  await db.mergeReceipt({ itemId, receipt, outcome: "issued", why: undefined, at });
}

/** What an edit would wait at most behind pruning: the longest single step. */
function timed(db: DeskDatabase): { readonly db: DeskDatabase; readonly longestMs: () => number } {
  const longest = { ms: 0 };
  const measured = async <T>(work: Promise<T>): Promise<T> => {
    const from = performance.now();
    const value = await work;
    longest.ms = Math.max(longest.ms, performance.now() - from);
    return value;
  };
  const steps = {
    pruneSome: (...args: Parameters<DeskDatabase["pruneSome"]>) => measured(db.pruneSome(...args)),
    evictSome: (...args: Parameters<DeskDatabase["evictSome"]>) => measured(db.evictSome(...args)),
    giveBackSome: () => measured(db.giveBackSome()),
    cutFile: () => measured(db.cutFile()),
  };
  return { db: { ...db, ...steps }, longestMs: () => longest.ms };
}

const prunerParts = (db: DeskDatabase, afterMs: number) => ({
  db,
  quietForMs: () => Infinity,
  log: () => undefined,
  onPruned: () => undefined,
  bounds: () => ({
    doctorReference: "Practitioner/me",
    now: new Date(Date.now() + afterMs).toISOString(),
    keptDays: 30,
    othersDays: 2,
    mostBytes: 1e9,
  }),
});

it("the encrypted file becomes as small as what is left in it", async () => {
  const file = path.join(folder, "desk.db");
  const { db, close } = await opened(file, randomBytes(32));
  for (let nth = 0; nth < patients; nth += 1) await fill(db, nth, day(nth < 3 ? 1 : 60));
  await db.cutFile();
  const before = statSync(file).size;
  const watched = timed(db);
  expect(await pruneAll(prunerParts(watched.db, 0))).toMatchObject({ records: 0 });
  expect(await pruneAll(prunerParts(watched.db, 20 * 60_000))).toMatchObject({ records: patients - 3 });
  const after = statSync(file).size;
  console.log(
    `${patients} records, 3 kept: ${(before / 1e6).toFixed(1)} MB before, ${(after / 1e6).toFixed(1)} MB after; longest step ${watched.longestMs().toFixed(0)} ms`,
  );
  expect(after).toBeLessThan(before / 4);
  expect(await db.recordOfPatient("Patient/p0")).toHaveLength(perPatient + 2);
  expect(await db.recordOfPatient("Patient/p9")).toHaveLength(2);
  expect(await db.attachmentReferences()).toEqual(["Binary/b0", "Binary/b1", "Binary/b2"]);
  await close();
}, 120_000);

it("what was typed letter by letter in consults long issued leaves the file, and every note reads the same", async () => {
  const file = path.join(folder, "desk.db");
  const { db, close } = await opened(file, randomBytes(32));
  for (let nth = 0; nth < 40; nth += 1) await fillConsult(db, nth, day(nth < 2 ? 5 : 60));
  await db.cutFile();
  const before = statSync(file).size;
  const reading = async () =>
    Promise.all(
      (await db.resourcesOfType("Task")).map(async ({ localId }) => [
        await db.writingOf(localId),
        await db.revisionsOf(localId),
        await db.signedOf(localId),
      ]),
    );
  const written = await reading();
  const tally = await pruneAll(prunerParts(db, 0));
  expect(tally.tidied).toBeGreaterThanOrEqual(38);
  expect(statSync(file).size).toBeLessThan(before / 2);
  expect(await reading()).toEqual(written);
  expect(await pruneAll(prunerParts(db, 0))).toMatchObject({ tidied: 0 });
  await close();
}, 120_000);

it("a file of before is written anew once at its opening, and shrinks from then on", async () => {
  const file = path.join(folder, "old.db");
  const key = randomBytes(32);
  const old = new Database(file);
  old.pragma("cipher='sqlcipher'");
  old.pragma(`key="x'${key.toString("hex")}'"`);
  old.pragma("journal_mode=WAL");
  old.exec("CREATE TABLE before (id TEXT) STRICT");
  old.close();
  const { db, close } = await opened(file, key);
  for (let nth = 0; nth < 6; nth += 1) await fill(db, nth, day(60));
  await db.cutFile();
  const before = statSync(file).size;
  await pruneAll(prunerParts(db, 0));
  await pruneAll(prunerParts(db, 20 * 60_000));
  expect(statSync(file).size).toBeLessThan(before / 2);
  await close();
}, 120_000);

it("nothing is pruned while somebody types", async () => {
  const { db: plain, close } = await opened(path.join(folder, "desk.db"), randomBytes(32));
  await fill(plain, 1, day(60));
  const { db, quietForMs } = watchTyping(plain);
  await db.appendEdits({
    consultId: "c",
    firstSeq: 1,
    edits: [{ kind: "splice", section: "advice", at: 0, remove: 0, insert: "rest" }],
    at: day(0),
  });
  const state = { stopped: false };
  const walk = pruneAll({ ...prunerParts(db, 0), quietForMs }, () => state.stopped);
  await new Promise((done) => setTimeout(done, 1500));
  expect(await db.putAwayAt("Patient/p1")).toBeUndefined();
  state.stopped = true;
  await walk;
  await close();
}, 60_000);
