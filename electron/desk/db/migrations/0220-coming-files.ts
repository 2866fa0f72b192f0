import type { Migration } from "./migration.ts";

/**
 * Of what a rescue brings: the words come at once, the bytes behind them in parts. `coming` is the number of the taking
 * that brings them, and 0 when none does; the first version of it knew only 1.
 */
export const comingFiles: Migration = {
  number: 220,
  name: "coming files",
  sql: `
    -- 1 while its bytes are still being taken in: it waits, and the sync machine does not try it yet.
    ALTER TABLE outbox ADD COLUMN coming INTEGER NOT NULL DEFAULT 0;
    -- When it was taken in with its files: what it says of its time is when it was done, at the other PC.
    ALTER TABLE outbox ADD COLUMN taken_at TEXT;
  `,
};
