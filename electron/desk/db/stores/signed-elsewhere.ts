import { type Receipt, receipt } from "../../../../shared/contract/hub-api.ts";
import { type Draft, emptyDraft } from "../../../../shared/domain/draft.ts";
import { isSameDraft, mergeDrafts } from "../../../../shared/sync/merge/merge-drafts.ts";
import type { WritableDb } from "../writable-db.ts";
import { amendmentOf } from "./acts.ts";
import { appendAudit } from "./audit.ts";
import { takeOutOfCarried } from "./carried-papers.ts";
import { writingOf } from "./journal.ts";
import { lastRevision } from "./notes.ts";
import { resourceByLocalId, type StoredResource } from "./resources.ts";
import { mergeReceipt, signedOf } from "./signed.ts";

/** What the author signed at another PC, as the hub issued it. */
export type SignedElsewhere = {
  readonly itemId: string;
  readonly consultId: string;
  readonly claimId: string;
  readonly signedAt: string;
  readonly bundle: string;
  readonly paper: string;
  readonly receipt: string;
  readonly draft: Draft;
  /** Of a later version: which, why, and the note that it replaced. */
  readonly later?: { readonly version: number; readonly reason: string; readonly replaces: string };
};

/**
 * Signed there is signed here too; it is the hub's, so that nothing of it is ever sent from here.
 *
 * What was written here and is in no version stays: without `toAmend` nothing is taken over it, with it both are in
 * the version that is to be written now, and what stood here before is a revision of its own.
 */
export function takeSignedElsewhere(
  db: WritableDb,
  signed: SignedElsewhere,
  { at, toAmend }: { readonly at: string; readonly toAmend: boolean },
): "taken" | "known" | "own-writing" {
  const run = db.transaction(() => {
    const { consultId, itemId } = signed;
    if (db.prepare("SELECT 1 FROM signed_item WHERE item_id = ?").get(itemId)) return "known" as const;
    const mine = writingOf(db, consultId).draft;
    const base = commonOf(db, consultId);
    const isOwn = !isSameDraft(mine, base) && !isSameDraft(mine, signed.draft);
    if (!toAmend && (isOwn || isUnderWay(db, consultId))) return "own-writing" as const;
    if (isOwn) keepRevision(db, consultId, "as-it-stood-here", mine, at);
    keepSigned(db, signed, keepRevision(db, consultId, "sign", signed.draft, signed.signedAt));
    if (isOwn) {
      const { merged } = mergeDrafts(base, mine, signed.draft);
      keepRevision(db, consultId, "with-what-stood-here", merged, at);
    }
    // What the hub refused of this PC's is written anew on top of this.
    if (toAmend)
      db.prepare(
        "UPDATE outbox SET state = 'superseded' WHERE kind = 'signed' AND consult_id = ? AND state = 'parked'",
      ).run(consultId);
    appendAudit(db, { at, kind: "signed-elsewhere", subject: itemId });
    return "taken" as const;
  });
  return run.immediate();
}

/**
 * What was signed here and stands as not issued, and the hub shows in use: it was accepted at another PC while this one
 * was away. Undefined where it was not signed here, and where it is known as issued.
 */
export function correctReceipt(
  db: WritableDb,
  input: { readonly itemId: string; readonly receipt: string; readonly at: string },
): "known" | "corrected" | undefined {
  const run = db.transaction(() => {
    const outcome = db
      .prepare<[string], string | null>(
        "SELECT json_extract(receipt, '$.outcome') FROM signed_item WHERE item_id = ?",
      )
      .pluck()
      .get(input.itemId);
    if (outcome === undefined) return undefined;
    if (outcome === "issued") return "known" as const;
    mergeReceipt(db, { ...input, outcome: "issued", why: undefined });
    return "corrected" as const;
  });
  return run.immediate();
}

/**
 * From where both went on: what the hub issued of this PC's last, else the last draft that it took from here or gave.
 * What a person decided here is own writing until the hub has taken it.
 */
function commonOf(db: WritableDb, consultId: string): Draft {
  const taken = db
    .prepare<[{ consultId: string }], string>(
      `SELECT draft FROM note_revision WHERE consult_id = @consultId AND (reason = 'other-desk'
         OR revision IN (SELECT json_extract(subject, '$.revision') FROM outbox
           WHERE consult_id = @consultId AND kind = 'checkpoint' AND state = 'done'))
       ORDER BY revision DESC LIMIT 1`,
    )
    .pluck()
    .get({ consultId });
  const issued = db
    .prepare<[string], string>(
      `SELECT draft FROM signed_item JOIN note_revision USING (consult_id, revision)
       WHERE consult_id = ? AND json_extract(receipt, '$.outcome') = 'issued' ORDER BY signed_item.rowid DESC LIMIT 1`,
    )
    .pluck()
    .get(consultId);
  const text = issued ?? taken;
  return text === undefined ? emptyDraft : (JSON.parse(text) as Draft); // written by this program from a parsed draft
}

/** A version is being written here, or one that was signed here is not answered yet. */
function isUnderWay(db: WritableDb, consultId: string): boolean {
  const last = signedOf(db, consultId);
  return last !== undefined && (last.isAsked === 1 || amendmentOf(db, consultId)?.replaces === last.itemId);
}

/** A number of its own in the journal, so that every window reads the draft again. */
function keepRevision(db: WritableDb, consultId: string, reason: string, draft: Draft, at: string): number {
  const { revision } = lastRevision(db, consultId);
  const seq = writingOf(db, consultId).seq + 1;
  db.prepare(
    `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(consultId, revision + 1, seq, reason, JSON.stringify(draft), at);
  return revision + 1;
}

function keepSigned(db: WritableDb, signed: SignedElsewhere, revision: number): void {
  const { itemId, consultId, claimId, signedAt, bundle, paper, receipt, later } = signed;
  // What a rescue brought is sent from here, should a hub that was restored have lost it.
  const { envelope } = takeOutOfCarried(db, itemId) ?? { envelope: "" };
  db.prepare(
    `INSERT INTO signed_item (item_id, consult_id, claim_id, signed_at, revision, bundle, paper, envelope, receipt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(itemId, consultId, claimId, signedAt, revision, bundle, paper, envelope, receipt);
  if (later)
    db.prepare(
      `INSERT OR REPLACE INTO amendment (consult_id, version, opened_at, reason, replaces) VALUES (?, ?, ?, ?, ?)`,
    ).run(consultId, later.version, signedAt, later.reason, later.replaces);
}

type IssuedHere = { readonly receipt: Receipt; readonly stored: StoredResource };

/** What this PC holds as issued, signed after `since`: of each consult the newest version, with its ticket. */
export function issuedHere(db: WritableDb, since: string): IssuedHere[] {
  return db
    .prepare<[string], { consultId: string; receipt: string }>(
      `SELECT consult_id AS consultId, receipt FROM signed_item WHERE rowid IN
         (SELECT max(rowid) FROM signed_item WHERE signed_at > ? GROUP BY consult_id)
         AND json_extract(receipt, '$.outcome') = 'issued'`,
    )
    .all(since)
    .flatMap(({ consultId, receipt: told }) => {
      const stored = resourceByLocalId(db, consultId);
      return stored ? [{ receipt: receipt.parse(JSON.parse(told)), stored }] : [];
    });
}
