import type { Draft } from "../../../../shared/domain/draft.ts";
import type { WritableDb } from "../writable-db.ts";
import { writingOf } from "./journal.ts";

export type SavedRevision = {
  readonly revision: number;
  readonly reason: string;
  readonly savedAt: string;
  readonly draft: Draft;
};

type Row = Omit<SavedRevision, "draft"> & { readonly draft: string };

/** Every draft of a consult that this desk saved, oldest first, and what stands there now. */
export function revisionsOf(
  db: WritableDb,
  consultId: string,
): { readonly saved: readonly SavedRevision[]; readonly present: Draft } {
  const read = db.transaction(() => {
    const rows = db
      .prepare<[string], Row>(
        "SELECT revision, reason, saved_at AS savedAt, draft FROM note_revision WHERE consult_id = ? ORDER BY revision",
      )
      .all(consultId);
    return {
      saved: rows.map((row) => ({ ...row, draft: JSON.parse(row.draft) as Draft })), // written by this program from a parsed draft
      present: writingOf(db, consultId).draft,
    };
  });
  return read();
}
