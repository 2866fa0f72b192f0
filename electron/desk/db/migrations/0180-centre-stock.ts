import type { Migration } from "./migration.ts";

/** What the centres have of the medicines, as the hub told last; it is there without line too. */
export const centreStock: Migration = {
  number: 180,
  name: "centre-stock",
  sql: `
    CREATE TABLE centre_stock (
      -- The hub's id of the Organization.
      centre_id TEXT PRIMARY KEY,
      -- JSON: ToldStock, one for each medicine.
      told TEXT NOT NULL
    ) STRICT;
    CREATE TABLE centre_stock_mark (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      mark TEXT NOT NULL
    ) STRICT;
  `,
};
