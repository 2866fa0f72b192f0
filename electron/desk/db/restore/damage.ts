import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import type Database from "better-sqlite3";

/** Beside a file in which damage was met; the next opening then leads to the restoring. */
const mark = ".damaged";

export function noteDamage(file: string): void {
  try {
    writeFileSync(file + mark, "", { mode: 0o600 });
  } catch {
    // A disk in trouble: whoever meets the damage next notes it.
  }
}
export const isDamageNoted = (file: string): boolean => existsSync(file + mark);
export const forgetDamage = (file: string): void => rmSync(file + mark, { force: true });

/** A file larger than this is read through by the first backup instead, so that nobody waits for it at sign-in. */
const readThroughBytes = 32 * 1024 * 1024;

/** Reads a file through; a page that was altered does not pass its HMAC. */
export function refuseDamaged(db: Database.Database, file: string): void {
  if (!isDamageNoted(file) && (statSync(file).size > readThroughBytes || isWhole(db))) return;
  noteDamage(file);
  throw Object.assign(new Error("Pages of the file are damaged."), { code: "SQLITE_CORRUPT" });
}

export function isWhole(db: Database.Database): boolean {
  try {
    return db.prepare<[], { quick_check: string }>("PRAGMA quick_check(1)").get()?.quick_check === "ok";
  } catch {
    return false;
  }
}
