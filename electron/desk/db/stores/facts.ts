import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { enqueueTraced } from "./enqueue-traced.ts";
import type { OutboxRow } from "./outbox.ts";

/** What the doctor told of a patient: the item is its only copy on this PC until the hub has it. */
export function tellFact(
  db: WritableDb,
  input: {
    readonly id: string;
    readonly consultId: string;
    readonly createdAt: string;
    readonly subject: string;
    readonly kind: string;
  },
): void {
  const { kind, ...item } = input;
  enqueueTraced(db, { ...item, kind: "facts" }, { kind: `told-${kind}`, subject: item.id });
}

export type OpenFact = Pick<OutboxRow, "id" | "consultId" | "createdAt" | "state" | "why" | "subject">;

/** What was told of one patient and has not reached the hub, oldest first. */
export function openFacts(db: WritableDb, patientReference: string): OpenFact[] {
  return db
    .prepare<[string], OpenFact>(
      `SELECT id, consult_id AS consultId, created_at AS createdAt, state, why, subject FROM outbox
       WHERE kind = 'facts' AND json_extract(subject, '$.patientReference') = ?
         AND state IN ('waiting', 'sending', 'parked') ORDER BY position`,
    )
    .all(patientReference);
}

/**
 * A person chose between two versions: the item goes on as decided, and the choice is on record. `changed` where it
 * waits for nobody by now.
 */
export function redecideFact(
  db: WritableDb,
  input: { readonly id: string; readonly subject: string; readonly decision: string; readonly at: string },
): "decided" | "changed" {
  const run = db.transaction(() => {
    const { changes } = db
      .prepare(
        `UPDATE outbox SET subject = ?, state = 'waiting', next_at = NULL, why = NULL, bytes = NULL
         WHERE id = ? AND kind = 'facts' AND state = 'parked'`,
      )
      .run(input.subject, input.id);
    if (changes === 0) return "changed" as const;
    appendAudit(db, { at: input.at, kind: `conflict-${input.decision}`, subject: input.id });
    return "decided" as const;
  });
  return run.immediate();
}
