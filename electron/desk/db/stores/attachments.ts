import type { WritableDb } from "../open-database.ts";

export type Attachment = {
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

export function saveAttachment(db: WritableDb, reference: string, attachment: Attachment): void {
  db.prepare("INSERT OR REPLACE INTO attachment (reference, content_type, bytes) VALUES (?, ?, ?)").run(
    reference,
    attachment.contentType,
    attachment.bytes,
  );
}

export function readAttachment(db: WritableDb, reference: string): Attachment | undefined {
  return db
    .prepare<[string], Attachment>(
      "SELECT content_type AS contentType, bytes FROM attachment WHERE reference = ?",
    )
    .get(reference);
}

export function attachmentReferences(db: WritableDb): string[] {
  return db
    .prepare<[], { reference: string }>("SELECT reference FROM attachment")
    .all()
    .map((row) => row.reference);
}
