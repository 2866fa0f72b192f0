import { type CodedDiagnosis, type Draft, type NoteSection, noteSections } from "../../domain/draft.ts";
import type { PrescriptionLine } from "../../domain/medicine.ts";
import { isSame } from "./same.ts";
import { threeWay } from "./three-way.ts";

/**
 * A part of a draft that both PCs changed: a section, one line of the prescription, the line that is being written, what
 * is known of the diagnosis beside its text, or the kind of visit.
 */
export type DraftConflict =
  | { readonly part: "section"; readonly section: NoteSection }
  | { readonly part: "line"; readonly lineId: string }
  | { readonly part: "entry" }
  | { readonly part: "diagnoses" }
  | { readonly part: "visit" };

export type MergedDraft = {
  /** In a part that is in conflict: both texts, mine first; of all else: mine. */
  readonly merged: Draft;
  readonly conflicts: readonly DraftConflict[];
};

/**
 * Two drafts of one doctor from two PCs, part by part. Only what both changed, differently, is a question; text that
 * only goes on where the other one stopped is none. Nothing that was written on either PC is missing from `merged`
 * except lines, codes and the visit in conflict, of which the other version is kept by whoever asks.
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
  conflicts.push(...beside.conflicts.map((part) => ({ part })));
  return { merged: { sections, lines: lines.merged, ...chosen, ...beside.merged }, conflicts };
}

type Beside = {
  readonly merged: Pick<Draft, "diagnoses" | "carried" | "entry">;
  readonly conflicts: readonly ("entry" | "diagnoses")[];
};

/** The line under way and the codes are asked of; of the marks of carried text, which nobody typed, what is here wins. */
function besideText(base: Draft, mine: Draft, theirs: Draft): Beside {
  const entry = threeWay(base.entry, mine.entry, theirs.entry);
  const codes = mergeCodes(base.diagnoses ?? [], mine.diagnoses ?? [], theirs.diagnoses ?? []);
  const marks = threeWay(base.carried, mine.carried, theirs.carried);
  const kept = entry.outcome === "merged" ? entry.value : (mine.entry ?? theirs.entry);
  const carried = marks.outcome === "merged" ? marks.value : mine.carried;
  const isCoded = mine.diagnoses !== undefined || theirs.diagnoses !== undefined;
  return {
    merged: {
      ...(isCoded ? { diagnoses: codes.merged } : {}),
      ...(carried === undefined ? {} : { carried }),
      ...(kept === undefined ? {} : { entry: kept }),
    },
    conflicts: [
      ...(entry.outcome === "conflict" ? ["entry" as const] : []),
      ...(codes.isConflict ? ["diagnoses" as const] : []),
    ],
  };
}

type Codes = readonly CodedDiagnosis[];

/** Each by the text for which it holds. */
function mergeCodes(base: Codes, mine: Codes, theirs: Codes) {
  const merged = mergeEach({ base, mine, theirs, keyOf: ({ text }) => text });
  return { merged: merged.merged, isConflict: merged.conflicts.length > 0 };
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

/** Each line by its id. */
const mergeLines = (base: Lines, mine: Lines, theirs: Lines) =>
  mergeEach({ base, mine, theirs, keyOf: ({ id }) => id });

/** One that a PC removed and the other changed is a question, and stays until answered. */
function mergeEach<T>(of: {
  readonly base: readonly T[];
  readonly mine: readonly T[];
  readonly theirs: readonly T[];
  readonly keyOf: (one: T) => string;
}): { readonly merged: T[]; readonly conflicts: readonly string[] } {
  const { base, mine, theirs, keyOf } = of;
  const find = (all: readonly T[], key: string) => all.find((one) => keyOf(one) === key);
  const keys = [...new Set([...mine, ...theirs].map(keyOf))];
  const conflicts: string[] = [];
  const merged = keys.flatMap((key) => {
    const [before, one, other] = [find(base, key), find(mine, key), find(theirs, key)];
    const found = threeWay(before, one, other);
    if (found.outcome === "conflict") conflicts.push(key);
    const kept = found.outcome === "merged" ? found.value : (one ?? other);
    return kept === undefined ? [] : [kept];
  });
  return { merged, conflicts };
}

export const isSameDraft = (one: Draft, other: Draft): boolean => isSame(one, other);
