import { closeSync, openSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";

/** The copy is not what SQLite would have written: the file that it was made of is damaged. */
export class DamagedCopy extends Error {
  readonly store: string;
  constructor(store: string) {
    super(`The copy of ${store} is damaged.`);
    this.name = "DamagedCopy";
    this.store = store;
  }
}

/**
 * Copies these stores as they stood at one moment, while a hub writes on: all are held before the first is copied, and
 * the last named first, else a paper could be there whose doctor's key is not. Page by page and never anew, as a copy
 * is to be what was there.
 */
export async function copyStores(from: string, to: string, names: readonly string[]): Promise<void> {
  const opened: Database.Database[] = [];
  try {
    for (const name of names)
      opened.push(new Database(path.join(from, name), { readonly: true, fileMustExist: true }));
    for (const store of opened.toReversed()) store.exec("BEGIN; SELECT count(*) FROM sqlite_schema");
    for (const [at, name] of names.entries()) {
      const copy = path.join(to, name);
      closeSync(openSync(copy, "wx", 0o600)); // SQLite would let others read it
      await opened[at]?.backup(copy);
      check(copy, name);
    }
  } finally {
    for (const store of opened) store.close();
  }
}

function check(copy: string, name: string): void {
  const database = new Database(copy, { fileMustExist: true });
  try {
    // One file alone, that is whole without a log beside it; a hub that opens it turns that back.
    database.pragma("journal_mode = DELETE");
    if (database.pragma("integrity_check", { simple: true }) !== "ok") throw new DamagedCopy(name);
  } catch (problem) {
    throw isOfDamage(problem) ? new DamagedCopy(name) : problem;
  } finally {
    database.close();
  }
}

const isOfDamage = (problem: unknown): boolean =>
  problem instanceof Error && "code" in problem && /^SQLITE_(CORRUPT|NOTADB)/.test(String(problem.code));
