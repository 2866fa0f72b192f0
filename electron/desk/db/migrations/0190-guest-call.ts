import type { Migration } from "./migration.ts";

/** In which call a doctor was by invitation. */
export const guestCall: Migration = {
  number: 190,
  name: "guest call",
  // NULL of those who were in a call before this was kept.
  sql: "ALTER TABLE call_guest ADD COLUMN call_id TEXT",
};
