import { type Draft, type Edit, applyEdit, emptyDraft } from "../../../../shared/domain/draft.ts";
import type { WritableDb } from "../open-database.ts";

/** What is written of one consult, and the number of the last edit in it. */
export type Writing = { readonly draft: Draft; readonly seq: number };

export type AppendAnswer =
  | { readonly outcome: "durable"; readonly writing: Writing }
  /** An edit before these is missing: the sender must read again. */
  | { readonly outcome: "gap"; readonly writing: Writing }
  | { readonly outcome: "signed" };

/**
 * Appends the edits numbered from `firstSeq` and commits. Numbers that are already durable are skipped, so that
 * a batch whose answer was lost may be sent again; a gap is refused.
 */
export function appendEdits(
  db: WritableDb,
  input: {
    readonly consultId: string;
    readonly firstSeq: number;
    readonly edits: readonly Edit[];
    readonly at: string;
  },
): AppendAnswer {
  const run = db.transaction((): AppendAnswer => {
    const { consultId, firstSeq, edits, at } = input;
    const before = writingOf(db, consultId);
    const known = Math.max(0, before.seq + 1 - firstSeq);
    // Two windows may write the same draft: a number that already has other content must not count as saved.
    if (!areKnown(db, consultId, firstSeq, edits.slice(0, known))) return { outcome: "gap", writing: before };
    if (known >= edits.length) return { outcome: "durable", writing: before };
    if (firstSeq > before.seq + 1) return { outcome: "gap", writing: before };
    if (isSigned(db, consultId)) return { outcome: "signed" };
    const insert = db.prepare("INSERT INTO journal (consult_id, seq, edit, at) VALUES (?, ?, ?, ?)");
    const fresh = edits.slice(known);
    fresh.forEach((edit, index) => insert.run(consultId, before.seq + 1 + index, JSON.stringify(edit), at));
    return {
      outcome: "durable",
      writing: { draft: fresh.reduce(applyEdit, before.draft), seq: before.seq + fresh.length },
    };
  });
  return run.immediate();
}

function areKnown(db: WritableDb, consultId: string, firstSeq: number, edits: readonly Edit[]): boolean {
  const read = db.prepare<[string, number], { edit: string }>(
    "SELECT edit FROM journal WHERE consult_id = ? AND seq = ?",
  );
  return edits.every((edit, index) => read.get(consultId, firstSeq + index)?.edit === JSON.stringify(edit));
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

/** Signed, and not opened again since: each opening is answered by one more signature. */
export function isSigned(db: WritableDb, consultId: string): boolean {
  const count = db
    .prepare<[string, string], { signed: number; opened: number }>(
      `SELECT (SELECT count(*) FROM signed_item WHERE consult_id = ?) AS signed,
              (SELECT count(*) FROM amendment WHERE consult_id = ?) AS opened`,
    )
    .get(consultId, consultId);
  return count !== undefined && count.signed > count.opened;
}
