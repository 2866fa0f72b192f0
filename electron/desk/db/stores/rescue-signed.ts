import { z } from "zod";
import type { RescuedPaper, RescuedSigned } from "../../../../shared/contract/rescue.ts";
import type { WritableDb } from "../writable-db.ts";
import { isCarried, keepCarried, takeOutOfCarried } from "./carried-papers.ts";
import { isSigned, writingOf } from "./journal.ts";
import { draftsOf, lastRevision } from "./notes.ts";
import { type KnownDrafts, knownDrafts } from "./rescue-earlier.ts";

/**
 * Consults with something signed that the hub has not issued, or that is being written anew: all that was signed in each,
 * in its order. What it refused or holds is nowhere else.
 */
export function signedToRescue(
  db: WritableDb,
  anew: readonly { readonly consultId: string }[],
): RescuedSigned[] {
  const items = db.prepare<[string], RescuedPaper>(
    `SELECT item_id AS itemId, claim_id AS claimId, signed_at AS signedAt, draft, signed_item.bundle AS bundle, paper,
       envelope, receipt, state, why
     FROM signed_item JOIN note_revision USING (consult_id, revision) LEFT JOIN outbox ON id = item_id
     WHERE signed_item.consult_id = ? ORDER BY signed_item.rowid`,
  );
  const amendments = db.prepare<[string], RescuedSigned["amendments"][number]>(
    `SELECT version, opened_at AS openedAt, reason, replaces FROM amendment WHERE consult_id = ? ORDER BY version`,
  );
  return [...new Set([...notIssued(db), ...anew.map(({ consultId }) => consultId)])].map((consultId) => ({
    consultId,
    earlier: draftsOf(db, consultId),
    items: items.all(consultId),
    amendments: amendments.all(consultId),
  }));
}

/** Also one that its author let go: its words are on no other PC. */
const notIssued = (db: WritableDb): string[] =>
  db
    .prepare<[], string>(
      `SELECT consult_id FROM signed_item
       WHERE item_id IN (SELECT id FROM outbox WHERE kind = 'signed' AND state IN ('waiting', 'parked'))
         OR (rowid IN (SELECT max(rowid) FROM signed_item GROUP BY consult_id)
           AND coalesce(json_extract(receipt, '$.outcome'), '') <> 'issued')
       ORDER BY rowid`,
    )
    .pluck()
    .all();

type Taken = {
  /** The writing here is what the other desk went on from: what it has written since follows. */
  readonly follows: boolean;
  /** Papers that wait for their author, and were not known here. */
  readonly parked: number;
};

/**
 * What the author signed at the other desk is signed here too: the hub's answer is for both. Where this desk has signed
 * or written something of its own in that consult that stays its note; the other's papers are delivered all the same, and
 * their answers waited for.
 */
export function takeSigned(
  db: WritableDb,
  signed: RescuedSigned,
  how: { readonly at: string; readonly isWrittenAnew: boolean },
): Taken {
  const { consultId, items, amendments } = signed;
  const known = items.findIndex(({ itemId }) => itemId === lastSigned(db, consultId));
  const later = items
    .slice(known + 1)
    .filter(({ itemId }) => !isSignedHere(db, itemId))
    .map((item) => ({ ...item, ...standing(item, amendments), consultId }));
  if (isOther(db, consultId, known) || isOwnWriting(db, consultId, knownDrafts(signed))) {
    const news = later.filter((item) => item.state !== "done" && !isCarried(db, item.itemId));
    for (const item of news) keepCarried(db, item, how.at);
    return { follows: false, parked: news.filter(isParked).length };
  }
  const parked = later.filter((item) => isParked(item) && !isCarried(db, item.itemId)).length;
  for (const item of later) adopt(db, item);
  const open = db.prepare(
    "INSERT OR IGNORE INTO amendment (consult_id, version, opened_at, reason, replaces) VALUES (?, ?, ?, ?, ?)",
  );
  // One that was given up here is not opened again by the same package.
  if (later.length > 0 || how.isWrittenAnew)
    for (const { version, openedAt, reason, replaces } of amendments) {
      open.run(consultId, version, openedAt, reason, replaces);
      db.prepare("UPDATE outbox SET state = 'superseded' WHERE id = ? AND state = 'parked'").run(replaces);
    }
  return { follows: true, parked };
}

const isParked = ({ state }: { readonly state: string }): boolean => state === "parked";

const lastSigned = (db: WritableDb, consultId: string): string | undefined =>
  db
    .prepare<[string], string>(
      "SELECT item_id FROM signed_item WHERE consult_id = ? ORDER BY rowid DESC LIMIT 1",
    )
    .pluck()
    .get(consultId);

/** This desk's last signature is none that the other knows. */
const isOther = (db: WritableDb, consultId: string, known: number): boolean =>
  known === -1 && lastSigned(db, consultId) !== undefined;

/** What is signed takes no writing; the same paper, brought from the hub, may be another draft in its letters. */
function isOwnWriting(db: WritableDb, consultId: string, earlier: KnownDrafts): boolean {
  if (isSigned(db, consultId)) return false;
  const { draft, seq } = writingOf(db, consultId);
  return lastRevision(db, consultId).revision + seq > 0 && !earlier.has(JSON.stringify(draft));
}

const isSignedHere = (db: WritableDb, itemId: string): boolean =>
  db.prepare("SELECT 1 FROM signed_item WHERE item_id = ?").get(itemId) !== undefined;

const told = z.object({ outcome: z.string(), reason: z.string().optional() });

/** As it stood in the other desk's outbox; an earlier release does not say, and the hub's answer does. */
function standing(
  { itemId, receipt, state, why }: RescuedPaper,
  amendments: RescuedSigned["amendments"],
): { readonly state: NonNullable<RescuedPaper["state"]>; readonly why: string | null } {
  if (state != null) return { state, why: why ?? null };
  if (receipt === null) return { state: "waiting", why: null };
  const { outcome, reason = outcome } = told.parse(JSON.parse(receipt));
  if (outcome === "issued") return { state: "done", why: null };
  const isReplaced = amendments.some(({ replaces }) => replaces === itemId);
  return { state: isReplaced ? "superseded" : "parked", why: reason };
}

function adopt(db: WritableDb, item: RescuedPaper & { readonly consultId: string }): void {
  const { itemId, consultId, claimId, signedAt, draft, bundle, paper, envelope, state, why } = item;
  const { revision } = lastRevision(db, consultId);
  // A number of its own, so that every window reads the draft again.
  db.prepare(
    `INSERT INTO note_revision (consult_id, revision, journal_seq, reason, draft, saved_at) VALUES (?, ?, ?, 'sign', ?, ?)`,
  ).run(consultId, revision + 1, writingOf(db, consultId).seq + 1, draft, signedAt);
  const receipt = takeOutOfCarried(db, itemId)?.receipt ?? item.receipt;
  db.prepare(
    `INSERT INTO signed_item (item_id, consult_id, claim_id, signed_at, revision, bundle, paper, envelope, receipt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(itemId, consultId, claimId, signedAt, revision + 1, bundle, paper, envelope, receipt);
  if (envelope === "") return; // the other desk had it from the hub itself: nothing of it is ever sent
  db.prepare(
    `INSERT OR IGNORE INTO outbox (id, kind, consult_id, lane, created_at, state, why, subject)
     VALUES (?, 'signed', ?, ?, ?, ?, ?, '{}')`,
  ).run(itemId, consultId, consultId, signedAt, state, why ?? null);
}
