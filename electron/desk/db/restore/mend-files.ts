import type { WritableDb } from "../writable-db.ts";
import { dropAttachment, sumsOf } from "../stores/attachments.ts";

/** Pictures and papers that were added here, and what was spoken: no hub has them, and nobody can fetch them again. */
export const isOwnFile = (reference: unknown): boolean =>
  typeof reference === "string" && /^(new|voice)\//.test(reference);
const isOwn = "(reference LIKE 'new/%' OR reference LIKE 'voice/%')";

export type FilesMended = {
  /** Of the doctor's own something is missing. */
  readonly own: boolean;
  /** Of the hub's: fetched again. */
  readonly hub: boolean;
};

/** A file that calls itself whole and is not would be shown so, and sent so. */
export function mendFiles(db: WritableDb): FilesMended {
  const described = ownFiles(db);
  for (const file of described) if (file.isLost && file.hasPieces) remake(db, file);
  const cut = partFiles(db, isOwn);
  for (const reference of cut) cutAtGap(db, reference);
  const parts = partFiles(db, `NOT ${isOwn}`);
  for (const reference of parts) dropFile(db, reference);
  db.exec("DELETE FROM attachment_piece WHERE reference NOT IN (SELECT reference FROM attachment_file)");
  const gone = ownFiles(db).some((file) => file.isLost || (file.sha256 !== null && file.isPart));
  return { own: cut.length > 0 || gone, hub: parts.length > 0 };
}

const partFiles = (db: WritableDb, which: string): readonly string[] =>
  db
    .prepare<[], string>(
      `SELECT reference FROM attachment_file WHERE ${which}
         AND held <> (SELECT coalesce(sum(length(bytes)), 0) FROM attachment_piece AS piece
           WHERE piece.reference = attachment_file.reference)`,
    )
    .pluck()
    .all();

type OwnFile = {
  readonly reference: string;
  readonly consultId: string | null;
  readonly contentType: string;
  readonly version: string;
  readonly size: number;
  /** In hex; none while it is chosen only. */
  readonly sha256: string | null;
  readonly at: string;
  readonly isLost: 0 | 1;
  readonly isPart: 0 | 1;
  readonly hasPieces: 0 | 1;
};

/** As the rows describe them that wait for them: what has still to be sent, and what is chosen and not attached. */
const ownFiles = (db: WritableDb): readonly OwnFile[] =>
  db
    .prepare<[], OwnFile>(
      `SELECT told.*, file.reference IS NULL AS isLost, coalesce(file.whole, 0) = 0 AS isPart,
         EXISTS (SELECT 1 FROM attachment_piece AS piece WHERE piece.reference = told.reference) AS hasPieces
       FROM (
         SELECT 'new/' || id AS reference, consult_id AS consultId, json_extract(subject, '$.contentType') AS contentType,
           '' AS version, json_extract(subject, '$.size') AS size, json_extract(subject, '$.sha256') AS sha256,
           created_at AS at FROM outbox
         WHERE kind = 'binary' AND state IN ('waiting', 'sending', 'parked') AND coming = 0
           AND id NOT IN (SELECT local_uuid FROM id_map)
         UNION ALL SELECT 'voice/' || id, consult_id, json_extract(subject, '$.voice.contentType'),
           'own', json_extract(subject, '$.voice.sizeBytes'), json_extract(subject, '$.voice.sha256'),
           created_at FROM outbox
         WHERE kind = 'chat' AND state IN ('waiting', 'sending', 'parked') AND coming = 0
           AND json_extract(subject, '$.voice') IS NOT NULL AND json_extract(subject, '$.voice.binaryId') IS NULL
         UNION ALL SELECT 'new/' || file_id, consult_id, content_type, '', size, NULL, chosen_at FROM chosen_file
       ) AS told LEFT JOIN attachment_file AS file ON file.reference = told.reference`,
    )
    .all();

/** Its pieces are here, and what said whose they are is not: the row that waits for it says the same. */
function remake(db: WritableDb, file: OwnFile): void {
  const { reference, consultId, contentType, version, size, sha256, at } = file;
  db.prepare(
    `INSERT INTO attachment_file (reference, patient_ref, content_type, version, held, size, used_at)
     VALUES (@reference, (SELECT patient_ref FROM resource WHERE local_id = @consultId), @contentType, @version, 0, @size, @at)`,
  ).run({ reference, consultId, contentType, version, size, at });
  cutAtGap(db, reference);
  const sums = sumsOf(db, reference);
  if (sums.size === size && Buffer.from(sums.sha256, "base64").toString("hex") === sha256)
    db.prepare("UPDATE attachment_file SET whole = 1 WHERE reference = ?").run(reference);
}

/**
 * Keeps what stands before the first gap: from there on a doctor who chooses it again, or another PC's package, goes on.
 * A piece behind the gap would stand in the way of the one that fills it.
 */
function cutAtGap(db: WritableDb, reference: string): void {
  const pieces = db
    .prepare<[string], { start: number; length: number }>(
      "SELECT start, length(bytes) AS length FROM attachment_piece WHERE reference = ? ORDER BY start",
    )
    .all(reference);
  let held = 0;
  for (const { start, length } of pieces) {
    if (start !== held) break;
    held += length;
  }
  db.prepare("DELETE FROM attachment_piece WHERE reference = ? AND start >= ?").run(reference, held);
  if (held === 0) dropAttachment(db, reference);
  else db.prepare("UPDATE attachment_file SET held = ?, whole = 0 WHERE reference = ?").run(held, reference);
}

function dropFile(db: WritableDb, reference: string): void {
  // While a file is merged no foreign key takes its pieces along.
  db.prepare("DELETE FROM attachment_piece WHERE reference = ?").run(reference);
  dropAttachment(db, reference);
}
