import Database from "better-sqlite3";
import { keepStatements } from "./kept-statements.ts";
import { migrations } from "./migrations.ts";

/** The store was written by a newer hub; opening it could lose what this version does not know. */
export class DatabaseFromTheFuture extends Error {
  constructor(found: number, known: number) {
    super(
      `This store was written by a newer hub (schema ${found}; this hub knows ${known}). ` +
        "Start the newer hub, or restore a backup from before the update.",
    );
    this.name = "DatabaseFromTheFuture";
  }
}

export type Databases = {
  /** The one writer. */
  readonly writing: Database.Database;
  /** Sees only what is committed, and cannot write. */
  readonly reading: Database.Database;
  readonly close: () => void;
};

export function openDatabases(file: string): Databases {
  const writing = new Database(file);
  writing.pragma("journal_mode = WAL");
  writing.pragma("synchronous = FULL");
  writing.pragma("temp_store = MEMORY");
  writing.pragma("foreign_keys = ON");
  migrate(writing);
  const reading = new Database(file, { readonly: true });
  reading.pragma("temp_store = MEMORY");
  for (const database of [writing, reading]) keepStatements(database);
  return {
    writing,
    reading,
    close: () => {
      reading.close();
      writing.close();
    },
  };
}

function migrate(database: Database.Database): void {
  database.exec("CREATE TABLE IF NOT EXISTS schema_step (number INTEGER PRIMARY KEY) STRICT");
  const found =
    database.prepare<[], { n: number | null }>("SELECT max(number) AS n FROM schema_step").get()?.n ?? 0;
  const known = migrations.at(-1)?.number ?? 0;
  if (found > known) throw new DatabaseFromTheFuture(found, known);
  database.transaction(() => {
    for (const { number, sql } of migrations.filter((step) => step.number > found)) {
      database.exec(sql);
      database.prepare("INSERT INTO schema_step (number) VALUES (?)").run(number);
    }
  })();
}
