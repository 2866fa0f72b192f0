import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isDamageNoted, isWhole, refuseDamaged, refuseUnread } from "./damage.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "desk-damage-"));
  file = path.join(folder, "desk.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("a file that another holds just now is not called damaged, and no mark stays beside it", () => {
  const other = new Database(file);
  other.exec("CREATE TABLE t (n)");
  other.exec("BEGIN EXCLUSIVE");
  const db = new Database(file, { timeout: 0 });
  expect(() => isWhole(db)).toThrow(expect.objectContaining({ code: "SQLITE_BUSY" }));
  expect(() => refuseDamaged(db, file)).toThrow(expect.objectContaining({ code: "SQLITE_BUSY" }));
  expect(isDamageNoted(file)).toBe(false);
  other.exec("COMMIT");
  expect(isWhole(db)).toBe(true);
  db.close();
  other.close();
  expect(existsSync(`${file}.damaged`)).toBe(false);
});

const unable = (code: number): string =>
  `*** in database main ***\nTree 23 page 121: unable to get the page. error code=${code}`;

it.each([
  [522, "SQLITE_IOERR"],
  [10, "SQLITE_IOERR"],
  [7, "SQLITE_7"],
])("a page that the check could not get for error %i is no finding", (number, code) => {
  expect(() => refuseUnread(unable(number))).toThrow(expect.objectContaining({ code }));
});

it.each([11, 267, 26, 8458])("one that it could not get for error %i is damaged", (number) => {
  expect(() => refuseUnread(unable(number))).not.toThrow();
});
