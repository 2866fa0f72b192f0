import type { Migration } from "./migration.ts";

/** A call that a reloaded window goes on with is known in parts; what stands in the chat's field is kept. */
export const callParts: Migration = {
  number: 40,
  name: "call parts and chat drafts",
  sql: `
    -- What one window, from its loading to its end, saw of a call.
    CREATE TABLE call_part (
      call_id TEXT NOT NULL,
      part_id TEXT NOT NULL,
      ran_in TEXT NOT NULL,
      video_seen_ms INTEGER NOT NULL,
      PRIMARY KEY (call_id, part_id)
    ) STRICT;
    INSERT INTO call_part SELECT call_id, '', ran_in, video_seen_ms FROM call_run;
    ALTER TABLE call_run DROP COLUMN ran_in;
    ALTER TABLE call_run DROP COLUMN video_seen_ms;

    CREATE TABLE chat_draft (consult_id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
  `,
};
