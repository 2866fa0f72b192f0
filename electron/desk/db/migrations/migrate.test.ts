import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { system } from "../../../../shared/fhir/systems.ts";
import { DatabaseFromTheFuture } from "../database-trouble.ts";
import { migrate, migrations } from "./migrate.ts";

const later = { number: 9020, name: "later", sql: "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT" };
let db: Database.Database;
beforeEach(() => (db = new Database(":memory:")));

const tables = () =>
  db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();

it("runs what is pending, once, in order", () => {
  expect(migrate(db)).toEqual(migrations.map(({ number }) => number));
  expect(migrate(db)).toEqual([]);
  expect(migrate(db, [...migrations, later])).toEqual([9020]);
});

it("an upgraded file has the schema of a fresh one", () => {
  migrate(db);
  migrate(db, [...migrations, later]);
  const upgraded = tables();
  db = new Database(":memory:");
  migrate(db, [...migrations, later]);
  expect(tables()).toEqual(upgraded);
});

it("refuses a file that a newer program wrote, and leaves it as it is", () => {
  migrate(db, [...migrations, later]);
  const before = tables();
  expect(() => migrate(db)).toThrow(DatabaseFromTheFuture);
  expect(tables()).toEqual(before);
});

it("undoes all pending steps when one of them fails", () => {
  const broken = { number: 9030, name: "broken", sql: "CREATE TABLE broken (" };
  expect(() => migrate(db, [...migrations, later, broken])).toThrow();
  expect(tables()).toEqual([]);
});

it("notices that a released step was edited", () => {
  migrate(db);
  const edited = { number: 10, name: "edited", sql: "SELECT 1" };
  expect(() => migrate(db, [edited, ...migrations.slice(1)])).toThrow(/edited/);
});

it("a note revision can be neither changed nor deleted", () => {
  migrate(db);
  db.exec("INSERT INTO note_revision VALUES ('c', 1, 0, 'idle', '{}', '2026-11-24')");
  expect(() => db.exec("UPDATE note_revision SET draft = 'x'")).toThrow(/never changes/);
  expect(() => db.exec("DELETE FROM note_revision")).toThrow(/never deleted/);
});

it("the outbox keeps its rows and their order when it learns new kinds", () => {
  migrate(db, migrations.slice(0, 1));
  const row = (id: string, kind: string) =>
    db
      .prepare(
        "INSERT INTO outbox (id, kind, created_at, state, subject) VALUES (?, ?, 'now', 'waiting', '{}')",
      )
      .run(id, kind);
  row("first", "claim");
  row("second", "checkpoint");
  migrate(db);
  row("third", "chat");
  row("fourth", "act");
  expect(db.prepare("SELECT id FROM outbox ORDER BY position").pluck().all()).toEqual([
    "first",
    "second",
    "third",
    "fourth",
  ]);
});

const task = (id: string, server: string) =>
  db
    .prepare("INSERT INTO resource VALUES (?, 'Task', ?, '1', '2026-11-24', NULL, NULL, '{}')")
    .run(id, server);
const typed = (consult: string) =>
  db.prepare("INSERT INTO journal VALUES (?, 1, '{}', '2026-11-24')").run(consult);
const tickets = () => db.prepare("SELECT consult_id, task_id FROM consult_ticket ORDER BY 1").raw().all();

it("which ticket was written about stands a second time, of older files too, and follows a new name", () => {
  migrate(
    db,
    migrations.filter(({ number }) => number < 230),
  );
  task("before", "t1");
  typed("before");
  task("unwritten", "t2");
  migrate(db);
  task("after", "t3");
  typed("after");
  typed("of no ticket");
  expect(tickets()).toEqual([
    ["after", "t3"],
    ["before", "t1"],
  ]);
  db.exec("UPDATE resource SET server_id = 't9' WHERE local_id = 'before'");
  expect(tickets()).toContainEqual(["before", "t9"]);
});

it("a file whose hub was restored before knows what was not seen since, and keeps what is unsent", () => {
  migrate(
    db,
    migrations.filter(({ number }) => number < 240),
  );
  const put = db.prepare("INSERT INTO resource VALUES (?, 'Composition', ?, ?, '', NULL, NULL, ?)");
  const born = (value: string) => ({ system: system.uuid, value });
  put.run("list", "a", "?", JSON.stringify({ identifier: [{ value: "other" }, born("of-list")] }));
  put.run("one", "b", "?", JSON.stringify({ identifier: born("of-one") }));
  put.run("none", "c", "?", JSON.stringify({ identifier: "odd", relatesTo: [born("of-one")] }));
  put.run("odd", "d", "?", "no JSON");
  put.run("seen", "e", "1", JSON.stringify({ identifier: born("of-seen") }));
  db.exec(`INSERT INTO setting VALUES ('hub-rewound-at', '2026-11-24'), ('other', 'stays');
    INSERT INTO outbox (id, kind, created_at, state, subject) VALUES ('unsent', 'claim', '2026-11-24', 'waiting', '{}')`);
  migrate(db);
  expect(db.prepare("SELECT born, local_id FROM unseen_birth ORDER BY 1").raw().all()).toEqual([
    ["of-list", "list"],
    ["of-one", "one"],
  ]);
  expect(db.prepare("SELECT name FROM setting").pluck().all()).toEqual(["other"]);
  expect(db.prepare("SELECT id, state FROM outbox").raw().all()).toEqual([["unsent", "waiting"]]);
  put.run("carried", "f", "?", JSON.stringify({ identifier: [born("of-carried")] }));
  expect(db.prepare("SELECT count(*) FROM unseen_birth").pluck().get()).toBe(3);
});

it("no step that builds a table again loses the trigger by which its first row keeps the ticket", () => {
  migrate(db);
  const triggers = db
    .prepare(
      "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\\_has\\_ticket' ESCAPE '\\' ORDER BY 1",
    )
    .pluck()
    .all();
  expect(triggers).toEqual(["call_run", "chat_message", "chosen_file", "journal", "note_revision", "outbox"]);
});
