import type { Migration } from "./migration.ts";

/** Contents of Binary resources in rows small enough to stream; an upload in progress is a content not yet closed. */
export const binary: Migration = {
  number: 30,
  sql: `
    CREATE TABLE binary_content (
      content_id TEXT PRIMARY KEY,
      uploader TEXT,              -- practitioner id; null for the hub itself
      size INTEGER NOT NULL,
      sha256 TEXT,                -- lower-case hex; null while the upload is open
      started_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE binary_chunk (
      content_id TEXT NOT NULL REFERENCES binary_content (content_id) ON DELETE CASCADE,
      start INTEGER NOT NULL,     -- byte offset of the first byte
      bytes BLOB NOT NULL,
      PRIMARY KEY (content_id, start)
    ) STRICT;

    CREATE TABLE binary_version (
      seq INTEGER PRIMARY KEY REFERENCES version (seq),
      content_id TEXT NOT NULL REFERENCES binary_content (content_id)
    ) STRICT;
  `,
};
