import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";

/** Readable by its owner alone. After a power cut, or on a full disk, the file is whole or not there: never half. */
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
}
