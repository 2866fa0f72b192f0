import { randomUUID } from "node:crypto";
import { appendEdits, writingOf } from "../../../electron/desk/db/stores/journal.ts";
import { appendRevision } from "../../../electron/desk/db/stores/notes.ts";
import { enqueue } from "../../../electron/desk/db/stores/outbox.ts";
import { resourceByReference } from "../../../electron/desk/db/stores/resources.ts";
import type { WritableDb } from "../../../electron/desk/db/writable-db.ts";
import type { ConsultStep } from "../fixture/line-work.ts";

/**
 * By the desk's own stores. Each step keeps its row: on a desk an unattempted draft would be superseded by the next,
 * and there would be less to send than is measured here.
 */
export function checkpointRows(db: WritableDb, steps: readonly ConsultStep[]): void {
  db.transaction(() => {
    for (const { taskId, draft, savedAt } of steps) {
      const consultId = resourceByReference(db, `Task/${taskId}`)?.localId;
      if (consultId === undefined) throw new Error(`The ticket ${taskId} is not on this desk.`);
      const { seq, draft: before } = writingOf(db, consultId);
      const remove = (before.sections.history ?? "").length;
      const insert = draft.sections.history ?? "";
      const edits = [{ kind: "splice", section: "history", at: 0, remove, insert } as const];
      appendEdits(db, { consultId, firstSeq: seq + 1, edits, at: savedAt });
      const revision = appendRevision(db, { consultId, reason: "idle", at: savedAt });
      const subject = JSON.stringify({ revision });
      enqueue(db, { id: randomUUID(), kind: "checkpoint", consultId, createdAt: savedAt, subject });
    }
  })();
}
