import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import type Database from "better-sqlite3";
import { storageKindOf, troubleOnTheWire } from "../database-trouble.ts";

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

/** Throws what stood in the way of looking: a file that is locked or out of reach just now is not damaged by it. */
export function isWhole(db: Database.Database): boolean {
  try {
    const found = db.prepare<[], { quick_check: string }>("PRAGMA quick_check(1)").get()?.quick_check;
    if (found === "ok") return true;
    refuseUnread(found ?? "");
    return false;
  } catch (problem) {
    if (isDamage(troubleOnTheWire(problem).code)) return false;
    throw problem;
  }
}

const isDamage = (code: string): boolean => storageKindOf(code) === "storage-damaged";

/** What SQLite calls these numbers elsewhere. Of the others the first byte says whether the disk was the trouble. */
const names: ReadonlyMap<number, string> = new Map([
  [266, "SQLITE_IOERR_READ"],
  [8458, "SQLITE_IOERR_CORRUPTFS"],
]);
const damagedCodes: ReadonlySet<number> = new Set([11, 26]);

/** The check does not throw at a page that it cannot get: it says so among its findings, with the number of the error. */
export function refuseUnread(finding: string): void {
  const told = /unable to get the page\. error code=(\d+)/.exec(finding)?.[1];
  if (told === undefined) return;
  const number = Number(told);
  const code = names.get(number) ?? (number % 256 === 10 ? "SQLITE_IOERR" : `SQLITE_${number}`);
  if (damagedCodes.has(number % 256) || isDamage(code)) return;
  throw Object.assign(new Error(finding), { code });
}
