import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { safeWrite } from "./safe-write.ts";

/** Where things lie on this PC. Nothing outside the encrypted files names a patient. */
export type DeskFolders = {
  readonly root: string;
  readonly spool: string;
  readonly doctor: (username: string) => {
    readonly folder: string;
    readonly keyring: string;
    readonly database: string;
    readonly backups: string;
  };
  readonly keyrings: () => readonly string[];
  readonly databases: () => readonly string[];
  /** This desk's own id, made once. */
  readonly deskId: string;
};

export function openFolders(root: string): DeskFolders {
  const doctors = doctorsIn(root);
  const spool = path.join(root, "sealed");
  for (const folder of [root, doctors, spool]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const all = (name: string): string[] =>
    readdirSync(doctors)
      .map((folder) => path.join(doctors, folder, name))
      .filter((file) => existsSync(file));
  return {
    root,
    spool,
    doctor: (username) => placeOf(root, username),
    keyrings: () => all("keyring.json"),
    databases: () => all("desk.db"),
    deskId: deskIdIn(root),
  };
}

/** For whoever examines a folder: nothing is made in it, and an id that is gone stays gone. */
export function lookAtFolders(
  root: string,
): Pick<DeskFolders, "doctor"> & { readonly deskId: string | undefined } {
  return { doctor: (username) => placeOf(root, username), deskId: knownDeskId(root) };
}

const doctorsIn = (root: string): string => path.join(root, "doctors");
const deskIdFile = (root: string): string => path.join(root, "desk-id");

function placeOf(root: string, username: string): ReturnType<DeskFolders["doctor"]> {
  const hash = createHash("sha256").update(username.trim().toLowerCase()).digest("hex").slice(0, 32);
  const folder = path.join(doctorsIn(root), hash);
  return {
    folder,
    keyring: path.join(folder, "keyring.json"),
    database: path.join(folder, "desk.db"),
    backups: path.join(folder, "backups"),
  };
}

function knownDeskId(root: string): string | undefined {
  const file = deskIdFile(root);
  const known = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return known === "" ? undefined : known;
}

/** An earlier release could leave it empty where the disk was full: nothing is named by that, and it is made anew. */
function deskIdIn(root: string): string {
  const known = knownDeskId(root);
  if (known !== undefined) return known;
  const id = randomUUID();
  safeWrite(deskIdFile(root), id);
  return id;
}
