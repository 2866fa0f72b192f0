import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Replaces a file so that after a power cut there is the old one or the new one, never half. */
export function safeWrite(file: string, content: string | Uint8Array): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, "w", 0o600);
  try {
    writeFileSync(handle, content); // to its end: a single write may stop where the disk is nearly full
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
