import type { Migration } from "./migration.ts";

/** What interrupted a doctor in a consult not yet signed; how it ended stands in the signed paper. */
export const alertsShown: Migration = {
  number: 150,
  name: "alerts shown",
  sql: `
    CREATE TABLE alert_shown (
      consult_id TEXT NOT NULL,
      -- Rule and row: "interaction/onc-21".
      alert TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (consult_id, alert)
    ) STRICT, WITHOUT ROWID;
  `,
};
