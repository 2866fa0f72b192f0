import { closeSync, existsSync, openSync, readSync, writeFileSync, writeSync } from "node:fs";

const pageBytes = 4096;
const copyOf = (file: string): string => `${file}.first-page`;

/**
 * The first page holds the salt and the table of tables: without it no other page can be read. Its encrypted bytes
 * are kept beside the file, so that a file that lost it can still be read for what else it holds.
 */
export function keepFirstPage(file: string): void {
  try {
    writeFileSync(copyOf(file), firstPage(file), { mode: 0o600 });
  } catch {
    // No room now: the next opening keeps it.
  }
}

/** Puts the kept page into a copy of the damaged file. */
export function lendFirstPage(file: string, copy: string): boolean {
  if (!existsSync(copyOf(file))) return false;
  const handle = openSync(copy, "r+");
  try {
    writeSync(handle, firstPage(copyOf(file)), 0, pageBytes, 0);
    return true;
  } finally {
    closeSync(handle);
  }
}

function firstPage(file: string): Buffer {
  const handle = openSync(file, "r");
  try {
    const page = Buffer.alloc(pageBytes);
    readSync(handle, page, 0, pageBytes, 0);
    return page;
  } finally {
    closeSync(handle);
  }
}
