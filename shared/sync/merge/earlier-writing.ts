import { isSame } from "./same.ts";
import { type Draft, type NoteSection, noteSections } from "../../domain/draft.ts";
import type { PrescriptionLine } from "../../domain/medicine.ts";

/** A draft as it was saved at some moment. */
export type Saved = { readonly draft: Draft };

/** What of a saved draft stands neither in the one saved after it nor in the present one. */
export type Gone<S extends Saved> = {
  readonly saved: S;
  readonly sections: readonly NoteSection[];
  readonly lines: readonly PrescriptionLine[];
  /** The line that was being written, where it was neither put down nor written on. */
  readonly entry: boolean;
};

/**
 * What was written once and stands there no longer, newest first. A draft that was only written on says nothing: all
 * of it stands in the next one.
 *
 * @param saved oldest first
 */
export function earlierWriting<S extends Saved>(saved: readonly S[], present: Draft): readonly Gone<S>[] {
  return saved
    .map((one, at) => goneOf(one, saved[at + 1]?.draft ?? present, present))
    .filter(({ sections, lines, entry }) => sections.length > 0 || lines.length > 0 || entry)
    .toReversed();
}

function goneOf<S extends Saved>(saved: S, next: Draft, present: Draft): Gone<S> {
  const { draft } = saved;
  const later = [next, present];
  return {
    saved,
    sections: noteSections.filter((section) => {
      const text = draft.sections[section].trim();
      return later.every(({ sections }) => !sections[section].includes(text));
    }),
    lines: draft.lines.filter((line) =>
      later.every(({ lines }) => !lines.some((other) => isSame(other, line))),
    ),
    entry: draft.entry !== undefined && later.every((one) => hasLetGoOf(draft, one)),
  };
}

/** Neither the same line under way nor another that was begun from it, and none put down since. */
function hasLetGoOf(draft: Draft, later: Draft): boolean {
  const isPutDown = later.lines.some((line) => !draft.lines.some(({ id }) => id === line.id));
  return later.entry === undefined && !isPutDown;
}
