import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase } from "../open-database.ts";
import { keepChosen } from "../stores/chosen-files.ts";
import { appendEdits } from "../stores/journal.ts";
import { applyPulled, resourceByReference } from "../stores/resources.ts";
import { type ReadPlace, copyReadable, readPlace } from "./copy-readable.ts";
import { restoreDatabase } from "./restore-database.ts";

const at = "2026-01-01T10:00:00.000Z";
const key = new Uint8Array(32).fill(7);
let folder = "";
let file = "";
let backups = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "desk-unreadable-"));
  file = path.join(folder, "desk.db");
  backups = path.join(folder, "backups");
  mkdirSync(backups);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As a disk with bad sectors: any reading that touches one of these pages fails. */
const without =
  (...pages: readonly number[]): ReadPlace =>
  (handle, into, place) => {
    if (pages.some((page) => page * 4096 < place + into.length && (page + 1) * 4096 > place))
      throw Object.assign(new Error("i/o error, read"), { code: "EIO" });
    readPlace(handle, into, place);
  };

function type(consultId: string, from: number, upTo: number): void {
  const db = openDatabase(file, key);
  for (let seq = from; seq <= upTo; seq += 1)
    appendEdits(db, {
      consultId,
      firstSeq: seq,
      edits: [
        { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "a long complaint ".repeat(9) },
      ],
      at,
    });
  db.close();
}
const typedIn = (consultId: string): unknown => {
  const db = openDatabase(file, key);
  const count = db.prepare("SELECT count(*) FROM journal WHERE consult_id = ?").pluck().get(consultId);
  db.close();
  return count;
};
const order = () => ({ database: file, backups, at: "2026-01-01T12:00:00.000Z" });

it("all but the pages that the disk cannot read is copied, and these stand as zeros", () => {
  const bytes = Buffer.alloc(300 * 4096 + 100, 5);
  writeFileSync(file, bytes);
  const copy = path.join(folder, "copy");
  copyReadable(file, copy, without(3, 300));
  expect(readFileSync(copy).equals(bytes.fill(0, 3 * 4096, 4 * 4096).fill(0, 300 * 4096))).toBe(true);
});

/** Reads page 3 only at the so-manyeth time of asking for it alone. */
function stumbling(code: string, times: number): ReadPlace {
  const left = { times };
  return (handle, into, place) => {
    const isThere = place <= 3 * 4096 && place + into.length > 3 * 4096;
    if (isThere && left.times > 0) {
      if (into.length === 4096) left.times -= 1;
      throw Object.assign(new Error("read"), { code });
    }
    readPlace(handle, into, place);
  };
}

it.each(["EIO", "EBUSY"])("a disk that stumbles over a page in passing (%s) loses none", (code) => {
  const bytes = Buffer.alloc(20 * 4096, 5);
  writeFileSync(file, bytes);
  const copy = path.join(folder, "copy");
  copyReadable(file, copy, stumbling(code, 2));
  expect(readFileSync(copy).equals(bytes)).toBe(true);
});

it("a file that is out of reach is not copied as zeros", () => {
  writeFileSync(file, Buffer.alloc(20 * 4096, 5));
  expect(() => copyReadable(file, path.join(folder, "copy"), stumbling("EBUSY", 99))).toThrow("read");
});

const pagesOf = (table: string): readonly number[] => {
  const db = openDatabase(file, key);
  const pages = db
    .prepare<[string], number>(
      "SELECT pageno FROM dbstat WHERE name = ? AND pagetype IN ('leaf', 'overflow')",
    )
    .pluck()
    .all(table);
  db.close();
  return pages.map((page) => page - 1);
};

it("without any copy, writing whose ticket stood on pages that are gone is that ticket's when it is pulled again", () => {
  const json = JSON.stringify({ resourceType: "Task", id: "x", status: "requested", intent: "order" });
  const task = { type: "Task", serverId: "x", versionId: "1", lastUpdated: at, json };
  const pulled = [{ ...task, patientRef: undefined, encounterRef: undefined }];
  const first = openDatabase(file, key);
  applyPulled(first, { resources: pulled, newLocalIds: ["d"] });
  first.close();
  type("d", 1, 20);
  const report = restoreDatabase(order(), key, without(...pagesOf("resource")));
  expect(report).toMatchObject({ unreadable: ["record"], orphanedWriting: [] });
  expect(typedIn("d")).toBe(20);
  const db = openDatabase(file, key);
  applyPulled(db, { resources: pulled, newLocalIds: ["a fresh one"] });
  expect(resourceByReference(db, "Task/x")).toMatchObject({ localId: "d", versionId: "1" });
  db.close();
});

it("a picture of the doctor's own is not called the hub's: nobody fetches it again", () => {
  const db = openDatabase(file, key);
  const picture = { fileId: "f", consultId: "e", name: "wound.jpg", contentType: "image/jpeg", size: 40_000 };
  for (const start of [0, 20_000])
    keepChosen(db, { ...picture, patientRef: undefined, start, bytes: Buffer.alloc(20_000, start), at });
  db.close();
  const gone = pagesOf("attachment_piece").at(-1) ?? 0;
  const report = restoreDatabase(order(), key, without(gone));
  expect(report.unreadable).toEqual(["files"]);
  expect(report.salvaged).toMatchObject({ files: 1 });
  expect(report.salvaged.record).toBeUndefined();
});

/** Edits lie by consult and number: this page holds the last of the last consult. */
function lastJournalPage(): number {
  const db = openDatabase(file, key);
  const page = db
    .prepare(
      "SELECT pageno FROM dbstat WHERE name = 'journal' AND pagetype = 'leaf' ORDER BY path DESC LIMIT 1",
    )
    .pluck()
    .get();
  db.close();
  return Number(page) - 1;
}

it("a file of which the disk cannot read some pages is restored with what stands on the others", () => {
  type("a", 1, 200);
  copyFileSync(file, path.join(backups, "desk-20260101T100000Z.db"));
  type("b", 1, 200);
  const report = restoreDatabase(order(), key, without(0, lastJournalPage()));
  expect(report).toMatchObject({ damagedFileOpened: true, badBackups: 0 });
  expect(typedIn("a")).toBe(200);
  expect(typedIn("b")).toBeGreaterThan(100);
  expect(typedIn("b")).toBeLessThan(200);
});

it("a newest copy that the disk cannot read does not hide the older ones", () => {
  type("c", 1, 20);
  copyFileSync(file, path.join(backups, "desk-20260101T090000Z.db"));
  mkdirSync(path.join(backups, "desk-20260101T100000Z.db"));
  rmSync(file);
  expect(restoreDatabase(order(), key)).toMatchObject({
    backupAt: "2026-01-01T09:00:00.000Z",
    badBackups: 1,
  });
  expect(typedIn("c")).toBe(20);
  expect(existsSync(`${file}.restoring`)).toBe(false);
});
