import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { CannotStart } from "./cannot-start.ts";
import { storageSentence } from "./storage-sentence.ts";

export type DataFolder = { readonly file: (name: string) => string; readonly release: () => void };

/** Takes the data folder for this process alone: two writers would break the order of changes. */
export function takeDataFolder(folder: string): DataFolder {
  const lock = path.join(folder, "hub.pid");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const holder = livingHolder(lock);
    if (holder !== undefined)
      throw new CannotStart(
        `The data folder ${folder} is in use by a running hub (process ${holder}). Stop it, or use --url.`,
      );
    rmSync(lock, { force: true });
    const handle = openSync(lock, "wx", 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
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

/** The pid in the lock, where that process still lives; a lock left by a killed hub is nobody's. */
function livingHolder(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (problem) {
    const alive = problem instanceof Error && "code" in problem && problem.code === "EPERM";
    return alive ? Number(readFileSync(lock, "utf8")) : undefined;
  }
}
