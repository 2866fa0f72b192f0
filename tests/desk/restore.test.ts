import { randomBytes } from "node:crypto";
import {
  closeSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { unlockKeyring } from "../../electron/desk/keys/keyring.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import {
  account,
  ask,
  noteEdits,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "./support/practice-desk.ts";

const patient = "Vidya Namuna Devi";
let clinic: PracticeClinic;
eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
});

const doctorFolder = (): string => {
  const doctors = path.join(clinic.folder, "desk", "doctors");
  return path.join(doctors, readdirSync(doctors)[0] ?? "");
};

it("pages of the file are overwritten: the desk says so, restores, delivers what was signed and tells what is gone", async () => {
  const desk = await clinic.openDesk("desk", undefined, undefined, { backupEveryMs: 500 });
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  await ask(desk, "consult.claim", { consultId });
  await until(
    () => ask(desk, "backup.state", {}),
    ({ count }) => count > 0,
    "a copy is made",
  );
  await clinic.hubDown();
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  await ask(desk, "session.signOut", {});
  await desk.close();

  const file = path.join(doctorFolder(), "desk.db");
  const pages = statSync(file).size / 4096;
  // What lies in the middle is chance, and may be an index, of which nothing is missed; one page is the mirror's.
  const mirror = mirrorPages();
  overwrite([Math.floor(pages * 0.3), Math.floor(pages * 0.5), mirror[Math.floor(mirror.length / 2)] ?? 1]);
  const spoilt = readFileSync(file);

  const again = await clinic.openDesk();
  expect(await again.dispatch("session.signIn", account)).toMatchObject({
    error: { kind: "storage-damaged" },
  });
  expect(await again.dispatch("session.restore", { ...account, passphrase: "not this one" })).toMatchObject({
    error: { kind: "wrong-passphrase" },
  });
  await ask(again, "session.restore", account);
  await ask(again, "session.signIn", account);
  const [report] = await ask(again, "restore.reports", {});
  expect(report).toMatchObject({ seen: false, damagedFileOpened: true });
  expect(report?.backupAt).toBeDefined();
  expect(report?.unreadable).not.toEqual([]);
  expect(readFileSync(path.join(doctorFolder(), report?.damagedFile ?? "")).equals(spoilt)).toBe(true);
  await ask(again, "restore.seen", { at: report?.at ?? "" });
  expect((await ask(again, "restore.reports", {}))[0]).toMatchObject({ seen: true });

  const hub = await clinic.hubUp();
  await until(
    () => ask(again, "desk.state", {}),
    ({ sealedWaiting }) => sealedWaiting === 0,
    "what was signed is delivered",
  );
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  expect(await store.search("Composition", { type: "440545006" })).toHaveLength(1);
  // What the damaged pages held of the record is fetched again.
  await openPatient(again, "Hari Kalpit");
}, 240_000);

it("a wrapped key that is gone comes back from beside the copies; without copies no new key takes its place", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  await ask(desk, "session.signOut", {});
  const keyring = path.join(doctorFolder(), "keyring.json");
  const wrap = readFileSync(keyring);
  rmSync(keyring);
  expect(await desk.dispatch("session.signIn", account)).toMatchObject({
    error: { kind: "storage-damaged" },
  });
  writeFileSync(keyring, wrap);
  await ask(desk, "session.signIn", account);
  await desk.close();
  const second = await clinic.openDesk("desk", undefined, undefined, { backupEveryMs: 200 });
  await ask(second, "session.signIn", account);
  await until(
    () => ask(second, "backup.state", {}),
    ({ count }) => count > 0,
    "a copy is made",
  );
  await ask(second, "session.signOut", {});
  writeFileSync(keyring, "no json");
  expect(await ask(second, "session.signIn", account)).toMatchObject({
    doctor: { username: account.username },
  });
}, 180_000);

