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
  const doctors = path.join(root, "doctors");
  const spool = path.join(root, "sealed");
  for (const folder of [root, doctors, spool]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const all = (name: string): string[] =>
    readdirSync(doctors)
      .map((folder) => path.join(doctors, folder, name))
      .filter((file) => existsSync(file));
  return {
    root,
    spool,
    doctor: (username) => {
      const hash = createHash("sha256").update(username.trim().toLowerCase()).digest("hex").slice(0, 32);
      const folder = path.join(doctors, hash);
      return {
        folder,
        keyring: path.join(folder, "keyring.json"),
        database: path.join(folder, "desk.db"),
        backups: path.join(folder, "backups"),
      };
    },
    keyrings: () => all("keyring.json"),
    databases: () => all("desk.db"),
    deskId: deskIdIn(path.join(root, "desk-id")),
  };
}

/** An earlier release could leave it empty where the disk was full: nothing is named by that, and it is made anew. */
function deskIdIn(file: string): string {
  const known = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (known !== "") return known;
  const id = randomUUID();
  safeWrite(file, id);
  return id;
}
