import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { enqueue, type OutboxRow } from "./outbox.ts";

/** An item for the hub and its trace, both or neither. */
export function enqueueTraced(
  db: WritableDb,
  item: Pick<OutboxRow, "id" | "kind" | "consultId" | "createdAt" | "subject">,
  trace: { readonly kind: string; readonly subject: string },
): void {
  db.transaction(() => {
    enqueue(db, item);
    appendAudit(db, { at: item.createdAt, ...trace });
  }).immediate();
}
