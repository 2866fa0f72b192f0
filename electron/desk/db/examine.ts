import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type Database from "better-sqlite3";
import { openForReading } from "./open-for-reading.ts";

/**
 * Looks into an encrypted file and leaves its folder as it was. SQLite makes a log and its index beside a file that
 * nobody has open, even to read it: then a copy is read, encrypted as it is.
 */
export function examine<T>(file: string, key: Uint8Array, look: (db: Database.Database) => T): T {
  if (existsSync(`${file}-shm`)) return lookAt(file, key, look);
  const folder = mkdtempSync(path.join(tmpdir(), "paramarsh-examined-"));
  try {
    const copy = path.join(folder, "desk.db");
    for (const ending of ["", "-wal"])
      if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
    return lookAt(copy, key, look);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lookAt<T>(file: string, key: Uint8Array, look: (db: Database.Database) => T): T {
  const db = openForReading(file, key);
  try {
    return look(db);
  } finally {
    db.close();
  }
}
