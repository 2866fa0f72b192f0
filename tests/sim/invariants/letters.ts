import { writingOf } from "../../../electron/desk/db/stores/journal.ts";
import { resourceByLocalId } from "../../../electron/desk/db/stores/resources.ts";
import type { WritableDb } from "../../../electron/desk/db/writable-db.ts";
import { givenUpIn, mayBeGone, writingKey } from "../given-up.ts";
import { isOf, sectionNames, textOf } from "../texts.ts";
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

/** Where two drafts became one, in whatever order. */
export function lettersGone(acknowledged: readonly string[], texts: readonly string[]): string | undefined {
  const gone = acknowledged.find((piece) => !texts.some((text) => text.includes(piece)));
  return gone === undefined ? undefined : `${gone} was acknowledged and is nowhere`;
}

export const ticketOf = (db: WritableDb, consultId: string): string =>
  resourceByLocalId(db, consultId)?.serverId ?? "";

export function checkLetters(watch: Watch, file: string, db: WritableDb): void {
  const [, doctor = ""] = file.split("/");
  for (const [consultId, pieces] of watch.acknowledged.get(file) ?? []) {
    const { sections } = writingOf(db, consultId).draft;
    const key = writingKey(doctor, ticketOf(db, consultId));
    const given = givenUpIn(watch, key);
    hold(
      "every acknowledged letter is there",
      lettersGone(
        pieces.filter((piece) => given.unchosen.has(piece) && !given.struck.has(piece)),
        [textOf(writingOf(db, consultId).draft), ...revisionsOf(db, consultId)],
      ),
    );
    for (const section of sectionNames) {
      const text = sections[section];
      const kept = pieces.filter((piece) => isOf(section, piece) && !mayBeGone(given, piece));
      // What stood here before the other PC's paper came is among the revisions.
      const isTaken = watch.takenThere.has(`${file} ${consultId}`);
      hold(
        "every acknowledged letter is there",
        isTaken
          ? lettersGone(kept, [text, ...revisionsOf(db, consultId)])
          : watch.reordered.has(key)
            ? lettersGone(kept, [text])
            : lettersMissing(kept, text),
      );
    }
  }
}

const revisionsOf = (db: WritableDb, consultId: string): readonly string[] =>
  db
    .prepare<[string], { draft: string }>("SELECT draft FROM note_revision WHERE consult_id = ?")
    .all(consultId)
    .map(({ draft }) => draft);
