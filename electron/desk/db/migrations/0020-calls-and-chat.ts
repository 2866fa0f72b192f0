import type { Migration } from "./migration.ts";

/**
 * What calls leave behind, the chat, and the outbox kinds of a doctor's acts and chat messages. SQLite cannot widen
 * a CHECK, so the outbox is built again with its rows and positions.
 */
export const callsAndChat: Migration = {
  number: 20,
  name: "calls and chat",
  sql: `
    CREATE TABLE outbox_wider (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('claim', 'checkpoint', 'signed', 'audit', 'act', 'chat')),
      consult_id TEXT,
      created_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'parked', 'done', 'superseded')),
      attempts INTEGER NOT NULL DEFAULT 0,
      next_at TEXT,
      why TEXT,
      subject TEXT NOT NULL,
      bytes TEXT
    ) STRICT;
    INSERT INTO outbox_wider SELECT position, id, kind, consult_id, created_at, state, attempts, next_at, why, subject,
      bytes FROM outbox;
    DROP TABLE outbox;
    ALTER TABLE outbox_wider RENAME TO outbox;
    CREATE INDEX outbox_open ON outbox (state, position);

    -- One call each: what ran when (JSON), how long the other side's picture moved, whether it was the patient.
    CREATE TABLE call_run (
      call_id TEXT PRIMARY KEY,
      consult_id TEXT NOT NULL,
      started_at TEXT NOT NULL,
      ran_in TEXT NOT NULL,
      video_seen_ms INTEGER NOT NULL,
      patient TEXT CHECK (patient IN ('confirmed', 'not-this-patient')),
      patient_at TEXT
    ) STRICT;
    CREATE INDEX call_run_by_consult ON call_run (consult_id);

    -- The doctor's own word that the patient was seen well enough for what is prescribed.
    CREATE TABLE saw_well (consult_id TEXT PRIMARY KEY, saw_well INTEGER NOT NULL, at TEXT NOT NULL) STRICT;

    -- Typed here or heard over the live channel. "here": only on this PC; "read" is about messages of the centre.
    CREATE TABLE chat_message (
      id TEXT PRIMARY KEY,
      consult_id TEXT NOT NULL,
      message TEXT NOT NULL,
      at TEXT NOT NULL,
      mine INTEGER NOT NULL,
      reach TEXT NOT NULL CHECK (reach IN ('here', 'hub', 'shown')),
      read INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX chat_by_consult ON chat_message (consult_id, at);
  `,
};
