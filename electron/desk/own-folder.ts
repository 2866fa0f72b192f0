import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { uptime } from "node:os";
import path from "node:path";
import { storageFailure } from "./db/storage-failure.ts";

/** An expected reason why a desk does not open; the message is a sentence for whoever starts it. */
export class DeskCannotOpen extends Error {
  override readonly name = "DeskCannotOpen";
}

/** Folders that this process holds: its own number in a lock may also be one that a killed desk had before. */
const held = new Set<string>();

/** Takes the data folder for this desk alone, and answers the act that gives it free. A killed desk holds nothing. */
export function takeFolder(root: string): () => void {
  const lock = path.join(root, "desk.pid");
  return orSentence(root, () => {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    const holder = held.has(lock) ? process.pid : livingHolder(lock);
    if (holder !== undefined)
      throw new DeskCannotOpen(
        `A desk already runs on ${root} (process ${holder}). Use its window, or close it first. ` +
          `If that process is no desk, delete ${lock}.`,
      );
    rmSync(lock, { force: true });
    const handle = openSync(lock, "wx", 0o600);
    try {
      writeSync(handle, ownLines());
    } finally {
      closeSync(handle);
    }
    held.add(lock);
    return () => {
      held.delete(lock);
      rmSync(lock, { force: true });
    };
  });
}

/** What the disk refuses while a desk opens becomes a sentence; what is a bug stays one. */
export function orSentence<T>(root: string, act: () => T): T {
  try {
    return act();
  } catch (problem) {
    throw asSentence(root, problem);
  }
}

function asSentence(root: string, problem: unknown): unknown {
  switch (storageFailure(problem)?.kind) {
    case "storage-full":
      return new DeskCannotOpen(
        `The disk that holds ${root} is full. Nothing was lost; make room and start again.`,
      );
    case "storage-read-only":
      return new DeskCannotOpen(`The data folder ${root} cannot be written. Choose another with --data.`);
    default:
      return problem;
  }
}

/**
 * The process in the lock, where it still lives. After a power cut its number may be another program's: what the
 * system gives it, or the PC's own start, tells them apart. One that may not be asked lives all the same: a desk of
 * another login, or of an administrator, writes into this folder as any other does.
 */
function livingHolder(lock: string): number | undefined {
  const [pid, start = "", bootedAtMs, ranForMs] = linesIn(lock);
  const holder = Number(pid);
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid || !lives(holder)) return undefined;
  if (bootedAtMs === undefined) return holder; // of an earlier release, which wrote its number alone
  const [startNow, [run]] = [startOf(holder), start.split("/")];
  if (start !== "" && startNow !== "") return start === startNow ? holder : undefined;
  if (start !== "" && runOfPc() !== "") return run === runOfPc() ? holder : undefined;
  return isOfThisRun(Number(bootedAtMs), ranForMs) ? holder : undefined;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0); // only asks
    return true;
  } catch (problem) {
    return problem instanceof Error && "code" in problem && problem.code === "EPERM";
  }
}

/**
 * Whether the PC has not been started anew since, where the system gives its runs no name (Windows). A clock that is set
 * while a desk runs moves the start that is reckoned from it, by hours too; how long the PC has run only grows. Where
 * neither tells, two desks on one folder are the worse, and the sentence says what to do.
 */
function isOfThisRun(bootedAtMs: number, ranForMs: string | undefined): boolean {
  if (Math.abs(pcStartMs() - bootedAtMs) < clockMayDifferMs) return true;
  // Of an earlier release, which noted the reckoned start alone.
  return ranForMs !== undefined && uptime() * 1000 >= Number(ranForMs);
}

const ownLines = (): string =>
  [process.pid, startOf(process.pid), Math.round(pcStartMs()), Math.round(uptime() * 1000)].join("\n");

/** A clock that is set right while a desk runs moves the PC's start; a restart most often moves it by more. */
const clockMayDifferMs = 2 * 60_000;
const pcStartMs = (): number => Date.now() - uptime() * 1000;

/** Which run of the PC and when in it, where the system tells (Linux): no clock is asked. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name stands in brackets and may hold anything; proc(5) counts the start as field 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const run = runOfPc();
    return run === "" ? "" : `${run}/${fields[19] ?? ""}`;
  } catch {
    return "";
  }
}

function runOfPc(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

function linesIn(lock: string): readonly string[] {
  try {
    return readFileSync(lock, "utf8").split("\n");
  } catch {
    return [];
  }
}
