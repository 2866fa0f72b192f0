import { ownReference } from "../../../../shared/sync/recipes/own-file.ts";
import type { WritableDb } from "../writable-db.ts";
import { comingOf, dropAttachment, keepPiece } from "./attachments.ts";

export type ChosenFile = {
  readonly fileId: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  /** Bytes of it that are here. */
  readonly held: number;
  readonly about: string;
  readonly chosenAt: string;
};

type Naming = Omit<ChosenFile, "held" | "about" | "chosenAt"> & {
  readonly consultId: string;
  readonly at: string;
};

export type ChosenPiece = Naming & {
  readonly patientRef: string | undefined;
  readonly start: number;
  readonly bytes: Uint8Array;
};

/**
 * Keeps a piece, and from the first one on that the file was chosen. A first piece said again begins the file anew
 * under the same sentence: whoever was cut off chooses it once more. Of one that was let go of no further piece is kept.
 */
export function keepChosen(db: WritableDb, piece: ChosenPiece): { readonly held: number } {
  const run = db.transaction(() => {
    const { fileId, contentType, size, start, bytes, at, patientRef } = piece;
    const reference = ownReference(fileId);
    if (isAttached(db, fileId)) return { held: size };
    if (start === 0) {
      chooseFile(db, piece);
      dropAttachment(db, reference);
    } else if (!isChosen(db, fileId)) return { held: 0 };
    keepPiece(db, {
      reference,
      patientRef,
      contentType,
      size,
      start,
      bytes,
      at,
      version: "",
      sha256: undefined,
    });
    return { held: comingOf(db, reference)?.held ?? 0 };
  });
  return run.immediate();
}

export const isChosen = (db: WritableDb, fileId: string): boolean =>
  db.prepare("SELECT 1 FROM chosen_file WHERE file_id = ?").get(fileId) !== undefined;
const isAttached = (db: WritableDb, fileId: string): boolean =>
  db.prepare("SELECT 1 FROM outbox WHERE id = ?").get(fileId) !== undefined;

/** The sentence as it stands now, of a file whose first piece may still be on its way; said of what is attached it is nothing. */
export function sayAboutFile(db: WritableDb, { about, ...file }: Naming & { readonly about: string }): void {
  const run = db.transaction(() => {
    if (isAttached(db, file.fileId)) return;
    if (!isChosen(db, file.fileId)) chooseFile(db, file);
    db.prepare("UPDATE chosen_file SET about = ? WHERE file_id = ?").run(about, file.fileId);
  });
  run.immediate();
}

export function chooseFile(db: WritableDb, { fileId, consultId, name, contentType, size, at }: Naming): void {
  db.prepare(
    `INSERT INTO chosen_file (file_id, consult_id, name, content_type, size, chosen_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (file_id) DO UPDATE SET name = excluded.name, content_type = excluded.content_type, size = excluded.size`,
  ).run(fileId, consultId, name, contentType, size, at);
}

/** In the order in which they were chosen. */
export function chosenFiles(db: WritableDb, consultId: string): ChosenFile[] {
  return db
    .prepare<[string], ChosenFile>(
      `SELECT file_id AS fileId, name, chosen_file.content_type AS contentType, chosen_file.size AS size,
         coalesce(held, 0) AS held, about, chosen_at AS chosenAt
       FROM chosen_file LEFT JOIN attachment_file ON reference = 'new/' || file_id
       WHERE consult_id = ? ORDER BY chosen_at, chosen_file.rowid`,
    )
    .all(consultId);
}

/** Attached, it is no longer only chosen. */
export function forgetChosen(db: WritableDb, fileId: string): void {
  db.prepare("DELETE FROM chosen_file WHERE file_id = ?").run(fileId);
}

/** The doctor's own act, and the only way in which a chosen file goes without being attached. */
export function letGoOfFile(db: WritableDb, fileId: string): void {
  const run = db.transaction(() => {
    if (!isChosen(db, fileId)) return;
    forgetChosen(db, fileId);
    dropAttachment(db, ownReference(fileId));
  });
  run.immediate();
}
