import type { Migration } from "./migration.ts";

/**
 * What the sync machine needs: lanes, dependencies between them, and enough about what the hub has taken to send it
 * again to a hub that was restored from a backup. SQLite cannot widen a CHECK, so the outbox is built again with its
 * rows and positions.
 */
export const lanes: Migration = {
  number: 50,
  name: "lanes and restored hubs",
  sql: `
    CREATE TABLE outbox_with_lanes (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('claim', 'checkpoint', 'signed', 'audit', 'act', 'chat', 'facts', 'binary',
        'document', 'rescued')),
      consult_id TEXT,
      -- Items of one lane go in order; the consult's own lane where nothing is said.
      lane TEXT,
      created_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'parked', 'done', 'superseded')),
      attempts INTEGER NOT NULL DEFAULT 0,
      next_at TEXT,
      why TEXT,
      subject TEXT NOT NULL,
      bytes TEXT,
      -- Of what is done: when by this PC's clock, and by the hub's where its answer said so.
      settled_at TEXT,
      hub_time TEXT,
      -- The hub had taken it and was restored since: look before sending.
      recheck INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO outbox_with_lanes
      (position, id, kind, consult_id, created_at, state, attempts, next_at, why, subject, bytes)
      SELECT position, id, kind, consult_id, created_at, state, attempts, next_at, why, subject, bytes FROM outbox;
    DROP TABLE outbox;
    ALTER TABLE outbox_with_lanes RENAME TO outbox;
    CREATE INDEX outbox_open ON outbox (state, position);

    -- Items of other lanes that must have reached the hub first.
    CREATE TABLE outbox_after (
      item_id TEXT NOT NULL,
      after_id TEXT NOT NULL,
      PRIMARY KEY (item_id, after_id)
    ) STRICT, WITHOUT ROWID;

    -- Each start of the hub that this PC worked with, and the newest change that it saw since.
    CREATE TABLE hub_start (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      newest_seen TEXT NOT NULL
    ) STRICT;
  `,
};
