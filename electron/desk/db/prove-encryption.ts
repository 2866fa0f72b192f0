import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import Database from "better-sqlite3";

const plainHeader = "SQLite format 3\0";

/** Tries to read the file as anybody could who has no key. True when neither its header nor SQLite says anything. */
export function isUnreadableWithoutKey(file: string): boolean {
  return !hasPlainHeader(file) && !opensWithoutKey(file);
}

function hasPlainHeader(file: string): boolean {
  const header = Buffer.alloc(plainHeader.length);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return header.toString("latin1") === plainHeader;
}

function opensWithoutKey(file: string): boolean {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    db.prepare("SELECT count(*) FROM sqlite_master").get();
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

/** The proof over every doctor's file on this PC. */
export function proveEncryption(files: readonly string[]): "proven" | "no-file-yet" | "failed" {
  const present = files.filter((file) => existsSync(file) && statSync(file).size > 0);
  if (present.length === 0) return "no-file-yet";
  return present.every(saysNothing) ? "proven" : "failed";
}

/** What the disk cannot read says nothing to anybody; its own doctor meets it at the sign-in, and no other. */
function saysNothing(file: string): boolean {
  try {
    return isUnreadableWithoutKey(file);
  } catch {
    return true;
  }
}
