import type { Migration } from "./migration.ts";

/** A voice note while it is spoken, second by second; gone once it is a message, or was thrown away. */
export const spokenPieces: Migration = {
  number: 171,
  name: "spoken pieces",
  sql: `
    CREATE TABLE spoken_piece (
      -- The message's id to be.
      id TEXT NOT NULL,
      nth INTEGER NOT NULL,
      consult_id TEXT NOT NULL,
      content_type TEXT NOT NULL,
      -- Of all that was spoken up to the end of this piece.
      duration_ms INTEGER NOT NULL,
      at TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (id, nth)
    ) STRICT;
    CREATE INDEX spoken_piece_of ON spoken_piece (consult_id);
  `,
};
