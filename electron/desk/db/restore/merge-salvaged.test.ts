import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrate, migrations } from "../migrations/migrate.ts";
import { openDatabase } from "../open-database.ts";
import type { WritableDb } from "../writable-db.ts";
import { isFileHere } from "../stores/attachments.ts";
import { howMerged } from "./how-merged.ts";
import { mergeSalvaged } from "./merge-salvaged.ts";

let folder = "";
let copy: WritableDb;
let damaged: WritableDb;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "desk-merge-"));
  const key = new Uint8Array(32).fill(3);
  copy = openDatabase(path.join(folder, "copy.db"), key);
  damaged = openDatabase(path.join(folder, "damaged.db"), key);
});
afterEach(() => {
  copy.close();
  damaged.close();
  rmSync(folder, { recursive: true });
});

const keepFile = (db: WritableDb, pieces: readonly string[]): void => {
  db.exec(`INSERT INTO attachment_file (reference, content_type, version, held, size, whole, used_at)
    VALUES ('Binary/a', 'image/png', '1', 6, 6, 1, '2026-01-01T10:00:00.000Z')`);
  const put = db.prepare("INSERT INTO attachment_piece (reference, start, bytes) VALUES ('Binary/a', ?, ?)");
  pieces.forEach((piece, at) => put.run(at * 3, Buffer.from(piece)));
};

it("says of every table of the doctor's file how it comes back: a new one must be decided about", () => {
  const tables = copy
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  expect(Object.keys(howMerged).toSorted()).toEqual(tables.toSorted());
});

it("a file that lost a piece is not here any more, and is fetched again; one with all of them is", () => {
  keepFile(damaged, ["abc"]);
  mergeSalvaged(copy, damaged);
  expect(isFileHere(copy, "Binary/a")).toBe(false);
  expect(copy.prepare("SELECT count(*) FROM attachment_piece").pluck().get()).toBe(0);
  damaged.prepare("INSERT INTO attachment_piece VALUES ('Binary/a', 3, ?)").run(Buffer.from("def"));
  mergeSalvaged(copy, damaged);
  expect(isFileHere(copy, "Binary/a")).toBe(true);
});

it("cursors, lists of the hub and the queue's rows stay the copy's", () => {
  copy.exec("INSERT INTO pull_cursor VALUES ('Task', '2026-01-01')");
  damaged.exec("INSERT INTO pull_cursor VALUES ('Task', '2026-02-02'), ('Patient/p', '2026-02-02')");
  damaged.exec("INSERT INTO put_away VALUES ('Patient/q', '2026-02-02')");
  damaged.exec(`INSERT INTO resource VALUES ('t', 'Task', 's', '1', '', NULL, NULL, '{}')`);
  damaged.exec("INSERT INTO open_ticket VALUES ('s')");
  mergeSalvaged(copy, damaged);
  expect(copy.prepare("SELECT * FROM pull_cursor").all()).toEqual([
    { scope: "Task", last_updated: "2026-01-01" },
  ]);
  for (const table of ["put_away", "open_ticket", "queue_row"])
    expect(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  expect(copy.prepare("SELECT local_id FROM resource").pluck().all()).toEqual(["t"]);
});

it("a file that an earlier release wrote gives what it has: what its tables lack takes its default", () => {
  const old = new Database(":memory:");
  migrate(
    old,
    migrations.filter(({ number }) => number < 50),
  );
  old.exec(`INSERT INTO outbox (id, kind, created_at, state, subject)
    VALUES ('one', 'claim', '2026-01-01T10:00:00.000Z', 'waiting', '{}')`);
  expect(mergeSalvaged(copy, old)).toMatchObject({ salvaged: { unsent: 1 }, unreadable: [] });
  expect(copy.prepare("SELECT id, lane, coming FROM outbox").all()).toEqual([
    { id: "one", lane: null, coming: 0 },
  ]);
  old.exec("UPDATE outbox SET state = 'done'");
  mergeSalvaged(copy, old);
  expect(copy.prepare("SELECT state FROM outbox").pluck().all()).toEqual(["done"]);
  old.close();
});
