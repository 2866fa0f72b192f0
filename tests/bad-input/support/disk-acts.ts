import { spawnSync } from "node:child_process";
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";

const filler = "filler";

/** Writes until there is not one byte left. */
export function fillDisk(folder: string): void {
  const handle = openSync(path.join(folder, filler), "w");
  for (let bytes = 1_000_000; bytes >= 1;) {
    try {
      writeSync(handle, Buffer.alloc(bytes));
    } catch {
      bytes = Math.floor(bytes / 2);
    }
  }
  fsyncSync(handle);
  closeSync(handle);
}

/** Writes until so many bytes are left. */
export function leaveOnDisk(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path.join(folder, filler), Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}

export const freeDisk = (folder: string): void => rmSync(path.join(folder, filler), { force: true });

export function remount(folder: string, how: "ro" | "rw" | `size=${string}`): void {
  const { status } = spawnSync("mount", ["-o", `remount,${how}`, folder], { stdio: "inherit" });
  if (status !== 0) throw new Error(`The disk could not be remounted ${how}.`);
}
