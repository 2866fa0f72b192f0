import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Edit } from "../../../../shared/domain/draft.ts";
import { bringBackKeyring, createKeyring } from "../../keys/keyring.ts";
import { type DatabaseWorker, startDatabaseWorker } from "../database-worker.ts";
import { isUnreadableWithoutKey } from "../prove-encryption.ts";

const at = "2026-01-01T10:00:00.000Z";
const later = "2026-01-01T12:00:00.000Z";
const words = "Distinctive Zebrastripe complaint. ";
const typed = (place: number): Edit => ({
  kind: "splice",
  section: "complaint",
  at: place * words.length,
  remove: 0,
  insert: words,
});

let folder = "";
let worker: DatabaseWorker;
const key = () => new Uint8Array(32).fill(7);
const file = () => path.join(folder, "desk.db");
const order = (when: string) => ({
  keyring: path.join(folder, "keyring.json"),
  folder: path.join(folder, "backups"),
  at: when,
  keepFreeBytes: 0,
});
const restore = () =>
  worker.restore({ database: file(), backups: path.join(folder, "backups"), at: later }, key());

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "desk-restore-"));
  writeFileSync(order(at).keyring, "{}");
  worker = startDatabaseWorker();
  await worker.open(file(), key());
});
afterEach(async () => {
  await worker.end();
  rmSync(folder, { recursive: true, force: true });
});

async function type(consultId: string, from: number, count: number): Promise<void> {
  for (let seq = from; seq < from + count; seq += 1)
    await worker.db.appendEdits({ consultId, firstSeq: seq, edits: [typed(seq - 1)], at });
}

/** Overwrites pages as a bad disk would; `which` counts from 0. */
function overwrite(pages: readonly number[]): void {
  const handle = openSync(file(), "r+");
  const last = fstatSync(handle).size / 4096;
  for (const page of pages) if (page < last) writeSync(handle, randomBytes(4096), 0, 4096, page * 4096);
  closeSync(handle);
}
const pages = (): number => readFileSync(file()).length / 4096;

test("a backup opens with the key, says nothing without it, and holds no word in the clear", async () => {
  await type("c", 1, 50);
  expect(await worker.backup(order(at))).toEqual({ outcome: "made", name: "desk-20260101T100000Z-1.db" });
  const copy = path.join(folder, "backups", "desk-20260101T100000Z-1.db");
  expect(isUnreadableWithoutKey(copy)).toBe(true);
  const bytes = readFileSync(copy);
  expect(bytes.includes("Zebrastripe")).toBe(false);
  expect(bytes.includes(Buffer.from("Zebrastripe", "utf16le"))).toBe(false);
  await worker.close();
  await expect(worker.open(copy, new Uint8Array(32).fill(8))).rejects.toMatchObject({
    kind: "storage-damaged",
  });
  await worker.open(copy, key());
  expect((await worker.db.writingOf("c")).seq).toBe(50);
});

test("typing goes on while a backup is being made", async () => {
  for (let index = 0; index < 40; index += 1)
    await worker.db.writeSetting(`filler-${index}`, randomBytes(200_000).toString("base64"));
  const backup = { done: false };
  const made = worker.backup(order(at)).then((answer) => {
    backup.done = true;
    return answer;
  });
  let typedMeanwhile = 0;
  for (let seq = 1; !backup.done && seq < 5_000; seq += 1) {
    await worker.db.appendEdits({ consultId: "c", firstSeq: seq, edits: [typed(seq - 1)], at });
    if (!backup.done) typedMeanwhile += 1;
  }
  expect(await made).toMatchObject({ outcome: "made" });
  expect(typedMeanwhile).toBeGreaterThan(3);
});

// Older copies once gave way here, though all of them together made no room: what a doctor could go back to was lost
// for a copy that was not made.
test("where even the older copies would make no room no backup is begun, and all of them stay", async () => {
  await worker.backup(order("2026-01-01T08:00:00.000Z"));
  await worker.backup(order("2026-01-01T09:00:00.000Z"));
  expect(await worker.backup({ ...order(at), keepFreeBytes: 2 ** 60 })).toEqual({ outcome: "no-room" });
  const kept = readdirSync(path.join(folder, "backups")).filter((name) => name.endsWith(".db"));
  expect(kept.toSorted()).toEqual(["desk-20260101T080000Z-1.db", "desk-20260101T090000Z-2.db"]);
});

