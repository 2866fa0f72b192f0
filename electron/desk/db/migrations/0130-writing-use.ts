import type { Migration } from "./migration.ts";

/** How often this doctor has signed what: it comes first when its first letters are typed. */
export const writingUse: Migration = {
  number: 130,
  name: "writing use",
  sql: `
    CREATE TABLE writing_use (
      kind TEXT NOT NULL,
      item TEXT NOT NULL,
      times INTEGER NOT NULL,
      last_at TEXT NOT NULL,
      -- As it was written last, where there is more to it than its name.
      last TEXT,
      PRIMARY KEY (kind, item)
    ) STRICT;
  `,
};
