import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
} from "node:fs";
import path from "node:path";
import { keepKeyringCopy } from "../../keys/keyring.ts";
import { isUnreadableWithoutKey } from "../prove-encryption.ts";
import { openForReading } from "../open-for-reading.ts";
import { givingWay } from "./giving-way.ts";
import { backupName, newestFirst, nextNumber, superfluous } from "./backup-names.ts";

export type BackupOrder = {
  readonly database: string;
  /** Goes along: without its wrap a copy could not be opened by anybody. */
  readonly keyring: string;
  readonly folder: string;
  readonly at: string;
  /** What must stay free on the disk after the copy: typing comes before copies. */
  readonly keepFreeBytes: number;
};
export type BackupAnswer =
  { readonly outcome: "made"; readonly name: string } | { readonly outcome: "no-room" };

/**
 * A whole, compact, encrypted copy of a file that may be written meanwhile.
 *
 * It is made by a connection of its own, which reads one moment of the file and holds up no writer. It counts only
 * when it was read through, opens with the key and with nothing else, and is on the disk.
 */
export function makeBackup(order: BackupOrder, key: Uint8Array): BackupAnswer {
  const { folder, database } = order;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (name.endsWith(".part")) rmSync(path.join(folder, name));
  if (!makeRoom(order)) return { outcome: "no-room" };
  const name = backupName(order.at, nextNumber(readdirSync(folder)));
  const draft = path.join(folder, `${name}.part`);
  try {
    copyWhole(database, draft, key);
    judge(draft, key);
    flush(draft);
    keepKeyringCopy(order.keyring, path.join(folder, "keyring.json"));
    renameSync(draft, path.join(folder, name));
  } catch (problem) {
    rmSync(draft, { force: true });
    throw problem;
  }
  for (const old of superfluous(readdirSync(folder))) rmSync(path.join(folder, old));
  return { outcome: "made", name };
}

function copyWhole(database: string, target: string, key: Uint8Array): void {
  const db = openForReading(database, key);
  try {
    db.prepare("VACUUM INTO ?").run(target);
  } finally {
    db.close();
  }
}

function judge(draft: string, key: Uint8Array): void {
  const db = openForReading(draft, key);
  try {
    const [found] = db.prepare<[], { quick_check: string }>("PRAGMA quick_check(1)").all();
    if (found?.quick_check !== "ok") throw new Error("The copy is not whole.");
  } finally {
    db.close();
  }
  if (!isUnreadableWithoutKey(draft)) throw new Error("The copy opens without its key.");
}

/** Older copies give way to a new one, but the newest never. */
function makeRoom({ folder, database, keepFreeBytes }: BackupOrder): boolean {
  const wal = `${database}-wal`;
  const needed = statSync(database).size + (existsSync(wal) ? statSync(wal).size : 0) + keepFreeBytes;
  const older = newestFirst(readdirSync(folder)).slice(1).toReversed();
  const sizes = older.map((name) => ({ name, bytes: onDisk(path.join(folder, name)) }));
  const going = givingWay(sizes, needed - freeBytes(folder));
  if (going === undefined) return false;
  for (const name of going) rmSync(path.join(folder, name));
  return freeBytes(folder) >= needed; // another program may have taken what became free
}

const blockBytes = 512; // the unit in which Node tells a file's blocks, whatever the disk's own is
const onDisk = (file: string): number => statSync(file).blocks * blockBytes;

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
