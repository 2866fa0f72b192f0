import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { migrate } from "../../../electron/desk/db/migrations/migrate.ts";
import { openDatabase } from "../../../electron/desk/db/open-database.ts";
import type { WritableDb } from "../../../electron/desk/db/writable-db.ts";
import { type DatabaseWorker, startDatabaseWorker } from "../../../electron/desk/db/database-worker.ts";

const root = path.join(import.meta.dirname, "../../..");
export const benchFolder = path.join(root, ".cache", "bench");

/** On the disk of the repository, never in memory: a flush must be a flush. */
export type Ground = { readonly file: (name: string) => string; readonly remove: () => void };

export function makeGround(): Ground {
  mkdirSync(benchFolder, { recursive: true });
  const folder = mkdtempSync(path.join(benchFolder, "ground-"));
  return {
    file: (name) => path.join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const deskKey = (): Uint8Array => new Uint8Array(32).fill(7);

/** The desk's own file: encrypted, WAL, synchronous=FULL. */
export const encryptedFile = (file: string): WritableDb => openDatabase(file, deskKey());

/** The same schema and settings without the cipher: what encryption costs. */
export function plainFile(file: string): WritableDb {
  const db = new Database(file);
  for (const pragma of ["temp_store=MEMORY", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"])
    db.pragma(pragma);
  migrate(db);
  return db;
}

/** The desk's own database thread, as its process holds it. */
export async function deskWorker(file: string): Promise<DatabaseWorker> {
  const worker = startDatabaseWorker();
  await worker.open(file, deskKey());
  return worker;
}
