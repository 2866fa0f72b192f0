import { randomBytes } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type DatabaseWorker, startDatabaseWorker } from "../db/database-worker.ts";
import { writeSetting } from "../db/stores/settings.ts";
import type { WritableDb } from "../db/writable-db.ts";
import { at, makeFile, offlineDesk, passphrase, username } from "./offline-desk.fixture.ts";
import { signIn } from "./sign-in.ts";

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

/** Makes the file larger than what is read through at the opening; answers the pages that hold its settings. */
function growBy(db: WritableDb): readonly number[] {
  for (let nth = 0; nth < 36; nth += 1)
    writeSetting(db, `filler-${nth}`, randomBytes(500_000).toString("hex"));
  return db
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name LIKE '%setting%' AND pagetype <> 'overflow'")
    .pluck()
    .all();
}

it("a sign-in that meets damage half-way leaves the file closed, so that it can be restored at once", async () => {
  const parts = offlineDesk(root, worker);
  const { database, backups } = parts.folders.doctor(username);
  const pages: number[] = [];
  const key = makeFile(parts, (db) => void pages.push(...growBy(db)));
  expect(statSync(database).size).toBeGreaterThan(32 * 1024 * 1024);
  const handle = openSync(database, "r+");
  for (const page of pages) writeSync(handle, randomBytes(4096), 0, 4096, (page - 1) * 4096);
  closeSync(handle);
  expect(await signIn(parts, username, passphrase)).toMatchObject({ error: { kind: "storage-damaged" } });
  expect(await worker.restore({ database, backups, at }, key)).toMatchObject({ damagedFileOpened: true });
});

it("a wrap that is gone comes back from beside the copies also without line", async () => {
  const parts = offlineDesk(root, worker);
  const { keyring, backups } = parts.folders.doctor(username);
  makeFile(parts);
  mkdirSync(backups);
  renameSync(keyring, path.join(backups, "keyring.json"));
  const current = await signIn(parts, username, passphrase);
  expect(current).toMatchObject({ ok: true, value: { session: { offline: true } } });
  if (current.ok) await current.value.end();
});

it("a spoilt wrap of which there is no copy is said to be damage, and stays as it is", async () => {
  const parts = offlineDesk(root, worker);
  const { keyring } = parts.folders.doctor(username);
  makeFile(parts);
  writeFileSync(keyring, "half of a wr");
  expect(await signIn(parts, username, passphrase)).toMatchObject({ error: { kind: "storage-damaged" } });
  expect(readFileSync(keyring, "utf8")).toBe("half of a wr");
});

it("where the file needs this login's secret and it is not there, that is said, and the passphrase is not called wrong", async () => {
  const parts = offlineDesk(root, worker);
  makeFile({ ...parts, options: { ...parts.options, osSecret: new Uint8Array(32).fill(7) } });
  for (const given of [passphrase, "not this one"])
    expect(await signIn(parts, username, given)).toMatchObject({ error: { kind: "os-secret-missing" } });
});
