import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { calls } from "../../../shared/contract/calls.ts";
import { makeDispatch, type Handlers } from "../../../shared/contract/dispatch.ts";
import { storageFailure } from "./storage-failure.ts";
import { DatabaseClosed, storageKindOf, troubleFromTheWire, troubleOnTheWire } from "./database-trouble.ts";

/** What SQLite really throws when there is no more room. */
function fullDisk(): unknown {
  const db = new Database(":memory:");
  db.exec("CREATE TABLE note (text TEXT)");
  db.pragma("max_page_count = 3");
  try {
    for (;;) db.prepare("INSERT INTO note VALUES (?)").run("x".repeat(4000));
  } catch (problem) {
    return problem;
  } finally {
    db.close();
  }
}

it("a full disk reaches the page as storage-full and is no bug", async () => {
  const handlers = {
    "sync.state": async () => {
      throw troubleFromTheWire(troubleOnTheWire(fullDisk()));
    },
  } as unknown as Handlers; // one handler is enough: the others are not called
  const bugs: string[] = [];
  const dispatch = makeDispatch(calls, handlers, {
    place: "desk",
    onBug: (name) => String(bugs.push(name)),
    troubleOf: storageFailure,
  });
  expect(await dispatch("sync.state", {})).toMatchObject({ ok: false, error: { kind: "storage-full" } });
  expect(bugs).toEqual([]);
});

it("what is neither disk nor file stays a bug", () => {
  expect(storageFailure(new TypeError("x is not a function"))).toBeUndefined();
});

it("a call that outlives its doctor's sign-out is refused, and is no bug", () => {
  expect(storageFailure(new DatabaseClosed("closed"))).toMatchObject({ kind: "not-signed-in" });
});

it("pages that the disk cannot read are damage, which leads to the restoring; a file out of reach is not", () => {
  expect(storageKindOf("SQLITE_IOERR_CORRUPTFS", "linux")).toBe("storage-damaged");
  expect(storageKindOf("SQLITE_IOERR_READ", "linux")).toBe("storage-unusable");
  expect(storageKindOf("SQLITE_IOERR_READ", "win32")).toBe("storage-damaged"); // it tells no difference there
  expect(storageKindOf("SQLITE_IOERR_WRITE", "win32")).toBe("storage-unusable");
});
