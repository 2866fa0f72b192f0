import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import type { LockSystem } from "../../shared/lock/lock-holder.ts";
import type { LockDisk } from "../../shared/lock/take-lock.ts";

/** The hub has its like: worlds do not import each other, and what decides is shared. */
export const lockSystem: LockSystem = {
  lives: (pid) => {
    try {
      process.kill(pid, 0); // only asks
      return true;
    } catch (problem) {
      return problem instanceof Error && "code" in problem && problem.code === "EPERM";
    }
  },
  startOf: (pid) => {
    const stat = textOf(`/proc/${pid}/stat`);
    // The program's name stands in brackets and may hold anything; proc(5) counts the start as field 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return stat === "" || runOfPc() === "" ? "" : `${runOfPc()}/${fields[19] ?? ""}`;
  },
  run: runOfPc,
  bootedAtMs: () => Date.now() - uptime() * 1000,
  ranForMs: () => uptime() * 1000,
};

export const lockDisk: LockDisk = {
  read: (file) => {
    try {
      return readFileSync(file, "utf8");
    } catch (problem) {
      if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return undefined;
      throw problem;
    }
  },
  writeNew: (file, text) => {
    const handle = openSync(file, "wx", 0o600);
    try {
      writeFileSync(handle, text); // to its end
    } catch (problem) {
      rmSync(file, { force: true }); // half a lock is nobody's
      throw problem;
    } finally {
      closeSync(handle);
    }
  },
  link: linkSync,
  rename: renameSync,
  remove: (file) => rmSync(file, { force: true }),
};

function runOfPc(): string {
  return textOf("/proc/sys/kernel/random/boot_id").trim();
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
