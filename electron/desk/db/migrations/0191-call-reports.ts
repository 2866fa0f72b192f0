import type { Migration } from "./migration.ts";

/** What was told to the hospital about a call; told until the hub has it. */
export const callReportsTable: Migration = {
  number: 191,
  name: "call reports",
  sql: `
    CREATE TABLE call_report (
      id TEXT PRIMARY KEY,
      consult_id TEXT NOT NULL,
      task_id TEXT NOT NULL,
      at TEXT NOT NULL,
      -- JSON: CallReport.
      report TEXT NOT NULL,
      is_told INTEGER NOT NULL DEFAULT 0
    ) STRICT;
  `,
};
