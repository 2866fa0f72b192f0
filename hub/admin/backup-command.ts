import { accessSync, constants, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { backupHub } from "../backup/backup-hub.ts";
import { DamagedCopy } from "../backup/copy-stores.ts";
import { isDiskFull } from "../server/storage-sentence.ts";
import { hubFiles } from "../server/whole-folder.ts";

export const backupUsage = `A copy of all that a hub keeps, also while it runs

  npm run hub -- backup DIR        of the hub in the data folder (--data); DIR is another disk's folder, and is there

  DIR gets a folder of its own, with its date: both stores as they stood at one moment, the hub's keys and its
  certificates, and sealed work that waits between two desks. The copies are checked, and the folder has its name only
  when all is in it; one that ends in .unfinished was cut off: delete it. No older backup is touched. What the hub is
  started with (--turn-secret-file) and the private part of the recovery key are not in it.
  It holds the records and the hub's keys in plain: keep it as you keep the hub.

  To put it back:
    1. Stop the hub.
    2. Move its data folder away, all of it (what came after the backup is in there alone).
    3. Copy the backup's folder to where the data folder was, under its name, as the login that runs the hub.
    4. Start the hub. Desks see that it comes from a backup, and send it what it has lost.
`;

/** Answers what to print; the error is a sentence. */
export async function backupCommand(
  dataFolder: string,
  into: string | undefined,
  now: Date,
): Promise<Result<string, string>> {
  if (into === undefined) return err("Say where to: backup DIR");
  const missing = hubFiles.find((name) => !isFile(path.join(dataFolder, name)));
  if (missing !== undefined)
    return err(`There is no whole hub in ${dataFolder}: ${missing} is missing. Name its folder with --data.`);
  const refused = refusedPlace(dataFolder, into);
  if (refused !== undefined) return err(refused);
  try {
    const { folder, bytes } = await backupHub(dataFolder, path.resolve(into), now);
    return ok(
      `Backed up to ${folder} (${(bytes / 1e6).toFixed(1)} MB): the stores, checked, the keys and certificates.`,
    );
  } catch (problem) {
    const sentence = backupSentence(problem, dataFolder, into);
    if (sentence === undefined) throw problem;
    return err(sentence);
  }
}

/** A folder that is not there is not made: where a disk is not plugged in, its place would be filled instead. */
function refusedPlace(dataFolder: string, into: string): string | undefined {
  if (statSync(into, { throwIfNoEntry: false })?.isDirectory() !== true)
    return `There is no folder ${into}. Make it, or mount its disk.`;
  const inside = path.relative(realpathSync(dataFolder), realpathSync(into));
  if (inside.split(path.sep)[0] !== ".." && !path.isAbsolute(inside))
    return `${into} lies in the data folder ${dataFolder}: what loses the one loses the other. Name another disk's folder.`;
  try {
    accessSync(into, constants.W_OK);
    return undefined;
  } catch {
    return `The folder ${into} cannot be written. Nothing was copied.`;
  }
}

function backupSentence(problem: unknown, dataFolder: string, into: string): string | undefined {
  if (problem instanceof DamagedCopy)
    return `${problem.store} in ${dataFolder} is damaged: no backup was made of it. Keep the older ones.`;
  if (isDiskFull(problem))
    return `The disk that holds ${into} is full. No backup was made; nothing was left there.`;
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return `A store in ${dataFolder} is damaged (${code}): no backup was made of it. Keep the older ones.`;
  if (code === "EEXIST" || code === "ENOTEMPTY")
    return `${into} has a backup of this second. Nothing was copied.`;
  if (/^(E[A-Z]+|SQLITE_(READONLY|PERM|CANTOPEN|IOERR|BUSY)\w*)$/.test(code))
    return `The backup from ${dataFolder} into ${into} failed (${code}). No backup was made.`;
  return undefined;
}

const isFile = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
