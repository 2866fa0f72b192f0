import type { RescuedItem } from "../../../../shared/contract/rescue.ts";
import type { WritableDb } from "../writable-db.ts";

type Row = Omit<RescuedItem, "after" | "saved">;

const columns = "id, kind, consult_id AS consultId, lane, created_at AS createdAt, attempts, subject, bytes";

/** Outbox items as they travel, in their order; `where` is of this program's own writing. */
export function rescuedItems(db: WritableDb, where: string, ...values: readonly string[]): RescuedItem[] {
  const after = db.prepare<[string], string>("SELECT after_id FROM outbox_after WHERE item_id = ?").pluck();
  return db
    .prepare<unknown[], Row>(`SELECT ${columns} FROM outbox WHERE ${where} ORDER BY position`)
    .all(...values)
    .map((row) => ({ ...row, after: after.all(row.id) }));
}

export const rescuedItem = (db: WritableDb, id: string): RescuedItem | undefined =>
  rescuedItems(db, "id = ?", id)[0];

/** Looked up at the hub before it is sent: the other desk may have been quicker. */
export function putRescuedItem(db: WritableDb, item: RescuedItem): void {
  db.prepare(
    `INSERT OR IGNORE INTO outbox (id, kind, consult_id, lane, created_at, state, attempts, subject, bytes, recheck)
     VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?, ?, 1)`,
  ).run(
    item.id,
    item.kind,
    item.consultId,
    item.lane,
    item.createdAt,
    item.attempts,
    item.subject,
    item.bytes,
  );
  const after = db.prepare("INSERT OR IGNORE INTO outbox_after (item_id, after_id) VALUES (?, ?)");
  for (const id of item.after) after.run(item.id, id);
}
