import type { Migration } from "./migration.ts";

/** Papers signed after somebody had taken over, as the hub tells of them; both doctors see them, without line too. */
export const factsAndLate: Migration = {
  number: 60,
  name: "late papers",
  sql: `
    CREATE TABLE late_paper (item_id TEXT PRIMARY KEY, paper TEXT NOT NULL) STRICT;
    CREATE INDEX outbox_facts ON outbox (json_extract(subject, '$.patientReference')) WHERE kind = 'facts';
  `,
};
