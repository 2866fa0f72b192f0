import { createHash } from "node:crypto";
import type { WritableDb } from "../writable-db.ts";

export type Attachment = {
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** How much of a file is here. `version` is the hub's name for what the pieces are of. */
export type Coming = {
  readonly held: number;
  readonly size: number;
  readonly version: string;
  readonly whole: boolean;
};

export type Piece = {
  readonly reference: string;
  readonly patientRef: string | undefined;
  readonly contentType: string;
  readonly version: string;
  readonly size: number;
  /** Of the whole, in base64, where the server says it. */
  readonly sha256: string | undefined;
  readonly start: number;
  readonly bytes: Uint8Array;
  readonly at: string;
};

type Row = { held: number; size: number; version: string; whole: number };

export function comingOf(db: WritableDb, reference: string): Coming | undefined {
  const row = db
    .prepare<[string], Row>("SELECT held, size, version, whole FROM attachment_file WHERE reference = ?")
    .get(reference);
  return row && { ...row, whole: row.whole === 1 };
}

/**
 * Keeps one piece behind those that are here. One that somebody else brought meanwhile is here already; the whole at
 * once takes the place of pieces; one of another version is not taken.
 */
export function keepPiece(db: WritableDb, piece: Piece): "kept" | "other" {
  const run = db.transaction(() => {
    const { reference, version, size, start, bytes } = piece;
    const before = comingOf(db, reference);
    if (before?.whole === true) return "kept" as const;
    const same = before === undefined || (before.version === version && before.size === size);
    if (start === 0 && bytes.length === size) dropAttachment(db, reference);
    else if (!same || start > (before?.held ?? 0)) return "other" as const;
    else if (start < (before?.held ?? 0)) return "kept" as const;
    addPiece(db, piece);
    return "kept" as const;
  });
  return run.immediate();
}

function addPiece(db: WritableDb, piece: Piece): void {
  const { reference, start, bytes } = piece;
  db.prepare(
    `INSERT INTO attachment_file (reference, patient_ref, content_type, version, held, size, sha256, used_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (reference) DO UPDATE SET held = held + excluded.held, used_at = excluded.used_at`,
  ).run(
    reference,
    piece.patientRef ?? null,
    piece.contentType,
    piece.version,
    bytes.length,
    piece.size,
    piece.sha256 ?? null,
    piece.at,
  );
  if (bytes.length === 0) return;
  db.prepare("INSERT INTO attachment_piece (reference, start, bytes) VALUES (?, ?, ?)").run(
    reference,
    start,
    bytes,
  );
}

export type Sums = { readonly sha1: string | undefined; readonly size: number | undefined };

/**
 * Calls the file whole where all hashes that are known fit: the server's own SHA-256, and `Attachment.hash` (SHA-1 in
 * base64) and size of the document. Otherwise nothing of it stays.
 */
export function finishAttachment(
  db: WritableDb,
  reference: string,
  told: Sums,
): "whole" | "damaged" | "not-all-here" {
  const run = db.transaction(() => {
    const row = db
      .prepare<[string], Row & { sha256: string | null }>(
        "SELECT held, size, version, whole, sha256 FROM attachment_file WHERE reference = ?",
      )
      .get(reference);
    if (row === undefined || row.held < row.size) return "not-all-here" as const;
    if (row.whole === 1) return "whole" as const;
    const sums = sumsOf(db, reference);
    const fits =
      sums.size === row.size &&
      (row.sha256 === null || row.sha256 === sums.sha256) &&
      (told.sha1 === undefined || told.sha1 === sums.sha1) &&
      (told.size === undefined || told.size === sums.size);
    if (!fits) {
      dropAttachment(db, reference);
      return "damaged" as const;
    }
    db.prepare("UPDATE attachment_file SET whole = 1 WHERE reference = ?").run(reference);
    return "whole" as const;
  });
  return run.immediate();
}

/** Piece by piece: a file of 40 MB is never wholly in memory for this. */
export function sumsOf(db: WritableDb, reference: string) {
  const [sha1, sha256] = [createHash("sha1"), createHash("sha256")];
  const state = { size: 0 };
  const pieces = db
    .prepare<[string], { bytes: Uint8Array }>(
      "SELECT bytes FROM attachment_piece WHERE reference = ? ORDER BY start",
    )
    .iterate(reference);
  for (const { bytes } of pieces) {
    sha1.update(bytes);
    sha256.update(bytes);
    state.size += bytes.length;
  }
  return { sha1: sha1.digest("base64"), sha256: sha256.digest("base64"), size: state.size };
}

/** Only what is whole is ever shown. */
export function readAttachment(db: WritableDb, reference: string): Attachment | undefined {
  const file = db
    .prepare<[string], { contentType: string }>(
      "SELECT content_type AS contentType FROM attachment_file WHERE reference = ? AND whole = 1",
    )
    .get(reference);
  if (file === undefined) return undefined;
  const pieces = db
    .prepare<[string], { bytes: Uint8Array }>(
      "SELECT bytes FROM attachment_piece WHERE reference = ? ORDER BY start",
    )
    .all(reference);
  return { contentType: file.contentType, bytes: Buffer.concat(pieces.map(({ bytes }) => bytes)) };
}

/** What was longest unused goes first where there is too much. */
export function noteAttachmentUse(db: WritableDb, reference: string, at: string): void {
  db.prepare("UPDATE attachment_file SET used_at = max(used_at, ?) WHERE reference = ?").run(at, reference);
}

export function dropAttachment(db: WritableDb, reference: string): void {
  db.prepare("DELETE FROM attachment_file WHERE reference = ?").run(reference);
}

/** Those that can be opened without line. */
export function isFileHere(db: WritableDb, reference: string): boolean {
  return (
    db.prepare("SELECT 1 FROM attachment_file WHERE reference = ? AND whole = 1").get(reference) !== undefined
  );
}

export function attachmentReferences(db: WritableDb): string[] {
  return db
    .prepare<[], { reference: string }>("SELECT reference FROM attachment_file WHERE whole = 1")
    .all()
    .map((row) => row.reference);
}

/** Bytes of all files of the hub on this PC, half-fetched ones included. */
export function attachmentBytes(db: WritableDb): number {
  return db.prepare<[], number>("SELECT coalesce(sum(held), 0) FROM attachment_file").pluck().get() ?? 0;
}
