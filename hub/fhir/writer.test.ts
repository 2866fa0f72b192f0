import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { makeWriter } from "./writer.ts";

function open() {
  const db = new Database(":memory:");
  db.exec("CREATE TABLE t (n INTEGER PRIMARY KEY)");
  const bugs: unknown[] = [];
  const commits = { count: 0 };
  // Counted through SQLite itself: every statement that the writer runs comes by here.
  const counted = {
    get inTransaction() {
      return db.inTransaction;
    },
    exec: (sql: string) => {
      if (sql === "COMMIT") commits.count += 1;
      return db.exec(sql);
    },
  };
  const writer = makeWriter(counted, {
    newest: undefined,
    clock: () => new Date(0),
    onBug: (bug) => bugs.push(bug),
  });
  const insert = (n: number) => void db.prepare("INSERT INTO t VALUES (?)").run(n);
  const rows = () => db.prepare<[], number>("SELECT n FROM t ORDER BY n").pluck().all();
  return { db, writer, insert, rows, bugs, commits };
}

describe("the writer", () => {
  it("lets writes that arrive together share one commit, and fails only the one that fails", async () => {
    const { writer, insert, rows, commits } = open();
    const answers = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((n) =>
        writer.write(() => {
          insert(n);
          if (n === 3) throw new Error("three");
        }),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status === "rejected")).toHaveLength(1);
    expect([rows(), commits.count]).toEqual([[1, 2, 4, 5], 1]);
  });

  it("tells nobody before the commit, nor of what was undone", async () => {
    const { db, writer, insert } = open();
    const told: string[] = [];
    writer.onCommit((changes) => told.push(`${db.inTransaction} ${changes.map(({ id }) => id).join()}`));
    const note = (id: string) => writer.current()?.changes.push({ type: "Basic", id });
    await writer.write(async () => {
      note("kept");
      await writer
        .write(() => {
          insert(1);
          note("undone");
          throw new Error("inner");
        })
        .catch(() => undefined);
    });
    await writer.idle();
    expect(told).toEqual(["false kept"]);
  });

  it("is left as soon as its write ended, also by what was started inside and runs later", async () => {
    const { writer, insert, rows } = open();
    const later: { promise?: Promise<void> } = {};
    await writer.write(() => {
      later.promise = new Promise((resolve) => setTimeout(resolve, 5)).then(() => {
        expect(writer.current()).toBeUndefined();
        return writer.write(() => insert(7));
      });
    });
    await later.promise;
    expect(rows()).toEqual([7]);
  });

  it("refuses the whole unit when a check at its end does", async () => {
    const { writer, insert, rows } = open();
    const write = writer.write((context) => {
      context.atEnd.push(() => {
        throw new Error("not yours");
      });
      insert(1);
    });
    await expect(write).rejects.toThrow("not yours");
    expect(rows()).toEqual([]);
  });

  it("fails a write whose commit cannot begin, and takes the next one", async () => {
    const { db, writer, insert, rows } = open();
    db.exec("BEGIN"); // somebody else's transaction on the same connection
    await expect(writer.write(() => insert(1))).rejects.toThrow();
    if (db.inTransaction) db.exec("ROLLBACK");
    await writer.write(() => insert(2));
    expect(rows()).toEqual([2]);
  });

  it("survives a listener that throws", async () => {
    const { writer, bugs } = open();
    writer.onCommit(() => {
      throw new Error("listener");
    });
    await writer.write((context) => context.changes.push({ type: "Basic", id: "1" }));
    await writer.idle();
    expect(bugs).toHaveLength(1);
  });
});
