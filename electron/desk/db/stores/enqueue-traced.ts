import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { enqueue, type NewRow } from "./outbox.ts";

/** An item for the hub and its trace, both or neither. */
export function enqueueTraced(
  db: WritableDb,
  item: NewRow,
  trace: { readonly kind: string; readonly subject: string },
): void {
  db.transaction(() => {
    enqueue(db, item);
    appendAudit(db, { at: item.createdAt, ...trace });
  }).immediate();
}
