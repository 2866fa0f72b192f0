import { type Draft, type Edit, applyEdit, emptyDraft } from "../../../../shared/domain/draft.ts";
import type { WritableDb } from "../writable-db.ts";

/** What is written of one consult, and the number of the last edit in it. */
export type Writing = { readonly draft: Draft; readonly seq: number };

export type AppendAnswer =
  /** All of the batch up to and with this number; `draft` is the whole, with what other windows wrote behind it. */
  | { readonly outcome: "durable"; readonly durableSeq: number; readonly draft: Draft }
  /** An edit before these is missing, or another window has written here: the sender must read again. */
  | { readonly outcome: "gap" }
  | { readonly outcome: "signed" };

export type AppendInput = {
  readonly consultId: string;
  readonly firstSeq: number;
  readonly edits: readonly Edit[];
  /** Who typed it: a letter sent again is told by it from the same letter typed in another window. */
  readonly windowId?: string | undefined;
  readonly at: string;
};

/**
 * Appends the edits numbered from `firstSeq` and commits. Numbers that are already durable are skipped, so that
 * a batch whose answer was lost may be sent again; a gap is refused. Where another window went on behind a part of
 * the batch, that part counts as saved: the sender writes the rest, and only the rest, on top of what stands here.
 */
export function appendEdits(db: WritableDb, input: AppendInput): AppendAnswer {
  const run = db.transaction((): AppendAnswer => {
    const { consultId, firstSeq, edits, windowId, at } = input;
    const before = writingOf(db, consultId);
    const known = Math.min(edits.length, Math.max(0, before.seq + 1 - firstSeq));
    const rows = edits.map((edit) => JSON.stringify(windowId === undefined ? edit : { ...edit, windowId }));
    const own = countOwn(db, consultId, firstSeq, rows.slice(0, known));
    if (own < known || known === edits.length)
      return own === 0
        ? { outcome: "gap" }
        : { outcome: "durable", durableSeq: firstSeq - 1 + own, draft: before.draft };
    if (firstSeq > before.seq + 1) return { outcome: "gap" };
    if (isSigned(db, consultId)) return { outcome: "signed" };
    const insert = db.prepare("INSERT INTO journal (consult_id, seq, edit, at) VALUES (?, ?, ?, ?)");
    rows.slice(known).forEach((row, index) => insert.run(consultId, before.seq + 1 + index, row, at));
    return {
      outcome: "durable",
      durableSeq: firstSeq - 1 + edits.length,
      draft: edits.slice(known).reduce(applyEdit, before.draft),
    };
  });
  return run.immediate();
}

/** How many of these, from the first, stand under their numbers. */
function countOwn(db: WritableDb, consultId: string, firstSeq: number, rows: readonly string[]): number {
  const read = db.prepare<[string, number], { edit: string }>(
    "SELECT edit FROM journal WHERE consult_id = ? AND seq = ?",
  );
  const foreign = rows.findIndex((row, index) => read.get(consultId, firstSeq + index)?.edit !== row);
  return foreign === -1 ? rows.length : foreign;
}

type RevisionRow = { readonly draft: string; readonly journal_seq: number };
type JournalRow = { readonly edit: string; readonly seq: number };

/** The last checkpoint's draft with all later edits folded in. Both were parsed when they came in. */
export function writingOf(db: WritableDb, consultId: string): Writing {
  const base = db
    .prepare<[string], RevisionRow>(
      "SELECT draft, journal_seq FROM note_revision WHERE consult_id = ? ORDER BY revision DESC LIMIT 1",
    )
    .get(consultId);
  const start: Writing =
    base === undefined
      ? { draft: emptyDraft, seq: 0 }
      : // Written by this program from a parsed draft.
        { draft: JSON.parse(base.draft) as Draft, seq: base.journal_seq };
  const later = db
    .prepare<[string, number], JournalRow>(
      "SELECT edit, seq FROM journal WHERE consult_id = ? AND seq > ? ORDER BY seq",
    )
    .all(consultId, start.seq);
  return later.reduce<Writing>(
    // Written by this program from parsed edits.
    ({ draft }, row) => ({ draft: applyEdit(draft, JSON.parse(row.edit) as Edit), seq: row.seq }),
    start,
  );
}

/** Signed, and the last of it not opened again since. */
export function isSigned(db: WritableDb, consultId: string): boolean {
  const last = db
    .prepare<[string], { isOpened: 0 | 1 }>(
      `SELECT EXISTS (SELECT 1 FROM amendment WHERE consult_id = signed_item.consult_id AND replaces = item_id) AS isOpened
       FROM signed_item WHERE consult_id = ? ORDER BY rowid DESC LIMIT 1`,
    )
    .get(consultId);
  return last?.isOpened === 0;
}
