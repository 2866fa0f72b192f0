import { writingOf } from "../../../electron/desk/db/stores/journal.ts";
import type { WritableDb } from "../../../electron/desk/db/open-database.ts";
import { hold } from "../violation.ts";
import type { Watch } from "../watch.ts";

/** Every letter that the screen was told is saved stands in the draft, in its order, whatever happened since. */
export function lettersMissing(acknowledged: readonly string[], text: string): string | undefined {
  let from = 0;
  for (const piece of acknowledged) {
    const at = text.indexOf(piece, from);
    if (at < 0) return `${piece} was acknowledged and is not in the draft`;
    from = at + piece.length;
  }
  return undefined;
}

export function checkLetters(watch: Watch, file: string, db: WritableDb): void {
  for (const [consultId, pieces] of watch.acknowledged.get(file) ?? [])
    hold(
      "every acknowledged letter is there",
      lettersMissing(pieces, writingOf(db, consultId).draft.sections.complaint),
    );
}
