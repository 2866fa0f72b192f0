import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { keepStatements } from "./kept-statements.ts";

function opened(): Database.Database {
  const database = new Database(":memory:");
  keepStatements(database);
  return database;
}

it("prepares a text once and runs it with other values each time", () => {
  const database = opened();
  const plus = database.prepare<[number], { n: number }>("SELECT ? + 1 AS n");
  expect(database.prepare("SELECT ? + 1 AS n")).toBe(plus);
  expect([plus.get(1)?.n, plus.get(2)?.n]).toEqual([2, 3]);
});

it("lets go of what was not asked for lately", () => {
  const database = opened();
  const first = database.prepare("SELECT 0");
  const second = database.prepare("SELECT 1");
  for (let n = 2; n <= 400; n += 1) {
    database.prepare(`SELECT ${n}`);
    database.prepare("SELECT 1");
  }
  expect(database.prepare("SELECT 1")).toBe(second);
  expect(database.prepare("SELECT 0")).not.toBe(first);
});

it("knows a column that was added after the text was prepared", () => {
  const database = opened();
  database.exec("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  database.prepare("SELECT * FROM t").get();
  database.exec("ALTER TABLE t ADD COLUMN b DEFAULT 2");
  expect(database.prepare("SELECT * FROM t").get()).toEqual({ a: 1, b: 2 });
});
