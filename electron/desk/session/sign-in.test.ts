import { randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type DatabaseWorker, startDatabaseWorker } from "../db/database-worker.ts";
import { openDatabase } from "../db/open-database.ts";
import { writeSetting } from "../db/stores/settings.ts";
import { makeEvents } from "../events.ts";
import { openFolders } from "../folders.ts";
import { openSpool } from "../delivery/spool.ts";
import { createKeyring } from "../keys/keyring.ts";
import { type SignInParts, signIn } from "./sign-in.ts";

const username = "namuna.doctor";
const passphrase = "a long enough passphrase";
const at = "2026-01-01T10:00:00.000Z";
let root = "";
let worker: DatabaseWorker;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "desk-sign-in-"));
  worker = startDatabaseWorker();
});
afterEach(async () => {
  await worker.end();
  rmSync(root, { recursive: true, force: true });
});

/** A desk whose hub does not answer. */
function partsOf(): SignInParts {
  const folders = openFolders(root);
  return {
    options: {
      dataFolder: root,
      hubUrl: "http://127.0.0.1:9",
      practice: true,
      host: "browser",
      version: "0.0.0-test",
      log: () => undefined,
    },
    clock: () => new Date(at),
    folders,
    worker,
    events: makeEvents(),
    spool: openSpool(folders.spool),
    sender: { now: async () => undefined, troubleOf: () => undefined, stop: () => undefined },
    hubProcess: { id: undefined },
  };
}

/** Larger than what is read through at the opening, so that its damage is met where it is read. */
function largeFileWithoutSettings(parts: SignInParts): Buffer {
  const place = parts.folders.doctor(username);
  const key = createKeyring(place.keyring, username, passphrase);
  const db = openDatabase(place.database, key);
  for (let nth = 0; nth < 36; nth += 1)
    writeSetting(db, `filler-${nth}`, randomBytes(500_000).toString("hex"));
  db.pragma("wal_checkpoint(TRUNCATE)");
  const pages = db
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name LIKE '%setting%' AND pagetype <> 'overflow'")
    .pluck()
    .all();
  db.close();
  expect(statSync(place.database).size).toBeGreaterThan(32 * 1024 * 1024);
  const handle = openSync(place.database, "r+");
  for (const page of pages) writeSync(handle, randomBytes(4096), 0, 4096, (page - 1) * 4096);
  closeSync(handle);
  return key;
}

it("a sign-in that meets damage half-way leaves the file closed, so that it can be restored at once", async () => {
  const parts = partsOf();
  const key = largeFileWithoutSettings(parts);
  const { database, backups } = parts.folders.doctor(username);
  expect(await signIn(parts, username, passphrase)).toMatchObject({ error: { kind: "storage-damaged" } });
  expect(await worker.restore({ database, backups, at }, key)).toMatchObject({ damagedFileOpened: true });
});
