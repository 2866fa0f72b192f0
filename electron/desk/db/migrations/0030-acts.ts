import type { Migration } from "./migration.ts";

/** A signed consult that its author opened again; each opening is answered by one more signed item. */
export const acts: Migration = {
  number: 30,
  name: "amendments",
  sql: `
    CREATE TABLE amendment (
      consult_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      opened_at TEXT NOT NULL,
      reason TEXT NOT NULL,
      replaces TEXT NOT NULL,
      PRIMARY KEY (consult_id, version)
    ) STRICT;
  `,
};
