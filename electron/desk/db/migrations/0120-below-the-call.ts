import type { Migration } from "./migration.ts";

/** What was read out by telephone and said back right. */
export const belowTheCall: Migration = {
  number: 120,
  name: "below the call",
  sql: `
    CREATE TABLE read_back (
      consult_id TEXT NOT NULL,
      line_id TEXT NOT NULL,
      call_id TEXT NOT NULL,
      -- The words that were read: a line that was changed since was not read out.
      words TEXT NOT NULL,
      by_name TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (consult_id, line_id)
    ) STRICT;
  `,
};
