import type { WritableDb } from "../writable-db.ts";

export type SpokenPiece = {
  readonly id: string;
  readonly nth: number;
  readonly consultId: string;
  readonly contentType: string;
  readonly durationMs: number;
  readonly at: string;
  readonly bytes: Uint8Array;
};

/** Kept once, however often it is said; a last piece that comes after its message broke off from nothing. */
export function keepSpoken(db: WritableDb, piece: SpokenPiece): void {
  db.prepare(
    `INSERT OR IGNORE INTO spoken_piece (id, nth, consult_id, content_type, duration_ms, at, bytes)
     SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM chat_message WHERE id = ?)`,
  ).run(
    piece.id,
    piece.nth,
    piece.consultId,
    piece.contentType,
    piece.durationMs,
    piece.at,
    Buffer.from(piece.bytes),
    piece.id,
  );
}

export type BrokenOff = {
  readonly id: string;
  readonly contentType: string;
  readonly durationMs: number;
  /** When its last piece came. */
  readonly at: string;
};

/** What was spoken and became no message, oldest first. */
export function brokenOffOf(db: WritableDb, consultId: string): BrokenOff[] {
  return db
    .prepare<[string], BrokenOff>(
      `SELECT id, content_type AS contentType, max(duration_ms) AS durationMs, max(at) AS at
       FROM spoken_piece WHERE consult_id = ? GROUP BY id ORDER BY min(at)`,
    )
    .all(consultId);
}

/** As far as it goes without a gap: a recorder's later pieces are nothing without those before. */
export function spokenBytes(db: WritableDb, id: string): Uint8Array {
  const pieces = db
    .prepare<[string], { readonly nth: number; readonly bytes: Buffer }>(
      "SELECT nth, bytes FROM spoken_piece WHERE id = ? ORDER BY nth",
    )
    .all(id);
  const gap = pieces.findIndex(({ nth }, at) => nth !== at);
  return Buffer.concat((gap === -1 ? pieces : pieces.slice(0, gap)).map(({ bytes }) => bytes));
}

export function dropSpoken(db: WritableDb, id: string): void {
  db.prepare("DELETE FROM spoken_piece WHERE id = ?").run(id);
}
