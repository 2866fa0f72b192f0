import type { Migration } from "./migration.ts";

/** The institute's own tables as the hub gave them out: the newest two editions, so that the one before is there too. */
export const knowledgeTables: Migration = {
  number: 160,
  name: "knowledge",
  sql: `
    CREATE TABLE knowledge_sheet (
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      -- A hub that comes from a backup may give a number out twice.
      sha256 TEXT NOT NULL,
      at TEXT NOT NULL,
      by_whom TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (name, version, sha256)
    ) STRICT;
    CREATE TABLE knowledge_edition (
      edition TEXT PRIMARY KEY,
      -- Rises with each that comes; a number and no time, for the clock may be set back.
      position INTEGER NOT NULL,
      came_at TEXT NOT NULL,
      -- JSON: which sheets it is made of, by name, version and sha256.
      sheets TEXT NOT NULL
    ) STRICT;
  `,
};
