import type { Migration } from "./migration.ts";

/**
 * What makes the local set bounded: attachments in pieces that are kept as they come, when a chart was last opened,
 * and which records were taken off this PC again.
 */
export const boundedSet: Migration = {
  number: 90,
  name: "bounded local set",
  sql: `
    -- A file of the hub. Whole only when its hash was compared; until then its pieces are what has come so far.
    CREATE TABLE attachment_file (
      reference TEXT PRIMARY KEY,
      patient_ref TEXT,
      content_type TEXT NOT NULL,
      -- The hub's ETag: pieces of two versions never make one file.
      version TEXT NOT NULL,
      -- Bytes that are here, and bytes of the whole.
      held INTEGER NOT NULL,
      size INTEGER NOT NULL,
      sha256 TEXT,
      whole INTEGER NOT NULL DEFAULT 0,
      used_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX attachment_by_use ON attachment_file (used_at);
    CREATE INDEX attachment_by_patient ON attachment_file (patient_ref);
    CREATE TABLE attachment_piece (
      reference TEXT NOT NULL REFERENCES attachment_file (reference) ON DELETE CASCADE,
      start INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (reference, start)
    ) STRICT;

    INSERT INTO attachment_file (reference, patient_ref, content_type, version, held, size, whole, used_at)
      SELECT reference, (SELECT patient_ref FROM resource
          WHERE type IN ('DocumentReference', 'DiagnosticReport', 'Media') AND instr(json, attachment.reference) > 0 LIMIT 1),
        content_type, '', length(bytes), length(bytes), 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM attachment;
    INSERT INTO attachment_piece (reference, start, bytes) SELECT reference, 0, bytes FROM attachment;
    DROP TABLE attachment;

    -- The last time that this doctor opened the chart on this PC.
    CREATE TABLE chart_use (patient_ref TEXT PRIMARY KEY, opened_at TEXT NOT NULL) STRICT;

    -- Records that were here and are only at the hub now; gone from this list when they were fetched again.
    CREATE TABLE put_away (patient_ref TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
  `,
};
