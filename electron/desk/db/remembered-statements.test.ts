import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { rememberStatements } from "./remembered-statements.ts";

const sql = "SELECT 'fever' AS draft, 2 AS revision";

it.each([
  ["as one value", (db: Database.Database) => db.prepare(sql).pluck().all(), ["fever"]],
  ["as a list", (db: Database.Database) => db.prepare(sql).raw().all(), [["fever", 2]]],
] as const)("what one store reads %s another still reads as rows, by the same words", (_how, read, told) => {
  const db = new Database(":memory:");
  rememberStatements(db);
  const rows = [{ draft: "fever", revision: 2 }];
  expect(db.prepare(sql).all()).toEqual(rows);
  expect(read(db)).toEqual(told);
  expect(db.prepare(sql).all()).toEqual(rows);
  expect(read(db)).toEqual(told);
});

it("a statement is compiled once", () => {
  const db = new Database(":memory:");
  rememberStatements(db);
  expect(db.prepare(sql)).toBe(db.prepare(sql));
  expect(db.prepare(sql).pluck()).toBe(db.prepare(sql).pluck());
});
