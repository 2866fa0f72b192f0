import Database from "better-sqlite3";
import { access } from "./0020-access.ts";
import { binary } from "./0030-binary.ts";
import { resources } from "./0010-resources.ts";
import { DatabaseFromTheFuture } from "./database-from-the-future.ts";
import type { Migration } from "./migration.ts";

export type HubDatabase = {
  readonly writer: Database.Database;
  /** Sees committed data only. */
  readonly reader: Database.Database;
  readonly close: () => void;
};

const migrations: readonly Migration[] = [resources, access, binary];

/**
 * Opens the hub's one file: a connection that writes and one that can only read.
 *
 * synchronous=FULL because an acknowledged write must survive power loss, not only a killed process.
 */
export function openDatabase(file: string): HubDatabase {
  const writer = new Database(file);
  try {
    writer.pragma("journal_mode = WAL");
    writer.pragma("synchronous = FULL");
    writer.pragma("foreign_keys = ON");
    writer.pragma("temp_store = MEMORY");
    migrate(writer);
    const reader = new Database(file, { readonly: true });
    reader.pragma("temp_store = MEMORY");
    const close = () => {
      reader.close();
      writer.close();
    };
    return { writer, reader, close };
  } catch (problem) {
    writer.close();
    throw problem;
  }
}

function migrate(db: Database.Database): void {
  const found = Number(db.pragma("user_version", { simple: true }));
  const known = migrations.at(-1)?.number ?? 0;
  if (found > known) throw new DatabaseFromTheFuture(found, known);
  const pending = migrations.filter(({ number }) => number > found);
  if (pending.length === 0) return;
  db.transaction(() => {
    for (const { sql } of pending) db.exec(sql);
    db.pragma(`user_version = ${known}`);
  }).immediate();
}
