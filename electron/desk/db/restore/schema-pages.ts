import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import type { WritableDb } from "../writable-db.ts";

const pageBytes = 4096;
const numberBytes = 4;
const keptBytes = numberBytes + pageBytes;
const copyOf = (file: string): string => `${file}.schema-pages`;

/**
 * The first page holds the salt, and with the few others of the table of tables says where everything lies: without
 * one of them no other page can be read. Their encrypted bytes are kept beside the file, each after its number, so
 * that a file that lost them can still be read for what else it holds.
 */
export function keepSchemaPages(db: WritableDb): void {
  try {
    // What is read below is the file itself, where a fresh change may not have come yet.
    db.pragma("wal_checkpoint(PASSIVE)");
    const draft = `${copyOf(db.name)}.part`;
    writeFileSync(draft, pagesOf(db.name, schemaPagesOf(db)), { mode: 0o600 });
    renameSync(draft, copyOf(db.name)); // a full disk leaves the pages that were kept before
  } catch {
    // No room now: the next opening keeps them.
  }
}

const schemaPagesOf = (db: WritableDb): readonly number[] =>
  db.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'").pluck().all();

/**
 * Puts the kept pages into a copy of the damaged file, the first one only where it is wanted: it also says how long
 * the file was when it was kept, and what was added since lies behind that end.
 */
export function lendSchemaPages(file: string, copy: string, which: "all" | "but-the-first"): boolean {
  const kept = keptOf(file);
  if (kept === undefined) return false;
  const handle = openSync(copy, "r+");
  const { size } = fstatSync(handle);
  try {
    for (let at = 0; at + keptBytes <= kept.length; at += keptBytes) {
      const place = (kept.readUInt32BE(at) - 1) * pageBytes;
      if (place === 0 && which === "but-the-first") continue;
      // A file that was cut off must not look long again: what lies between would read as empty, not as lost.
      if (place + pageBytes > size) continue;
      writeSync(handle, kept, at + numberBytes, pageBytes, place);
    }
    return true;
  } finally {
    closeSync(handle);
  }
}

/** Kept on the same disk: where that is going, these may be lost as well. */
function keptOf(file: string): Buffer | undefined {
  try {
    return readFileSync(copyOf(file));
  } catch {
    return undefined;
  }
}

function pagesOf(file: string, numbers: readonly number[]): Buffer {
  const kept = Buffer.alloc(numbers.length * keptBytes);
  const handle = openSync(file, "r");
  try {
    for (const [nth, number] of numbers.entries()) {
      kept.writeUInt32BE(number, nth * keptBytes);
      readSync(handle, kept, nth * keptBytes + numberBytes, pageBytes, (number - 1) * pageBytes);
    }
    return kept;
  } finally {
    closeSync(handle);
  }
}
