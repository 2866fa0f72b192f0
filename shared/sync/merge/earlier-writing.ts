import { isSame } from "./same.ts";
import { type Draft, type NoteSection, noteSections } from "../../domain/draft.ts";
import type { EntryFields } from "../../domain/line-entry.ts";
import type { PrescriptionLine } from "../../domain/medicine.ts";

/** A draft as it was saved at some moment. */
export type Saved = { readonly draft: Draft };

/** What of a saved draft stands neither in the one saved after it nor in the present one. */
export type Gone<S extends Saved> = {
  readonly saved: S;
  readonly sections: readonly NoteSection[];
  readonly lines: readonly PrescriptionLine[];
  /** A line that was being written or waited, where it was neither put down nor written on. */
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

/** A line under way, or one that waits for it, of which neither it nor what it became stands later. */
function hasLetGoOf(draft: Draft, later: Draft): boolean {
  const begun = begunIn(draft);
  const standing = begunIn(later);
  const put = later.lines.filter((line) => !draft.lines.some((other) => isSame(other, line)));
  const gone = begun.filter((one) => !standing.some((other) => isGoneOnWith(one, other)));
  const [named, written] = [gone.filter(isChosen), gone.filter((one) => !isChosen(one))];
  if (named.some((one) => !put.some((line) => isOfSameMedicine(line, one)))) return true;
  // Letters are no medicine's by themselves: each may have become one that was put down or chosen since, and no more.
  const chosen = standing.filter(
    (one) =>
      isChosen(one) && !later.lines.some((line) => line.id === one.lineId && isOfSameMedicine(line, one)),
  );
  const others = begun.filter(isChosen);
  const since = [...put, ...chosen].filter((one) => !others.some((other) => isOfSameMedicine(one, other)));
  return written.length > since.length;
}

/** The lines begun in a draft; of one without a letter or a medicine there is nothing to look for. */
const begunIn = ({ entry }: Draft): readonly EntryFields[] =>
  entry === undefined
    ? []
    : [entry, ...(entry.aside ?? [])].filter((one) => (one.typed?.trim() ?? one.medicineId ?? "") !== "");

const isChosen = ({ typed }: EntryFields): boolean => typed === undefined;

type OfMedicine = Pick<EntryFields, "medicineId">;
const isOfSameMedicine = (one: OfMedicine, other: OfMedicine): boolean => one.medicineId === other.medicineId;

/** As a text of the note: written on, its letters still stand there. */
function isGoneOnWith(one: EntryFields, later: EntryFields): boolean {
  if (one.typed !== undefined) return later.typed?.trim().startsWith(one.typed.trim()) === true;
  const isOfSameLine = one.lineId !== undefined && one.lineId === later.lineId;
  return isOfSameLine || (isChosen(later) && isOfSameMedicine(one, later));
}
