import type { Medicine } from "../domain/medicine.ts";
import { soundKey } from "./sound-key.ts";
import { searchText } from "../rules/medicines/search-text.ts";

/** Every name that the list knows, as it is compared, and the medicines (generic names) that it may mean. */
export type NameTable = {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly rowsOf: ReadonlyMap<string, readonly Medicine[]>;
  /** By how they sound (`soundKey`). */
  readonly sounds: ReadonlyMap<string, readonly string[]>;
  readonly byMolecules: ReadonlyMap<string, string>;
};

/** Ends with a number or a form: the search finds it, but in a line that number is the strength. */
const carriesMore = /(?:^| )(?:p?\d+|syrup|drops|tablet|inhaler|gel|cream|injection|inj)$/u;

/** "The pill for sugar": enough to search by, not to prescribe by. */
const saysPurpose = /(?:^| )(?:दवा|गोली|मलहम|मरहम|क्रीम|टीका|wali|goli|like)(?: |$)/u;

export function nameTable(medicines: readonly Medicine[]): NameTable {
  const exact = new Map<string, string[]>();
  const rowsOf = new Map<string, Medicine[]>();
  for (const medicine of medicines) {
    const rows = rowsOf.get(medicine.generic);
    if (rows !== undefined) rows.push(medicine);
    else rowsOf.set(medicine.generic, [medicine]);
    for (const name of [medicine.generic, medicine.genericHindi, ...medicine.synonyms]) {
      const key = searchText(name);
      if (name !== medicine.generic && (carriesMore.test(key) || saysPurpose.test(key))) continue;
      const generics = exact.get(key) ?? [];
      if (!generics.includes(medicine.generic)) exact.set(key, [...generics, medicine.generic]);
    }
  }
  const byMolecules = new Map(
    [...rowsOf.keys()].map((generic) => [moleculeKey(generic.split(" + ")), generic]),
  );
  const sounds = new Map<string, string[]>();
  for (const [name, generics] of exact)
    sounds.set(soundKey(name), [...(sounds.get(soundKey(name)) ?? []), ...generics]);
  return { exact, rowsOf, sounds, byMolecules };
}

/** One key for the same molecules in any order. */
export const moleculeKey = (molecules: readonly string[]): string => molecules.toSorted().join(" + ");
