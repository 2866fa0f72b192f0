import { type Draft, type NoteSection, noteSections } from "../../domain/draft.ts";
import type { PrescriptionLine } from "../../domain/medicine.ts";
import { isSame } from "./same.ts";
import { threeWay } from "./three-way.ts";

/** A part of a draft that both PCs changed: a section, one line of the prescription, or the kind of visit. */
export type DraftConflict =
  | { readonly part: "section"; readonly section: NoteSection }
  | { readonly part: "line"; readonly lineId: string }
  | { readonly part: "visit" };

export type MergedDraft = {
  /** In a part that is in conflict: both texts, mine first; of a line and of the visit: mine. */
  readonly merged: Draft;
  readonly conflicts: readonly DraftConflict[];
};

/**
 * Two drafts of one doctor from two PCs, part by part. Only what both changed, differently, is a question; text that
 * only goes on where the other one stopped is none. Nothing that was written on either PC is missing from `merged`
 * except lines in conflict, of which the other version is kept by whoever asks.
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): MergedDraft {
  const conflicts: DraftConflict[] = [];
  const sections = { ...mine.sections };
  for (const section of noteSections) {
    const [before, one, other] = [base, mine, theirs].map((each) => each.sections[section] ?? "");
    const text = mergeText(before ?? "", one ?? "", other ?? "");
    if (text.isConflict) conflicts.push({ part: "section", section });
    sections[section] = text.merged;
  }
  const visit = threeWay(visitOf(base), visitOf(mine), visitOf(theirs));
  if (visit.outcome === "conflict") conflicts.push({ part: "visit" });
  const lines = mergeLines(base.lines, mine.lines, theirs.lines);
  conflicts.push(...lines.conflicts.map((lineId) => ({ part: "line" as const, lineId })));
  const chosen = visit.outcome === "merged" ? visit.value : visitOf(mine);
  const beside = besideText(base, mine, theirs);
  return { merged: { sections, lines: lines.merged, ...chosen, ...beside }, conflicts };
}

/** Codes, marks of carried text and the line under way: no question is worth asking of them, what is here wins. */
function besideText(base: Draft, mine: Draft, theirs: Draft): Pick<Draft, "diagnoses" | "carried" | "entry"> {
  const choose = <T>(before: T, one: T, other: T): T => {
    const found = threeWay(before, one, other);
    return found.outcome === "merged" ? found.value : one;
  };
  const entry = choose(base.entry, mine.entry, theirs.entry);
  const diagnoses = choose(base.diagnoses, mine.diagnoses, theirs.diagnoses);
  const others = (theirs.diagnoses ?? []).filter(
    ({ text }) => !(diagnoses ?? []).some((known) => known.text === text),
  );
  const carried = choose(base.carried, mine.carried, theirs.carried);
  return {
    ...(diagnoses === undefined ? {} : { diagnoses: [...diagnoses, ...others] }),
    ...(carried === undefined ? {} : { carried }),
    ...(entry === undefined ? {} : { entry }),
  };
}

function mergeText(base: string, mine: string, theirs: string): { merged: string; isConflict: boolean } {
  const plain = threeWay(base, mine, theirs);
  if (plain.outcome === "merged") return { merged: plain.value, isConflict: false };
  // What goes on where the other one goes on, not what goes on where the other one struck something out.
  const goesOn = (longer: string, shorter: string) => longer.startsWith(shorter) && shorter.startsWith(base);
  if (goesOn(mine, theirs)) return { merged: mine, isConflict: false };
  if (goesOn(theirs, mine)) return { merged: theirs, isConflict: false };
  return { merged: bothTexts(mine, theirs), isConflict: true };
}

const bothTexts = (mine: string, theirs: string): string =>
  mine === "" ? theirs : theirs === "" ? mine : `${mine}\n\n${theirs}`;

type Visit = Pick<Draft, "visitKind" | "sawInPersonOn" | "unlistedReason">;

const visitOf = ({ visitKind, sawInPersonOn, unlistedReason }: Draft): Visit => ({
  visitKind,
  ...(sawInPersonOn === undefined ? {} : { sawInPersonOn }),
  ...(unlistedReason === undefined ? {} : { unlistedReason }),
});

type Lines = readonly PrescriptionLine[];

/** Each line by its id; a line that one PC removed and the other changed is a question, and stays until answered. */
function mergeLines(base: Lines, mine: Lines, theirs: Lines) {
  const find = (lines: Lines, id: string) => lines.find((line) => line.id === id);
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))];
  const conflicts: string[] = [];
  const merged = ids.flatMap((id) => {
    const [before, one, other] = [find(base, id), find(mine, id), find(theirs, id)];
    const line = threeWay(before, one, other);
    if (line.outcome === "conflict") conflicts.push(id);
    const kept = line.outcome === "merged" ? line.value : (one ?? other);
    return kept === undefined ? [] : [kept];
  });
  return { merged, conflicts };
}

export const isSameDraft = (one: Draft, other: Draft): boolean => isSame(one, other);
