import type { Migration } from "./migration.ts";

/** Doctors who were in a consult's call by invitation. */
export const callGuests: Migration = {
  number: 170,
  name: "call guests",
  sql: `
    CREATE TABLE call_guest (
      invitation_id TEXT PRIMARY KEY,
      consult_id TEXT NOT NULL,
      doctor_id TEXT NOT NULL,
      name TEXT NOT NULL,
      qualification TEXT NOT NULL,
      registration_number TEXT NOT NULL,
      joined_at TEXT NOT NULL,
      -- NULL while they are in the call, and where this PC was off when they left.
      left_at TEXT
    ) STRICT;
    CREATE INDEX call_guest_of ON call_guest (consult_id);
  `,
};
