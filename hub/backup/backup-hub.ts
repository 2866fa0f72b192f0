import {
  closeSync,
  copyFileSync,
  chmodSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { hubFiles, madeMark } from "../server/whole-folder.ts";
import { copyStores } from "./copy-stores.ts";

export type Backup = { readonly folder: string; readonly bytes: number };

const stores = hubFiles.filter((name) => name.endsWith(".db"));
const singleFiles = [...hubFiles.filter((name) => !name.endsWith(".db")), madeMark];
/** The certificates that devices were told to trust, and sealed work on its way between desks. */
const folders = ["tls", "hand-over"];

/**
 * Makes a folder in `into` from which a hub can go on: whole under its name, or not there. It is a data folder as it
 * stands, so that putting it back is to put it in place.
 */
export async function backupHub(dataFolder: string, into: string, now: Date): Promise<Backup> {
  const name = `paramarsh-hub-${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
  const folder = path.join(into, name);
  const draft = `${folder}.unfinished`;
  mkdirSync(draft, { mode: 0o700 });
  try {
    await copyStores(dataFolder, draft, stores);
    for (const file of singleFiles)
      if (existsSync(path.join(dataFolder, file))) copyFile(dataFolder, draft, file);
    for (const inner of folders) copyFolder(dataFolder, draft, inner);
    // Where somebody copies this over a hub's folder: a log that is left there is no log of this copy.
    for (const store of stores) writeFileSync(path.join(draft, `${store}-wal`), "", { mode: 0o600 });
    flushFolder(draft);
    renameSync(draft, folder);
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true });
    throw problem;
  }
  flushFolder(into);
  return { folder, bytes: stores.reduce((sum, store) => sum + statSync(path.join(folder, store)).size, 0) };
}

/** Of what a running hub adds and removes: a file that is gone meanwhile is not part of it; half of one is none. */
function copyFolder(from: string, to: string, inner: string): void {
  const entries = unlessGone(() => readdirSync(path.join(from, inner), { withFileTypes: true }));
  if (entries === undefined) return;
  mkdirSync(path.join(to, inner), { mode: 0o700 });
  for (const entry of entries) {
    const name = path.join(inner, entry.name);
    if (entry.isDirectory()) copyFolder(from, to, name);
    else if (!/\.(part|new)$/.test(entry.name)) copyFile(from, to, name);
  }
  flushFolder(path.join(to, inner));
}

function copyFile(from: string, to: string, name: string): void {
  const copy = path.join(to, name);
  const found = unlessGone(() => {
    copyFileSync(path.join(from, name), copy);
    return statSync(path.join(from, name));
  });
  if (found === undefined) return rmSync(copy, { force: true });
  chmodSync(copy, 0o600);
  utimesSync(copy, found.atime, found.mtime); // how long sealed work may wait counts from it
  flush(copy);
}

function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return undefined;
    throw problem;
  }
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function flushFolder(folder: string): void {
  if (process.platform === "win32") return; // Windows cannot flush a folder
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
