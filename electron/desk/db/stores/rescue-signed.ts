import type { RescuedSigned } from "../../../../shared/contract/rescue.ts";
import type { WritableDb } from "../writable-db.ts";
import { writingOf } from "./journal.ts";
import { lastRevision } from "./notes.ts";
import { unansweredSigned } from "./signed.ts";

/** Every draft that this desk kept of a consult, oldest first. */
export const draftsOf = (db: WritableDb, consultId: string): string[] =>
  db
    .prepare<[string], string>("SELECT draft FROM note_revision WHERE consult_id = ? ORDER BY revision")
    .pluck()
    .all(consultId);

/**
 * Consults with something signed that the hub has not answered, or that is being written anew: all that was signed in
 * each, in its order.
 */
export function signedToRescue(
  db: WritableDb,
  amending: readonly { readonly consultId: string | null }[],
): RescuedSigned[] {
  const items = db.prepare<[string], RescuedSigned["items"][number]>(
    `SELECT item_id AS itemId, claim_id AS claimId, signed_at AS signedAt, draft, bundle, paper, envelope, receipt
     FROM signed_item JOIN note_revision USING (consult_id, revision) WHERE consult_id = ? ORDER BY signed_item.rowid`,
  );
  const amendments = db.prepare<[string], RescuedSigned["amendments"][number]>(
    `SELECT version, opened_at AS openedAt, reason, replaces FROM amendment WHERE consult_id = ? ORDER BY version`,
  );
  const anew = amending.flatMap(({ consultId }) => consultId ?? []);
  return [...new Set([...unansweredSigned(db).map(({ consultId }) => consultId), ...anew])].map(
    (consultId) => ({
      consultId,
      earlier: draftsOf(db, consultId),
      items: items.all(consultId),
      amendments: amendments.all(consultId),
    }),
  );
}

/**
 * What the author signed at the other desk is signed here too: the hub's answer is for both. Where this desk has signed
 * or written something of its own in that consult it stays that desk's alone; it is delivered all the same.
 */
export function takeSigned(db: WritableDb, { consultId, earlier, items, amendments }: RescuedSigned): void {
  const isHere = db.prepare("SELECT 1 FROM signed_item WHERE consult_id = ?").get(consultId) !== undefined;
  const before = lastRevision(db, consultId).revision;
  const { draft, seq } = writingOf(db, consultId);
  const isOwn = before + seq > 0 && !earlier.includes(JSON.stringify(draft));
  if (isHere || isOwn) return;
  const keepRevision = db.prepare(
    `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at) VALUES (?, ?, ?, 'sign', ?, ?)`,
  );
  const keepItem = db.prepare(
    `INSERT INTO signed_item (item_id, consult_id, claim_id, signed_at, revision, bundle, paper, envelope, receipt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const wait = db.prepare(
    `INSERT OR IGNORE INTO outbox (id, kind, consult_id, lane, created_at, state, subject)
     VALUES (?, 'signed', ?, ?, ?, ?, '{}')`,
  );
  items.forEach((item, at) => {
    const revision = before + 1 + at;
    const { itemId, claimId, signedAt, bundle, paper, envelope, receipt } = item;
    keepRevision.run(consultId, revision, seq, item.draft, signedAt);
    keepItem.run(itemId, consultId, claimId, signedAt, revision, bundle, paper, envelope, receipt);
    wait.run(itemId, consultId, consultId, signedAt, receipt === null ? "waiting" : "done");
  });
  const open = db.prepare(
    "INSERT OR IGNORE INTO amendment (consult_id, version, opened_at, reason, replaces) VALUES (?, ?, ?, ?, ?)",
  );
  for (const { version, openedAt, reason, replaces } of amendments)
    open.run(consultId, version, openedAt, reason, replaces);
}
