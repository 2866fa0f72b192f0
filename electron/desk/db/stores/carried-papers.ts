import type { CarriedPaper } from "../../../../shared/contract/rescue.ts";
import type { WritableDb } from "../writable-db.ts";
import { writingOf } from "./journal.ts";
import { draftsOf } from "./notes.ts";
import { keepApart } from "./rescue-apart.ts";

const columns = `item_id AS itemId, carried_paper.consult_id AS consultId, claim_id AS claimId, signed_at AS signedAt,
  draft, bundle, paper, envelope, receipt`;

/**
 * Signed at the author's other PC, and not this one's note: it is delivered from here, and its answer waits for the author
 * as that of any paper does. Twice is once.
 */
export function keepCarried(
  db: WritableDb,
  paper: CarriedPaper & { readonly state: "waiting" | "parked" | "done" | "superseded" },
  at: string,
): void {
  const { itemId, consultId, claimId, signedAt, draft, bundle, envelope, receipt, state, why } = paper;
  db.prepare(
    `INSERT INTO carried_paper (item_id, consult_id, claim_id, signed_at, draft, bundle, paper, envelope, receipt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(itemId, consultId, claimId, signedAt, draft, bundle, paper.paper, envelope, receipt);
  db.prepare(
    `INSERT OR IGNORE INTO outbox (id, kind, consult_id, lane, created_at, state, why, subject)
     VALUES (?, 'signed', ?, ?, ?, ?, ?, '{}')`,
  ).run(itemId, consultId, consultId, signedAt, state, why ?? null);
  if (state === "parked") layBeside(db, itemId, at);
}

/** Of a paper that waits for its author the hub may hold nothing: what it says is kept to be read, and written on. */
export function layBeside(db: WritableDb, itemId: string, at: string): void {
  const paper = db
    .prepare<[string], { consultId: string; draft: string }>(
      "SELECT consult_id AS consultId, draft FROM carried_paper WHERE item_id = ?",
    )
    .get(itemId);
  if (!paper) return;
  const { consultId, draft } = paper;
  const isHere = JSON.stringify(writingOf(db, consultId).draft) === draft;
  if (!isHere && !draftsOf(db, consultId).includes(draft)) keepApart(db, itemId, { ...paper, at });
}

export const isCarried = (db: WritableDb, itemId: string): boolean =>
  db.prepare("SELECT 1 FROM carried_paper WHERE item_id = ?").get(itemId) !== undefined;

/** Those that are not answered, or wait for their author: the next PC that takes over from this one must have them. */
export const carriedToRescue = (db: WritableDb): CarriedPaper[] =>
  db
    .prepare<[], CarriedPaper>(
      `SELECT ${columns}, state, why FROM carried_paper JOIN outbox ON id = item_id
       WHERE state IN ('waiting', 'parked') ORDER BY carried_paper.rowid`,
    )
    .all();

/** It has become this PC's note after all; what is answered with it is the paper as it was carried. */
export function takeOutOfCarried(
  db: WritableDb,
  itemId: string,
): Pick<CarriedPaper, "envelope" | "receipt"> | undefined {
  const paper = db
    .prepare<[string], CarriedPaper>(`SELECT ${columns} FROM carried_paper WHERE item_id = ?`)
    .get(itemId);
  db.prepare("DELETE FROM carried_paper WHERE item_id = ?").run(itemId);
  return paper;
}
