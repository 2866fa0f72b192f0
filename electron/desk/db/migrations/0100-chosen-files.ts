import type { Migration } from "./migration.ts";

/** Files that a doctor chose for a consult and has neither attached nor let go of. Their bytes lie in pieces as all do. */
export const chosenFiles: Migration = {
  number: 100,
  name: "chosen files",
  sql: `
    CREATE TABLE chosen_file (
      file_id TEXT PRIMARY KEY,
      consult_id TEXT NOT NULL,
      -- As it was called where it was chosen.
      name TEXT NOT NULL,
      content_type TEXT NOT NULL,
      size INTEGER NOT NULL,
      -- The sentence, as far as it is typed.
      about TEXT NOT NULL DEFAULT '',
      chosen_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX chosen_file_by_consult ON chosen_file (consult_id, chosen_at);
  `,
};
