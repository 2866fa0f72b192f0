import { askAboutFile, type FileProblem } from "../../../../shared/domain/file-check.ts";
import { type OwnFile, ownReference } from "../../../../shared/sync/recipes/own-file.ts";
import type { WritableDb } from "../writable-db.ts";
import { dropAttachment, sumsOf } from "./attachments.ts";
import { appendAudit } from "./audit.ts";
import { forgetChosen } from "./chosen-files.ts";
import { enqueue } from "./outbox.ts";

/** A DocumentReference as it will be sent, without what only the file's bytes can tell. */
type Written = { readonly content: readonly { readonly attachment: object }[] };

export type NewFile = {
  readonly fileId: string;
  readonly documentId: string;
  readonly consultId: string;
  readonly contentType: string;
  readonly size: number;
  readonly createdAt: string;
  /** As JSON. */
  readonly document: string;
};

/**
 * Makes a file whose pieces are all here part of the consult: its content and its document wait for the hub from now
 * on, or nothing happened. The document waits for the content, and for a claim that is still on its way.
 */
export function attachFile(db: WritableDb, file: NewFile): "attached" | "not-all-here" | FileProblem {
  const run = db.transaction(() => {
    const { fileId, documentId, consultId, createdAt, contentType, size } = file;
    if (isKnown(db, fileId)) {
      forgetChosen(db, fileId);
      return "attached" as const;
    }
    const reference = ownReference(fileId);
    const sums = sumsOf(db, reference);
    if (sums.size !== size) return "not-all-here" as const;
    const problem = askAboutFile(ownPiece(db, { reference, start: 0, length: 64 }), contentType);
    if (problem) {
      dropAttachment(db, reference);
      return problem;
    }
    db.prepare("UPDATE attachment_file SET whole = 1 WHERE reference = ?").run(reference);
    const sha256 = Buffer.from(sums.sha256, "base64").toString("hex");
    const content: OwnFile = { reference, contentType, size, sha256 };
    const lane = `file/${fileId}`;
    const item = { consultId, createdAt, lane };
    enqueue(db, { ...item, id: fileId, kind: "binary", subject: JSON.stringify(content) });
    const document = withSums(JSON.parse(file.document) as Written, { ...sums, contentType }); // made by this program
    const subject = JSON.stringify({ content: fileId, document });
    const after = [fileId, ...claimsUnderWay(db, consultId)];
    enqueue(db, { ...item, id: documentId, kind: "document", subject, after });
    forgetChosen(db, fileId);
    appendAudit(db, { at: createdAt, kind: "file-added", subject: documentId });
    return "attached" as const;
  });
  return run.immediate();
}

const isKnown = (db: WritableDb, id: string): boolean =>
  db.prepare("SELECT 1 FROM outbox WHERE id = ?").get(id) !== undefined;

const claimsUnderWay = (db: WritableDb, consultId: string): readonly string[] =>
  db
    .prepare<[string], string>(
      "SELECT id FROM outbox WHERE consult_id = ? AND kind = 'claim' AND state IN ('waiting', 'sending', 'parked')",
    )
    .pluck()
    .all(consultId);

/**
 * Documents of a consult that are on their way. What a person must look at may never arrive, and what comes after it
 * would not either.
 */
export const documentsUnderWay = (db: WritableDb, consultId: string): readonly string[] =>
  db
    .prepare<[string], string>(
      "SELECT id FROM outbox WHERE consult_id = ? AND kind = 'document' AND state IN ('waiting', 'sending')",
    )
    .pluck()
    .all(consultId);

function withSums(
  document: Written,
  { size, sha1, contentType }: { readonly size: number; readonly sha1: string; readonly contentType: string },
): Written {
  const content = document.content.map(({ attachment }) => ({
    attachment: { ...attachment, contentType, size, hash: sha1 },
  }));
  return { ...document, content };
}

/** Bytes from `start` on, at most `length`, whatever the pieces are in which they came. */
export function ownPiece(
  db: WritableDb,
  {
    reference,
    start,
    length,
  }: { readonly reference: string; readonly start: number; readonly length: number },
): Uint8Array {
  const pieces = db
    .prepare<[string, number, number], { from: number; bytes: Uint8Array }>(
      `SELECT start AS "from", bytes FROM attachment_piece
       WHERE reference = ? AND start < ? AND start + length(bytes) > ? ORDER BY start`,
    )
    .all(reference, start + length, start);
  const first = pieces[0]?.from ?? 0;
  return Buffer.concat(pieces.map(({ bytes }) => bytes)).subarray(start - first, start - first + length);
}

export type OpenFile = {
  readonly id: string;
  readonly fileId: string;
  readonly createdAt: string;
  readonly isParked: boolean;
  /** The DocumentReference as JSON. */
  readonly document: string;
};

/** What was added to one patient's consults here and has not reached the hub, oldest first. */
export function openFiles(db: WritableDb, patientReference: string): OpenFile[] {
  return db
    .prepare<[string], Omit<OpenFile, "isParked"> & { readonly parked: number }>(
      `SELECT id, json_extract(subject, '$.content') AS fileId, created_at AS createdAt,
         json_extract(subject, '$.document') AS document,
         state = 'parked' OR EXISTS (SELECT 1 FROM outbox AS content WHERE content.state = 'parked'
           AND content.id = json_extract(outbox.subject, '$.content')) AS parked
       FROM outbox WHERE kind = 'document' AND state IN ('waiting', 'sending', 'parked')
         AND json_extract(subject, '$.document.subject.reference') = ? ORDER BY position`,
    )
    .all(patientReference)
    .map(({ parked, ...file }) => ({ ...file, isParked: parked === 1 }));
}

/** Whose document it is, as the record calls it that is only here. */
export function patientOfOpenFile(db: WritableDb, documentReference: string): string | undefined {
  return db
    .prepare<[string], string>(
      `SELECT json_extract(subject, '$.document.subject.reference') FROM outbox
       WHERE kind = 'document' AND 'DocumentReference/' || id = ?`,
    )
    .pluck()
    .get(documentReference);
}

/** The bytes are the hub's now and may be put away as all that it has; or the hub has lost them and they are new again. */
export function renameFile(db: WritableDb, from: string, to: string): void {
  const columns = "patient_ref, content_type, version, held, size, sha256, whole, used_at";
  db.prepare(
    `INSERT OR IGNORE INTO attachment_file (reference, ${columns}) SELECT ?, ${columns} FROM attachment_file WHERE reference = ?`,
  ).run(to, from);
  db.prepare("UPDATE OR IGNORE attachment_piece SET reference = ? WHERE reference = ?").run(to, from);
  dropAttachment(db, from);
}

/** What an earlier release began and never attached: it did not know that a file was chosen. */
export function dropBegunFiles(db: WritableDb, before: string): void {
  db.prepare(
    `DELETE FROM attachment_file WHERE reference LIKE 'new/%' AND used_at < ?
       AND substr(reference, 5) NOT IN (SELECT id FROM outbox WHERE kind = 'binary' UNION SELECT file_id FROM chosen_file)`,
  ).run(before);
}
