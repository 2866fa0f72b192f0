import { writingOf } from "../../../electron/desk/db/stores/journal.ts";
import { resourceByLocalId } from "../../../electron/desk/db/stores/resources.ts";
import type { WritableDb } from "../../../electron/desk/db/writable-db.ts";
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

/** Where a person chose the other PC's draft, this one's letters stand among its revisions. */
export function lettersGone(acknowledged: readonly string[], texts: readonly string[]): string | undefined {
  const gone = acknowledged.find((piece) => !texts.some((text) => text.includes(piece)));
  return gone === undefined ? undefined : `${gone} was acknowledged and is in no revision`;
}

export const ticketOf = (db: WritableDb, consultId: string): string =>
  resourceByLocalId(db, consultId)?.serverId ?? "";

export function checkLetters(watch: Watch, file: string, db: WritableDb): void {
  const [, doctor = ""] = file.split("/");
  for (const [consultId, pieces] of watch.acknowledged.get(file) ?? []) {
    const text = writingOf(db, consultId).draft.sections.complaint;
    const wasChosen = watch.chosenOf.has(`${doctor}/${ticketOf(db, consultId)}`);
    hold(
      "every acknowledged letter is there",
      wasChosen ? lettersGone(pieces, [text, ...revisionsOf(db, consultId)]) : lettersMissing(pieces, text),
    );
  }
}

const revisionsOf = (db: WritableDb, consultId: string): readonly string[] =>
  db
    .prepare<[string], { draft: string }>("SELECT draft FROM note_revision WHERE consult_id = ?")
    .all(consultId)
    .map(({ draft }) => draft);
