import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { lockHolder, lockText } from "../../shared/lock/lock-holder.ts";
import { takeLock } from "../../shared/lock/take-lock.ts";
import { CannotStart } from "./cannot-start.ts";
import { lockDisk, lockSystem } from "./lock-system.ts";
import { storageSentence } from "./storage-sentence.ts";

export type DataFolder = { readonly file: (name: string) => string; readonly release: () => void };

/** Takes the data folder for this process alone: two writers would break the order of changes. */
export function takeDataFolder(folder: string): DataFolder {
  const lock = path.join(folder, "hub.pid");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const holder = takenBy(lock);
    if (holder !== undefined)
      throw new CannotStart(
        `The data folder ${folder} is in use by a running hub (process ${holder}). Stop it, or use --url. ` +
          `If that process is no hub, delete ${lock}.`,
      );
  } catch (problem) {
    if (problem instanceof CannotStart) throw problem;
    const code = problem instanceof Error && "code" in problem ? String(problem.code) : "unknown";
    throw new CannotStart(
      storageSentence(problem, folder) ??
        `The data folder ${folder} cannot be written (${code}). Choose another with --data.`,
    );
  }
  return {
    file: (name) => path.join(folder, name),
    release: () => rmSync(lock, { force: true }),
  };
}

/** Undefined where it is this hub's now. */
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