test("damaged pages are met at the opening, and everything comes back but what they held", async () => {
  await type("old", 1, 400);
  await worker.backup(order(at));
  await type("new", 1, 600);
  await worker.db.checkpoint({ consultId: "new", reason: "idle", at, outboxId: "new-checkpoint" });
  await type("new", 601, 20);
  await worker.close();
  const before = readFileSync(file());
  overwrite([0.25, 0.5, 0.65, 0.8].map((part) => Math.floor(pages() * part)));
  const spoilt = readFileSync(file());
  expect(spoilt.equals(before)).toBe(false);
  await expect(worker.open(file(), key())).rejects.toMatchObject({ kind: "storage-damaged" });

  const report = await restore();
  expect(report).toMatchObject({ backupAt: at, damagedFileOpened: true, badBackups: 0 });
  expect(report.unreadable.length).toBeGreaterThan(0);
  expect(readFileSync(path.join(folder, report.damagedFile ?? "")).equals(spoilt)).toBe(true);
  await worker.open(file(), key());
  expect((await worker.db.writingOf("old")).seq).toBe(400);
  // The revision holds the first 600, whichever journal pages are gone.
  const writing = await worker.db.writingOf("new");
  const gap = report.brokenWriting.find(({ consultId }) => consultId === "new");
  expect(writing.seq).toBe(gap === undefined ? 620 : gap.fromSeq - 1);
  expect(writing.draft.sections.complaint).toBe(words.repeat(writing.seq));
  expect((await worker.db.openOutbox()).map(({ id }) => id)).toEqual(["new-checkpoint"]);
  expect(await worker.db.settingsLike("restore-report:")).toHaveLength(1);
});

test("a gap in the writing is told, and what was typed after it is shown and not put in a wrong place", async () => {
  await type("c", 1, 5);
  await worker.backup(order(at));
  await type("c", 6, 2000);
  await worker.close();
  // Which page holds which edit is SQLite's affair: one in the last third of the file holds edits.
  overwrite([Math.floor(pages() * 0.7)]);
  await expect(worker.open(file(), key())).rejects.toMatchObject({ kind: "storage-damaged" });
  const report = await restore();
  await worker.open(file(), key());
  const writing = await worker.db.writingOf("c");
  expect(writing.draft.sections.complaint).toBe(words.repeat(writing.seq));
  const [gap] = report.brokenWriting;
  expect(gap).toMatchObject({ consultId: "c", fromSeq: writing.seq + 1 });
  expect(gap?.looseText).toBe(words.repeat(2005 - (gap?.toSeq ?? 0)));
});

test("a file that lost its first page is read by the pages that were kept beside it", async () => {
  await type("c", 1, 300); // the file grows after its opening
  await worker.backup(order(at));
  await type("c", 301, 10);
  await worker.close();
  overwrite([0]);
  await expect(worker.open(file(), key())).rejects.toMatchObject({ kind: "storage-damaged" });
  expect(await restore()).toMatchObject({ damagedFileOpened: true, brokenWriting: [] });
  await worker.open(file(), key());
  expect((await worker.db.writingOf("c")).seq).toBe(310);
});

test("with the clock set back the copies that are made stay, and the last of them is what a restoring begins from", async () => {
  const backups = path.join(folder, "backups");
  for (const day of [1, 2, 3, 4, 5, 6, 7, 8]) {
    await type("c", day, 1);
    await worker.backup(order(`2031-01-0${day}T08:00:00.000Z`));
  }
  await type("c", 9, 1);
  expect(await worker.backup(order(at))).toMatchObject({ name: "desk-20260101T100000Z-9.db" });
  expect(existsSync(path.join(backups, "desk-20260101T100000Z-9.db"))).toBe(true);
  await worker.close();
  writeFileSync(file(), randomBytes(40_960));
  expect(await restore()).toMatchObject({ backupAt: at });
  await worker.open(file(), key());
  expect((await worker.db.writingOf("c")).seq).toBe(9);
});

test("a backup keeps a wrapped key that is whole, and never one that is spoilt in its place", async () => {
  const { keyring } = order(at);
  const copy = path.join(folder, "backups", "keyring.json");
  createKeyring(keyring, "namuna.doctor", "a long enough passphrase");
  await worker.backup(order(at));
  const whole = readFileSync(copy, "utf8");
  writeFileSync(keyring, whole.slice(0, 100));
  expect(await worker.backup(order(later))).toMatchObject({ outcome: "made" });
  expect(readFileSync(copy, "utf8")).toBe(whole);
  bringBackKeyring(keyring);
  expect(readFileSync(keyring, "utf8")).toBe(whole);
});

test("a file that is wholly spoilt gives way to the newest copy that is whole", async () => {
  await type("c", 1, 30);
  await worker.db.enqueue({ id: "claim", kind: "claim", consultId: "c", createdAt: at, subject: "{}" });
  await worker.backup(order("2026-01-01T09:00:00.000Z"));
  await worker.backup(order(at));
  await worker.close();
  writeFileSync(path.join(folder, "backups", "desk-20260101T100000Z-2.db"), randomBytes(8192));
  writeFileSync(file(), randomBytes(40_960));
  const report = await restore();
  expect(report).toMatchObject({
    backupAt: "2026-01-01T09:00:00.000Z",
    badBackups: 1,
    damagedFileOpened: false,
    salvaged: {},
  });
  await worker.open(file(), key());
  expect((await worker.db.writingOf("c")).seq).toBe(30);
  const open = (await worker.db.openOutbox()).map(({ id, why }) => ({ id, why }));
  expect(open).toContainEqual({ id: "claim", why: "from-copy" });
});

