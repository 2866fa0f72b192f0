import type { Migration } from "./migration.ts";

/** What each window counted of a call, and whether the hub has been told. */
export const callFiguresTable: Migration = {
  number: 121,
  name: "call figures",
  sql: `
    CREATE TABLE call_figures (
      call_id TEXT NOT NULL,
      part_id TEXT NOT NULL,
      task_id TEXT NOT NULL,
      at TEXT NOT NULL,
      figures TEXT NOT NULL,
      is_over INTEGER NOT NULL,
      is_told INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (call_id, part_id)
    ) STRICT;
    CREATE INDEX call_figures_untold ON call_figures (is_told, at);
  `,
};
