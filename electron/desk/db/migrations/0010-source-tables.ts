import type { Migration } from "./migration.ts";

/**
 * All tables that cannot be made again from others. Times are ISO 8601 text in UTC; ids are local UUIDs unless
 * the name says `server`.
 */
export const sourceTables: Migration = {
  number: 10,
  name: "source tables",
  sql: `
    -- A mirror of what the hub holds; nothing local is ever written into it.
    CREATE TABLE resource (
      local_id TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      server_id TEXT NOT NULL,
      version_id TEXT NOT NULL,
      last_updated TEXT NOT NULL,
      patient_ref TEXT,
      encounter_ref TEXT,
      json TEXT NOT NULL,
      UNIQUE (type, server_id)
    ) STRICT;
    CREATE INDEX resource_by_patient ON resource (patient_ref, type);
    CREATE INDEX resource_by_encounter ON resource (encounter_ref);

    -- Tickets that the hub showed at the last listing.
    CREATE TABLE open_ticket (server_id TEXT PRIMARY KEY) STRICT;

    -- Every act of writing, in order, as it was acknowledged.
    CREATE TABLE journal (
      consult_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      edit TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (consult_id, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE note_revision (
      consult_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      journal_seq INTEGER NOT NULL,
      reason TEXT NOT NULL,
      draft TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (consult_id, revision)
    ) STRICT;
    CREATE TRIGGER note_revision_is_append_only BEFORE UPDATE ON note_revision
      BEGIN SELECT RAISE(ABORT, 'a note revision never changes'); END;
    CREATE TRIGGER note_revision_is_kept BEFORE DELETE ON note_revision
      BEGIN SELECT RAISE(ABORT, 'a note revision is never deleted'); END;

    -- What must still reach the hub. Bytes are fixed at the first attempt.
    CREATE TABLE outbox (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('claim', 'checkpoint', 'signed', 'audit')),
      consult_id TEXT,
      created_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'parked', 'done', 'superseded')),
      attempts INTEGER NOT NULL DEFAULT 0,
      next_at TEXT,
      why TEXT,
      subject TEXT NOT NULL,
      bytes TEXT
    ) STRICT;
    CREATE INDEX outbox_open ON outbox (state, position);

    -- What was signed, verbatim, and what the hub said to it.
    CREATE TABLE signed_item (
      item_id TEXT PRIMARY KEY,
      consult_id TEXT NOT NULL,
      claim_id TEXT NOT NULL,
      signed_at TEXT NOT NULL,
      revision INTEGER NOT NULL,
      bundle TEXT NOT NULL,
      paper TEXT NOT NULL,
      envelope TEXT NOT NULL,
      receipt TEXT,
      FOREIGN KEY (consult_id, revision) REFERENCES note_revision (consult_id, revision)
    ) STRICT;

    -- Ids of resources born here, and what the hub calls them.
    CREATE TABLE id_map (
      local_uuid TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      server_id TEXT NOT NULL,
      version_id TEXT NOT NULL
    ) STRICT;

    -- Each row carries the hash of the one before: a missing or altered row breaks the chain.
    CREATE TABLE audit (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    -- How far the pull has come, by type ("Task") or by patient ("Patient/x").
    CREATE TABLE pull_cursor (scope TEXT PRIMARY KEY, last_updated TEXT NOT NULL) STRICT;

    CREATE TABLE attachment (
      reference TEXT PRIMARY KEY,
      content_type TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
  `,
};
