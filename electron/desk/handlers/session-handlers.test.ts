import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { StorageTrouble } from "../db/database-trouble.ts";
import { type DatabaseWorker, startDatabaseWorker } from "../db/database-worker.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { makeFile, offlineDesk, passphrase, username } from "../session/offline-desk.fixture.ts";
import { lockHandlers } from "./lock-handlers.ts";
import { endSession, sessionHandlers } from "./session-handlers.ts";

let root = "";
let worker: DatabaseWorker;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "desk-session-"));
  worker = startDatabaseWorker();
});
afterEach(async () => {
  await worker.end();
  rmSync(root, { recursive: true, force: true });
});

/** The worker, of whose database these operations fail as the disk makes them fail. */
function troubled(
  kind: "storage-full" | "storage-damaged",
  ...names: readonly (keyof DeskDatabase)[]
): DatabaseWorker {
  const fails = () => Promise.reject(new StorageTrouble(kind, "as the disk says"));
  const failing = Object.fromEntries(names.map((name) => [name, fails]));
  return Object.defineProperty({ ...worker }, "db", { get: () => ({ ...worker.db, ...failing }) });
}

function deskOn(database: DatabaseWorker) {
  const parts = offlineDesk(root, database);
  makeFile(parts);
  return { parts, ...sessionHandlers(parts, "proven"), ...lockHandlers(parts) };
}

it("a disk that is full when the PIN's tries are forgotten shows no error over a desk that is open", async () => {
  const desk = deskOn(troubled("storage-full", "forgetPinTries"));
  expect(await desk["session.signIn"]({ username, passphrase })).toMatchObject({ ok: true });
  expect(await desk["desk.state"]({})).toMatchObject({ value: { session: { doctor: { username } } } });
  await endSession(desk.parts);
});

it("a file that cannot be read is covered by the lock all the same, and the passphrase opens it", async () => {
  const desk = deskOn(troubled("storage-damaged", "pinTries", "openOutbox"));
  await desk["session.signIn"]({ username, passphrase });
  await desk["session.lock"]({});
  const state = await desk["desk.state"]({});
  expect(state).toMatchObject({
    ok: true,
    value: { session: { lock: { pinAllowed: false, isPinUnread: true } } },
  });
  expect(await desk["session.unlock"]({ passphrase })).toMatchObject({ ok: true });
  await endSession(desk.parts);
});

it("whoever signs out is signed out, also where what is unsent cannot be counted", async () => {
  const desk = deskOn(troubled("storage-damaged", "openOutbox"));
  await desk["session.signIn"]({ username, passphrase });
  expect(await desk["session.signOut"]({})).toEqual({ ok: true, value: {} });
  expect(desk.parts.held.current).toBeUndefined();
  await desk["session.signIn"]({ username, passphrase }); // the file was closed
  await endSession(desk.parts);
});

it("a database's thread that has ended keeps nobody from locking and signing out", async () => {
  const desk = deskOn(worker);
  await desk["session.signIn"]({ username, passphrase });
  await worker.end();
  await desk["session.lock"]({});
  expect(await desk["desk.state"]({})).toMatchObject({ value: { session: { lock: { pinAllowed: false } } } });
  expect(await desk["session.signOut"]({})).toMatchObject({ ok: true });
  expect(desk.parts.held.current).toBeUndefined();
});
