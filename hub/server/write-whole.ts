import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Readable by its owner alone. After a power cut, or on a full disk, the file is whole or not there: never half. When
 * this returns it is there for good, its name in the folder too: keys that a power cut took away again would be made
 * anew, and what was sealed for them could never be opened.
 */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, "w", 0o600);
  try {
    writeFileSync(handle, text); // to its end: a single write may stop where the disk is nearly full
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
  if (process.platform === "win32") return; // Windows cannot flush a folder
  const folder = openSync(path.dirname(file), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
