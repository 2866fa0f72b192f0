import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { answerOf, mergeReceipt } from "./signed.ts";

type Late = {
  readonly itemId: string;
  readonly paper: string;
  /** Of one's own that was accepted: the receipt that takes the place of "signed late". */
  readonly issued?: string;
};

/**
 * The hub's list of late papers in place of the last one, with what became of one's own; true when it says something
 * else. What an earlier release took into the list alone is made good by the next one that comes.
 */
export function replaceLate(
  db: WritableDb,
  input: { readonly papers: readonly Late[]; readonly at: string },
): boolean {
  const run = db.transaction(() => {
    const before = JSON.stringify(latePapers(db));
    db.prepare("DELETE FROM late_paper").run();
    const insert = db.prepare("INSERT INTO late_paper (item_id, paper) VALUES (?, ?)");
    for (const { itemId, paper } of input.papers) insert.run(itemId, paper);
    const merged = input.papers.filter((one) => mergeIssued(db, one, input.at));
    return merged.length > 0 || JSON.stringify(latePapers(db)) !== before;
  });
  return run.immediate();
}

/** Each answer once: it comes with every list for a week. */
function mergeIssued(db: WritableDb, { itemId, issued }: Late, at: string): boolean {
  if (issued === undefined || answerOf(db, itemId) === issued) return false;
  return mergeReceipt(db, { itemId, receipt: issued, outcome: "issued", why: undefined, at }) !== undefined;
}

export function latePapers(db: WritableDb): string[] {
  return db.prepare<[], string>("SELECT paper FROM late_paper ORDER BY item_id").pluck().all();
}

/** A decision about two versions: kinds and ids, never what they say. */
export function noteDecision(
  db: WritableDb,
  input: { readonly id: string; readonly decision: string; readonly at: string },
): void {
  appendAudit(db, { at: input.at, kind: `conflict-${input.decision}`, subject: input.id });
}
