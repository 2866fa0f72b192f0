import { itemsOf, diagnosesIn } from "../../../shared/domain/note-items.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import type { UseKind, Used } from "../../../shared/domain/use.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { Use } from "../db/stores/writing-use.ts";

/** What a draft uses of the tables: what was chosen, or typed in the very words of a row. */
export function usedIn(
  draft: Draft,
  { investigations, advicePhrases }: Pick<Knowledge, "investigations" | "advicePhrases">,
): Used[] {
  const named = (kind: UseKind, text: string, rows: readonly { id: string; words: { en: string } }[]) => {
    const items = new Set(itemsOf(text).map((item) => item.toLowerCase()));
    return rows
      .filter(({ words }) => [...items].some((item) => item.startsWith(words.en.toLowerCase())))
      .map(({ id }): Used => ({ kind, item: id }));
  };
  return [
    ...draft.lines.map(
      ({ id: _line, medicineId, instructions: _said, reason: _why, answers: _said2, ...line }): Used => ({
        // Words written for one patient stay with that patient.
        ...{ kind: "medicine", item: medicineId, last: JSON.stringify(line) },
      }),
    ),
    ...diagnosesIn(draft).flatMap(({ code }): Used[] =>
      code === undefined ? [] : [{ kind: "diagnosis", item: code }],
    ),
    ...named("investigation", draft.sections.investigations, investigations),
    ...named("advice", draft.sections.advice, advicePhrases),
  ];
}

const kept = new WeakMap<DeskDatabase, Map<UseKind, ReadonlyMap<string, Use>>>();

/** What this doctor uses, read once until the next signature. */
export async function usesOf(db: DeskDatabase, kind: UseKind): Promise<ReadonlyMap<string, Use>> {
  const all = kept.get(db) ?? new Map<UseKind, ReadonlyMap<string, Use>>();
  kept.set(db, all);
  const known = all.get(kind);
  if (known) return known;
  const read = new Map((await db.usesOf(kind)).map((use) => [use.item, use]));
  all.set(kind, read);
  return read;
}

/** Counted when it is signed: what was only tried is no habit. */
export async function countUse(
  db: DeskDatabase,
  draft: Draft,
  knowledge: Knowledge,
  at: string,
): Promise<void> {
  await db.noteUse(usedIn(draft, knowledge), at);
  kept.delete(db);
}
