import type { CodedDiagnosis } from "../domain/draft.ts";
import type { Bilingual } from "../domain/words.ts";
import { onceFor } from "../knowledge/once-for.ts";

/** A diagnosis of the note that is being written, as the rules read it. */
export type NoteDiagnosis = {
  readonly text: string;
  /** ICD-10: the one that was chosen, else every one whose name or synonym the doctor typed. */
  readonly codes: readonly string[];
  readonly isChosen: boolean;
};

type Table = readonly {
  readonly code: string;
  readonly words: Bilingual;
  readonly synonyms: readonly string[];
}[];

/** What is written beside a diagnosis and is none of its name: "?CKD", "k/c/o T2DM (provisional)". */
const besideTheName =
  /^(?:\?|k\/c\/o|h\/o|known case of|likely|probable|suspected|to rule out|r\/o)\s*|[?.]+$/giu;
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\([^)]*\)/gu, " ")
    .trim()
    .replaceAll(besideTheName, "")
    .replaceAll(/\s+/gu, " ")
    .trim();

const codesByName = onceFor((diagnoses: Table): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { code, words, synonyms } of diagnoses) {
    for (const name of new Set([words.en, words.hi, ...synonyms, code].map(plain))) {
      found.set(name, [...(found.get(name) ?? []), code]);
    }
  }
  return found;
});

/** It was looked at and is not there: "no CKD", "pregnancy ruled out". */
const denied =
  /^(?:no|not|without)\b|\b(?:ruled out|excluded)\b|\b(?:upt|tests?|reports?) (?:is |was )?negative\b|\bnegative (?:upt|test)\b|\bnormal (?:kidney|renal) function\b|नहीं(?:\s|$)|निगेटिव(?:\s|$)/iu;

/** The diagnoses that are there or suspected; a word typed without choosing a code is looked up in the table. */
export function noteDiagnoses(written: readonly CodedDiagnosis[], table: Table): readonly NoteDiagnosis[] {
  return written.flatMap(({ text, code }): NoteDiagnosis[] => {
    if (code !== undefined) return [{ text, codes: [code], isChosen: true }];
    const codes = codesByName(table).get(plain(text)) ?? [];
    return codes.length === 0 && denied.test(text.trim()) ? [] : [{ text, codes, isChosen: false }];
  });
}

/** Whether a code stands in one of these: "N18", "E11.2" or, of whole letters and numbers, "O10-O48". */
export function isCodeIn(code: string, places: readonly string[]): boolean {
  return places.some((place) => {
    const [first = place, last] = place.split("-");
    return last === undefined
      ? code.startsWith(first)
      : code.slice(0, first.length) >= first && code.slice(0, last.length) <= last;
  });
}
