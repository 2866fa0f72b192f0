import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A clock of its own for one process; the machine's stays as it is, and so does every process's monotonic one. */
export type MovingClock = {
  readonly env: Readonly<Record<string, string>>;
  /** What the process's clock says from now on, against the machine's. */
  readonly set: (offsetS: number) => void;
  readonly offsetS: () => number;
};

const library = findLibrary();

export const clockMoves: boolean = library !== undefined;

export function openClock(file: string): MovingClock {
  let now = 0;
  const set = (offsetS: number): void => {
    now = offsetS;
    // At once or not at all: a file that is half there would end the process that reads it.
    writeFileSync(`${file}.new`, `${offsetS < 0 ? "" : "+"}${offsetS}\n`);
    renameSync(`${file}.new`, file);
  };
  set(0);
  const env = library === undefined ? {} : faked(library, file);
  return { env, set: library === undefined ? () => undefined : set, offsetS: () => now };
}

function faked(preload: string, file: string): Readonly<Record<string, string>> {
  return {
    LD_PRELOAD: preload,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: "1",
    FAKETIME_DONT_FAKE_MONOTONIC: "1", // else a jump would stop or fire every timer
    FAKETIME_DISABLE_SHM: "1",
    NO_FAKE_STAT: "1",
  };
}

/** A killed process leaves its semaphore behind. */
export function sweepAfter(pid: number): void {
  if (library === undefined) return;
  for (const name of [`faketime_shm_${pid}`, `sem.faketime_sem_${pid}`])
    rmSync(path.join("/dev/shm", name), { force: true });
}

function findLibrary(): string | undefined {
  if (process.platform !== "linux") return undefined;
  const folders = ["/usr/lib", "/usr/local/lib"].flatMap((root) =>
    existsSync(root) ? [root, ...readdirSync(root).map((name) => path.join(root, name))] : [],
  );
  return folders
    .map((folder) => path.join(folder, "faketime", "libfaketimeMT.so.1"))
    .find((file) => existsSync(file));
}
