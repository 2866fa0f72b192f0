import type { Migration } from "./migration.ts";

/** Who was in a call by invitation reports it too, and has no consult of it: the ticket's id says which call it was. */
export const reportsOfGuests: Migration = {
  number: 192,
  name: "reports of guests",
  sql: "ALTER TABLE call_report DROP COLUMN consult_id",
};