/** The file of the doctor, by their own passphrase. */
function openFile(): Database.Database {
  const unlocked = unlockKeyring(path.join(doctorFolder(), "keyring.json"), account.passphrase, Date.now());
  if (unlocked.state !== "open") throw new Error("The file does not open.");
  const db = new Database(path.join(doctorFolder(), "desk.db"));
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key="x'${unlocked.dataKey.toString("hex")}'"`);
  return db;
}

/** Pages, counted from 1, with rows of what the hub holds. */
function mirrorPages(prepare: (db: Database.Database) => void = () => undefined): readonly number[] {
  const db = openFile();
  prepare(db);
  db.pragma("wal_checkpoint(TRUNCATE)");
  const pages = db
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'resource' AND pagetype = 'leaf'")
    .pluck()
    .all();
  db.close();
  return pages;
}

function overwrite(pages: readonly number[]): void {
  const handle = openSync(path.join(doctorFolder(), "desk.db"), "r+");
  for (const page of pages) writeSync(handle, randomBytes(4096), 0, 4096, (page - 1) * 4096);
  closeSync(handle);
}

/** As one bad stretch of a disk takes all of it; and no copy was made yet. */
function loseMirror(prepare?: (db: Database.Database) => void): void {
  overwrite(mirrorPages(prepare));
  rmSync(path.join(doctorFolder(), "backups"), { recursive: true, force: true });
}

/** Claimed and written without line, so that the writing is nowhere but in this file. */
async function writeUnsent() {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  await clinic.hubDown();
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "draft.checkpoint", { consultId, reason: "idle" });
  await ask(desk, "session.signOut", {});
  await desk.close();
  return consultId;
}

async function restored() {
  const desk = await clinic.openDesk();
  expect(await desk.dispatch("session.signIn", account)).toMatchObject({
    error: { kind: "storage-damaged" },
  });
  await ask(desk, "session.restore", account);
  await ask(desk, "session.signIn", account);
  const [report] = await ask(desk, "restore.reports", {});
  return { desk, report };
}

it("writing whose ticket was on the damaged pages alone opens under that ticket again, and reaches the hub", async () => {
  const consultId = await writeUnsent();
  loseMirror();
  const { desk, report } = await restored();
  expect(report).toMatchObject({ unreadable: ["record"], orphanedWriting: [] });
  const hub = await clinic.hubUp();
  expect(await openPatient(desk, patient)).toBe(consultId);
  const { draft } = await ask(desk, "consult.open", { consultId });
  expect(draft.sections.complaint).toContain("Fever and cough for 4 days");
  await until(
    () => ask(desk, "sync.state", {}),
    ({ unsent }) => unsent.length === 0,
    "everything is sent",
  );
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  const drafts = await store.search("Composition", { status: "preliminary" });
  expect(drafts.filter((one) => JSON.stringify(one).includes("Fever and cough for 4 days"))).toHaveLength(1);
}, 240_000);

it("where nothing says any more to which ticket it belongs, the report shows it, and the inbox what waits", async () => {
  const consultId = await writeUnsent();
  loseMirror((db) => {
    db.exec("DELETE FROM consult_ticket; DELETE FROM queue_row; UPDATE outbox SET bytes = NULL");
  });
  const { desk, report } = await restored();
  expect(report?.orphanedWriting).toMatchObject([{ consultId }]);
  expect(report?.texts[consultId]).toContain("Fever and cough for 4 days");
  expect(report?.texts[consultId]).toMatch(/paracetamol.*: 1 tablet/i);
  await clinic.hubUp();
  const { rows } = await until(
    () => ask(desk, "inbox.list", {}),
    (inbox) => inbox.rows.length === 2,
    "claim and draft wait for the doctor",
  );
  expect(rows.map(({ item, reason }) => `${item} ${reason}`).toSorted()).toEqual([
    "checkpoint not-found",
    "claim not-found",
  ]);
}, 240_000);

it("of what a copy alone still has to send the claim is asked about, and claiming the patient again sends it all in order", async () => {
  const consultId = await writeUnsent();
  const copying = await clinic.openDesk("desk", undefined, undefined, { backupEveryMs: 200 });
  await ask(copying, "session.signIn", account);
  await until(
    () => ask(copying, "backup.state", {}),
    ({ count }) => count > 0,
    "a copy is made",
  );
  await ask(copying, "session.signOut", {});
  await copying.close();
  writeFileSync(path.join(doctorFolder(), "desk.db"), randomBytes(64 * 4096));
  const { desk } = await restored();
  const hub = await clinic.hubUp();
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  const drafts = async () => (await store.search("Composition", { status: "preliminary" })).length;
  const { unsent } = await until(
    () => ask(desk, "sync.state", {}),
    (state) => state.unsent.some((one) => one.kind === "claim" && one.state === "parked"),
    "the claim is asked about",
  );
  expect(unsent.map(({ kind, state, why }) => [kind, state, why])).toEqual([
    ["claim", "parked", "from-copy"],
    ["checkpoint", "waiting", undefined],
  ]);
  expect(await drafts()).toBe(0);
  expect((await ask(desk, "consult.claim", { consultId })).mine).toBe(true);
  await until(
    () => ask(desk, "sync.state", {}),
    (state) => state.unsent.length === 0,
    "everything is sent",
  );
  expect(await drafts()).toBe(1);
}, 240_000);
