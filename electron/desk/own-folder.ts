import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { lockHolder, lockText } from "../../shared/lock/lock-holder.ts";
import { takeLock } from "../../shared/lock/take-lock.ts";
import { storageFailure } from "./db/storage-failure.ts";
import { lockDisk, lockSystem } from "./lock-system.ts";

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
    const holder = held.has(lock) ? process.pid : takenBy(lock);
    if (holder !== undefined)
      throw new DeskCannotOpen(
        `A desk already runs on ${root} (process ${holder}). Use its window, or close it first. ` +
          `If that process is no desk, delete ${lock}.`,
      );
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

/** Undefined where it is this desk's now. */
const takenBy = (lock: string): number | undefined =>
  takeLock(
    {
      lock,
      text: lockText(process.pid, lockSystem),
      ownName: `${process.pid}-${randomUUID()}`,
      holderIn: (text) => lockHolder(text, process.pid, lockSystem),
    },
    lockDisk,
  );