test("without any copy the file is made anew from what can be read", async () => {
  await type("c", 1, 300);
  await worker.close();
  overwrite([pages() - 1]);
  await expect(worker.open(file(), key())).rejects.toMatchObject({ kind: "storage-damaged" });
  const report = await restore();
  expect(report.backupAt).toBeUndefined();
  await worker.open(file(), key());
  const writing = await worker.db.writingOf("c");
  expect(writing.draft.sections.complaint).toBe(words.repeat(writing.seq));
  expect(writing.seq + report.brokenWriting.length).toBeGreaterThan(0);
});

test("a restoring that was cut off before the files changed places is begun again", async () => {
  await type("c", 1, 30);
  await worker.backup(order(at));
  await type("c", 31, 5);
  await worker.close();
  // As after the first of the two renames.
  writeFileSync(path.join(folder, "desk.db.changing"), "desk.db.damaged-20260101T110000Z");
  writeFileSync(path.join(folder, "desk.db.damaged-20260101T110000Z"), readFileSync(file()));
  rmSync(file());
  await expect(worker.open(file(), key())).rejects.toMatchObject({ kind: "storage-damaged" });
  expect(await restore()).toMatchObject({ damagedFile: "desk.db.damaged-20260101T110000Z" });
  await worker.open(file(), key());
  expect((await worker.db.writingOf("c")).seq).toBe(35);
  expect(existsSync(path.join(folder, "desk.db.restoring"))).toBe(false);
});

test.each([".restoring", "-wal"])(
  "one that was cut off under an earlier release, which left no mark but its %s, is begun again too",
  async (ending) => {
    await type("c", 1, 30);
    await worker.backup(order(at));
    await type("c", 31, 5);
    const log = readFileSync(`${file()}-wal`);
    await worker.close();
    for (const when of ["20250101T110000Z", "20260101T110000Z"])
      writeFileSync(path.join(folder, `desk.db.damaged-${when}`), readFileSync(file()));
    rmSync(file());
    writeFileSync(file() + ending, ending === "-wal" ? log : randomBytes(8192));
    expect(await restore()).toMatchObject({ damagedFile: "desk.db.damaged-20260101T110000Z" });
    await worker.open(file(), key());
    expect((await worker.db.writingOf("c")).seq).toBe(35);
  },
);

test("what an earlier restoring set aside is not taken for the file when that is gone later", async () => {
  await worker.db.writeSetting("language", "en");
  await worker.close();
  writeFileSync(path.join(folder, "desk.db.damaged-20250101T110000Z"), readFileSync(file()));
  await worker.open(file(), key());
  await worker.db.writeSetting("language", "hi");
  await worker.backup(order(at));
  await worker.close();
  rmSync(file());
  const report = await restore();
  expect(report).toMatchObject({ backupAt: at, damagedFileOpened: false });
  expect(report.damagedFile).toBeUndefined();
  await worker.open(file(), key());
  expect(await worker.db.readSetting("language")).toBe("hi");
});

test("nor is it taken for one that was cut off where copies were made since", async () => {
  await worker.db.writeSetting("language", "en");
  await worker.close();
  writeFileSync(path.join(folder, "desk.db.damaged-20250101T110000Z"), readFileSync(file()));
  await worker.open(file(), key());
  await worker.backup(order(at));
  await worker.close();
  rmSync(file());
  writeFileSync(`${file()}.restoring`, randomBytes(8192));
  expect(await restore()).toMatchObject({ backupAt: at, damagedFileOpened: false });
});

test("a log that a lost file left behind is not played into the new one", async () => {
  await type("c", 1, 30);
  await worker.backup(order(at));
  await type("c", 31, 5);
  const log = readFileSync(`${file()}-wal`);
  await worker.close();
  rmSync(file());
  writeFileSync(`${file()}-wal`, log);
  await restore();
  await worker.open(file(), key());
  expect((await worker.db.writingOf("c")).seq).toBe(30);
});

test("a mark that a cut-off restoring left at its draft does not stop the next one", async () => {
  await type("c", 1, 30);
  await worker.backup(order(at));
  await worker.close();
  overwrite([pages() - 1]);
  writeFileSync(`${file()}.restoring.damaged`, "");
  await restore();
  await worker.open(file(), key());
  expect((await worker.db.writingOf("c")).seq).toBe(30);
  expect(readdirSync(folder).filter((name) => name.includes(".restoring"))).toEqual([]);
});
