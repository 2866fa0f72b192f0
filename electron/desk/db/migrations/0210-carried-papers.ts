import type { Migration } from "./migration.ts";

/**
 * What the author signed at another PC and a rescue brought here, where this PC has signed or written something of its
 * own: never this PC's note, and yet its author must hear what the hub answers.
 */
export const carriedPapers: Migration = {
  number: 210,
  name: "carried papers",
  sql: `
    CREATE TABLE carried_paper (
      item_id TEXT PRIMARY KEY,
      consult_id TEXT NOT NULL,
      claim_id TEXT NOT NULL,
      signed_at TEXT NOT NULL,
      -- What it says, as JSON.
      draft TEXT NOT NULL,
      bundle TEXT NOT NULL,
      paper TEXT NOT NULL,
      envelope TEXT NOT NULL,
      receipt TEXT
    ) STRICT;
  `,
};
