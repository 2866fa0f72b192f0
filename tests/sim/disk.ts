import Database from "better-sqlite3";
import { migrate } from "../../electron/desk/db/migrations/migrate.ts";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";

/** The process dies here; whatever transaction was open is undone by SQLite. */
export class Killed extends Error {}

/**
 * What `db.transaction` is inside an open transaction, without the four functions that better-sqlite3 makes anew for
 * each call, and with one savepoint for all that are inside one another: a history makes thousands. Whoever went on after
 * the failure of an inner one would need a savepoint of its own, and is told so.
 */
function savepointsOf(prepare: Database.Database["prepare"]) {
  const [savepoint, release, rollbackTo] = [
    prepare("SAVEPOINT one"),
    prepare("RELEASE one"),
    prepare("ROLLBACK TO one"),
  ];
  const state = { isOpen: false, hasFailed: false };
  const inside = <T>(work: () => T): T => {
    try {
      return work();
    } catch (problem) {
      state.hasFailed = true;
      throw problem;
    }
  };
  const outermost = <T>(work: () => T): T => {
    savepoint.run();
    Object.assign(state, { isOpen: true, hasFailed: false });
    try {
      const answer = work();
      if (state.hasFailed) throw new Error("A transaction went on after one inside it had failed.");
      release.run();
      return answer;
    } catch (problem) {
      rollbackTo.run();
      release.run();
      throw problem;
    } finally {
      state.isOpen = false;
    }
  };
  return <A extends unknown[], T>(work: (...values: A) => T) => {
    const run = (...values: A): T => (state.isOpen ? inside : outermost)(() => work(...values));
    return Object.assign(run, { default: run, deferred: run, immediate: run, exclusive: run });
  };
}

/** As better-sqlite3 tells it. */
const full = (): Error => Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });

/** One doctor's file at one PC, in memory, with a disk that can fail in the middle of a commit. */
export type Disk = {
  readonly db: WritableDb;
  /** The write after so many others is the process's last. */
  readonly killAfter: (writes: number) => void;
  /** From the write after so many others there is no room, until `makeRoom`. */
  readonly fillAfter: (writes: number) => void;
  readonly makeRoom: () => void;
  readonly isArmed: () => boolean;
  /** Everything since the last `wipe` never was. */
  readonly wipe: () => void;
};

/** Real SQLite with the real steps; statements are kept, because preparing them is most of the cost. */
export function openDisk(): Disk {
  const db = new Database(":memory:");
  db.pragma("foreign_keys=ON");
  migrate(db);
  db.exec("BEGIN");
  const fault: { left: number; kind: "kill" | "full" | undefined } = { left: 0, kind: undefined };
  const beforeWrite = (): void => {
    if (fault.kind === undefined) return;
    if (fault.left > 0) {
      fault.left -= 1;
      return;
    }
    if (fault.kind === "full") throw full();
    fault.kind = undefined;
    throw new Killed("The process was killed inside a commit.");
  };
  const known = new Map<string, Database.Statement>();
  const plucked = new Map<string, Database.Statement>();
  const prepare = db.prepare.bind(db);
  const prepared = (sql: string): Database.Statement => {
    const before = known.get(sql);
    if (before) return before;
    const statement = prepare(sql);
    const run = statement.run.bind(statement);
    if (!statement.readonly)
      Object.assign(statement, {
        run: (...values: unknown[]) => {
          beforeWrite();
          return run(...values);
        },
      });
    known.set(sql, statement);
    // Of the same words elsewhere whole rows are wanted: a statement that is kept must not become the other one.
    const pluck = (): Database.Statement => {
      const one = plucked.get(sql) ?? prepare(sql).pluck();
      plucked.set(sql, one);
      return one;
    };
    return Object.assign(statement, { pluck });
  };
  Object.assign(db, { prepare: prepared, transaction: savepointsOf(prepare) });
  const arm = (kind: "kill" | "full" | undefined, left: number): void =>
    void Object.assign(fault, { kind, left });
  return {
    db,
    killAfter: (writes) => arm("kill", writes),
    fillAfter: (writes) => arm("full", writes),
    makeRoom: () => arm(undefined, 0),
    isArmed: () => fault.kind !== undefined,
    wipe: () => {
      arm(undefined, 0);
      db.exec("ROLLBACK");
      db.exec("BEGIN");
    },
  };
}
