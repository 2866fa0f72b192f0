import { fromCopy } from "../../../../shared/sync/recipes/words.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { layBeside } from "./carried-papers.ts";
import { isSigned, writingOf } from "./journal.ts";
import { appendRevision } from "./notes.ts";
import { enqueue } from "./outbox.ts";

export type SignedRow = {
  readonly itemId: string;
  readonly consultId: string;
  readonly claimId: string;
  readonly signedAt: string;
  readonly bundle: string;
  readonly paper: string;
  readonly envelope: string;
  /** The hub's last word. */
  readonly receipt: string | null;
  /** 1 while the hub has not answered, or is asked once more whether it still has it (it was started anew). */
  readonly isAsked: 0 | 1;
};

const isWaiting = "EXISTS (SELECT 1 FROM outbox WHERE id = item_id AND state = 'waiting')";
const columns = `item_id AS itemId, consult_id AS consultId, claim_id AS claimId, signed_at AS signedAt, bundle, paper,
  envelope, receipt, receipt IS NULL OR ${isWaiting} AS isAsked`;

/**
 * The act of signing, whole or not at all: final revision, signed bytes, envelope, outbox row, trace. The draft
 * must be the one that was checked; an edit that came in between makes it `changed`.
 */
export function commitSigned(
  db: WritableDb,
  input: Omit<SignedRow, "receipt" | "isAsked"> & {
    readonly draftSeq: number;
    /** Alerts that the doctor kept with a reason: rule and row. */
    readonly overridden?: readonly string[];
  },
): "signed" | "changed" {
  const run = db.transaction(() => {
    const { consultId, signedAt, itemId } = input;
    if (isSigned(db, consultId) || writingOf(db, consultId).seq !== input.draftSeq) return "changed" as const;
    const revision = appendRevision(db, { consultId, reason: "sign", at: signedAt });
    db.prepare(
      `INSERT INTO signed_item (item_id, consult_id, claim_id, signed_at, revision, bundle, paper, envelope)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(itemId, consultId, input.claimId, signedAt, revision, input.bundle, input.paper, input.envelope);
    // The final note says all that an unattempted draft would.
    db.prepare(
      `UPDATE outbox SET state = 'superseded'
       WHERE consult_id = ? AND kind = 'checkpoint' AND state = 'waiting' AND attempts = 0`,
    ).run(consultId);
    // Whoever signs under a claim of a safety copy wishes it still: nobody need be asked.
    db.prepare(
      "UPDATE outbox SET state = 'waiting', why = NULL, recheck = 1 WHERE id = ? AND state IN ('waiting', 'parked') AND why = ?",
    ).run(input.claimId, fromCopy);
    enqueue(db, { id: itemId, kind: "signed", consultId, createdAt: signedAt, subject: "{}" });
    appendAudit(db, { at: signedAt, kind: "signed", subject: itemId });
    for (const alert of input.overridden ?? []) {
      appendAudit(db, { at: signedAt, kind: "alert-overridden", subject: `${itemId} ${alert}` });
    }
    db.prepare("DELETE FROM alert_shown WHERE consult_id = ?").run(consultId);
    return "signed" as const;
  });
  return run.immediate();
}

export function signedOf(db: WritableDb, consultId: string): SignedRow | undefined {
  return db.prepare<[string], SignedRow>(newest).get(consultId);
}
const newest = `SELECT ${columns} FROM signed_item WHERE consult_id = ? ORDER BY rowid DESC LIMIT 1`;

/**
 * What was issued last, and as which version: a later one that the hub did not take has replaced nothing, and the next
 * must name this one, or it would be late as well.
 */
export function issuedOf(db: WritableDb, consultId: string): IssuedRow | undefined {
  return db.prepare<[string], IssuedRow>(newestIssued).get(consultId);
}
export type IssuedRow = SignedRow & { readonly version: number };
const newestIssued = `SELECT ${columns}, coalesce(
    (SELECT min(version) - 1 FROM amendment WHERE consult_id = signed_item.consult_id AND replaces = item_id),
    (SELECT max(version) FROM amendment WHERE consult_id = signed_item.consult_id), 1) AS version
  FROM signed_item WHERE consult_id = ? AND json_extract(receipt, '$.outcome') = 'issued' ORDER BY rowid DESC LIMIT 1`;

export function allSigned(db: WritableDb): SignedRow[] {
  return db.prepare<[], SignedRow>(`SELECT ${columns} FROM signed_item`).all();
}

type UnansweredRow = Pick<SignedRow, "itemId" | "consultId" | "envelope" | "receipt">;

/**
 * Signed items that wait for the hub's answer, the first signed first: what the spool must hold. What a rescue brought
 * beside this PC's own writing comes behind. Looked at in each round.
 */
export function unansweredSigned(db: WritableDb): UnansweredRow[] {
  return db
    .prepare<[], UnansweredRow>(
      `SELECT itemId, consultId, envelope, receipt FROM (
         SELECT 0 AS place, rowid AS nth, item_id AS itemId, consult_id AS consultId, envelope, receipt FROM signed_item
         UNION ALL SELECT 1, rowid, item_id, consult_id, envelope, receipt FROM carried_paper)
       WHERE receipt IS NULL OR itemId IN (SELECT id FROM outbox WHERE state = 'waiting')
       ORDER BY place, nth`,
    )
    .all();
}

/** The hub's last word on what was signed here, or was brought here by a rescue. */
export const answerOf = (db: WritableDb, itemId: string): string | null | undefined =>
  db
    .prepare<{ itemId: string }, string | null>(
      `SELECT receipt FROM signed_item WHERE item_id = @itemId
       UNION ALL SELECT receipt FROM carried_paper WHERE item_id = @itemId`,
    )
    .pluck()
    .get({ itemId });

/** Takes the hub's answer in. `why` is set when a person must look at it. Unknown items are another doctor's. */
export function mergeReceipt(
  db: WritableDb,
  input: {
    readonly itemId: string;
    readonly receipt: string;
    readonly outcome: string;
    readonly why: string | undefined;
    readonly at: string;
  },
): { readonly consultId: string } | undefined {
  const run = db.transaction(() => {
    const row = db
      .prepare<{ itemId: string }, { consultId: string }>(
        `SELECT consult_id AS consultId FROM signed_item WHERE item_id = @itemId
         UNION ALL SELECT consult_id FROM carried_paper WHERE item_id = @itemId`,
      )
      .get({ itemId: input.itemId });
    if (row === undefined) return undefined;
    for (const table of ["signed_item", "carried_paper"])
      db.prepare(`UPDATE ${table} SET receipt = ? WHERE item_id = ?`).run(input.receipt, input.itemId);
    // Opened anew while the hub was asked once more: what it holds or refuses now needs nobody, unless that is given up.
    const unwanted = isBeingWrittenAnew(db, input.itemId) ? "superseded" : "parked";
    // Marked by `rewind`: what the hub said before it was restored is shown, and the item still waits.
    db.prepare(
      "UPDATE outbox SET state = iif(recheck = 1, state, ?), why = iif(recheck = 1, why, ?), recheck = 0 WHERE id = ?",
    ).run(input.why === undefined ? "done" : unwanted, input.why ?? null, input.itemId);
    if (input.outcome === "issued") doneWithClaim(db, input.itemId);
    else layBeside(db, input.itemId, input.at);
    appendAudit(db, { at: input.at, kind: `receipt-${input.outcome}`, subject: input.itemId });
    return row;
  });
  return run.immediate();
}

/** A claim that a person was asked about, under which a paper was issued after all. */
function doneWithClaim(db: WritableDb, itemId: string): void {
  db.prepare(
    `UPDATE outbox SET state = 'superseded' WHERE kind = 'claim' AND state = 'parked'
       AND id IN (SELECT claim_id FROM signed_item WHERE item_id = @itemId
         UNION ALL SELECT claim_id FROM carried_paper WHERE item_id = @itemId)`,
  ).run({ itemId });
}

const isBeingWrittenAnew = (db: WritableDb, itemId: string): boolean =>
  db.prepare("SELECT 1 FROM amendment WHERE replaces = ?").get(itemId) !== undefined;
