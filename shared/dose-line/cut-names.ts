import { searchText } from "../rules/medicines/search-text.ts";
import type { NameTable } from "./name-table.ts";

type Cut = { readonly name: string; readonly generic: string; readonly numbers: readonly number[] };

/**
 * "Lev 500" is short for levetiracetam, and begins levofloxacin too, which is also made of 500 mg. "Doxy 100" is no
 * question: of doxylamine no 100 mg is made.
 */
export function isCutShort({ name, generic, numbers }: Cut, table: NameTable): boolean {
  const cut = searchText(name);
  const own = searchText(generic);
  if (cut.includes(" ") || !isCutOf(cut, own)) return false;
  return [...table.rowsOf].some(
    ([other, rows]) =>
      other !== generic &&
      !other.includes(" + ") &&
      isCutOf(cut, searchText(other)) &&
      rows.some(({ strength }) => numbers.some((value) => isIn(value, strength))),
  );
}

/** In the middle of a word: "zinc" is no cut of "zinc sulfate". */
const isCutOf = (cut: string, name: string): boolean =>
  name.startsWith(cut) && /^\p{L}/u.test(name.slice(cut.length));

const isIn = (value: number, strength: string): boolean =>
  [...strength.replaceAll(",", "").matchAll(/\d+(?:\.\d+)?/gu)].some(([found]) => Number(found) === value);
