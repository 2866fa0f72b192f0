import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";

/** The hub's list of late papers in place of the last one; true when it says something else. */
export function replaceLate(
  db: WritableDb,
  input: { readonly papers: readonly { readonly itemId: string; readonly paper: string }[] },
): boolean {
  const run = db.transaction(() => {
    const before = JSON.stringify(latePapers(db));
    db.prepare("DELETE FROM late_paper").run();
    const insert = db.prepare("INSERT INTO late_paper (item_id, paper) VALUES (?, ?)");
    for (const { itemId, paper } of input.papers) insert.run(itemId, paper);
    return JSON.stringify(latePapers(db)) !== before;
  });
  return run.immediate();
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
