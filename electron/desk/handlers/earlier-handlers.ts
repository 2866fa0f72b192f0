import type { EarlierEntry, SavedHow } from "../../../shared/contract/earlier-calls.ts";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { ok } from "../../../shared/result/result.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import { earlierWriting, type Gone } from "../../../shared/sync/merge/earlier-writing.ts";
import { entryWords } from "../conflict/beside-words.ts";
import type { SavedRevision } from "../db/stores/revisions.ts";
import { lineWordsOf } from "../views/consult.ts";
import { consultOf, type HandlerParts } from "./handler-parts.ts";

/** More than these nobody reads through. */
const mostEntries = 50;

export function earlierHandlers(parts: HandlerParts): Pick<Handlers, "note.earlier"> {
  return {
    "note.earlier": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "looking for earlier writing");
      if (!found.ok) return found;
      const { db, knowledge } = found.value.current;
      const { saved, present } = await db.revisionsOf(consultId);
      const gone = earlierWriting(saved, present);
      const tables = knowledge.of(consultId);
      return ok({
        entries: gone.slice(0, mostEntries).map((one) => entryOf(one, tables)),
        more: Math.max(0, gone.length - mostEntries),
      });
    },
  };
}

function entryOf({ saved, sections, lines, entry }: Gone<SavedRevision>, tables: Knowledge): EarlierEntry {
  const { revision, savedAt, reason, draft } = saved;
  return {
    ...{ revision, savedAt, how: howOf[reason] ?? "written" },
    sections: sections.map((section) => ({ section, text: draft.sections[section] })),
    lines: lineWordsOf({ ...draft, lines: [...lines] }, tables).map(({ title, how }) => ({
      en: `${title}: ${how.en}`,
      hi: `${title}: ${how.hi}`,
    })),
    ...(entry ? { entry: entryWords(draft, tables) } : {}),
  };
}

/** By the word that the store writes for it. */
const howOf: Readonly<Record<string, SavedHow>> = {
  sign: "signed",
  "as-signed": "signed",
  "other-desk": "other-pc",
  "as-it-stood-there": "other-pc",
  rescued: "other-pc",
  "as-it-stood-here": "before-decision",
  "amendment-given-up": "given-up",
};
