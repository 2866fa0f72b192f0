import type { Medicine } from "../domain/medicine.ts";
import type { AllergyClass } from "./allergy-classes.ts";
import { medicines } from "./medicines/index-of-medicines.ts";
import { searchText } from "./medicines/search-text.ts";
import { moleculesOf } from "./rule.ts";

/** What a recorded substance stands for: molecules named, and allergy classes that go with them. */
export type AllergyMeaning = {
  readonly molecules: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
};

/**
 * Reads a substance as people write it ("Penicillin inj.", "sulpha drugs", "पेनिसिलिन", "amox").
 *
 * Undefined when no word of it is known: the caller must then say so, because silence would look like "no allergy".
 */
export function meaningOf(
  substance: string,
  vocabulary: readonly Medicine[],
  allergyClasses: readonly AllergyClass[],
): AllergyMeaning | undefined {
  const text = ` ${searchText(substance)} `;
  const molecules = new Set<string>();
  const classes = new Set<string>();
  for (const medicine of vocabulary) {
    const { all, names } = wordsOf(medicine);
    const found = names.some((name) => hasWords(text, name))
      ? all
      : all.filter((molecule) => hasWords(text, molecule));
    for (const molecule of found) molecules.add(molecule);
    // "clavulanic acid" alone is not yet "penicillin": only a whole medicine, or its first molecule, brings the class.
    if (found[0] !== undefined && found[0] === all[0]) {
      for (const id of medicine.classes) if (allergyClasses.some((row) => row.id === id)) classes.add(id);
    }
  }
  for (const { id, words, alsoMembers } of allergyClasses) {
    if ([...words, ...alsoMembers].some((word) => hasWords(text, word))) classes.add(id);
  }
  return molecules.size + classes.size === 0 ? undefined : { molecules, classes };
}

const keptByRows = new WeakMap<readonly AllergyClass[], Map<string, AllergyMeaning | undefined>>();
const mostKept = 2_000;

/** By the shipped list: two thousand names are read once for a substance, not at every change of a prescription. */
export function keptMeaningOf(
  substance: string,
  allergyClasses: readonly AllergyClass[],
): AllergyMeaning | undefined {
  const kept = keptByRows.get(allergyClasses) ?? new Map<string, AllergyMeaning | undefined>();
  keptByRows.set(allergyClasses, kept);
  if (kept.has(substance)) return kept.get(substance);
  if (kept.size >= mostKept) kept.clear();
  const meaning = meaningOf(substance, medicines, allergyClasses);
  kept.set(substance, meaning);
  return meaning;
}

/** Whatever a medicine is called; a row of a table never changes, and is read at every change of a prescription. */
type MedicineWords = { readonly all: readonly string[]; readonly names: readonly string[] };
const wordsByMedicine = new WeakMap<Medicine, MedicineWords>();

function wordsOf(medicine: Medicine): MedicineWords {
  const before = wordsByMedicine.get(medicine);
  if (before) return before;
  const names = [medicine.generic, medicine.genericHindi, ...medicine.synonyms];
  const words = { all: moleculesOf(medicine), names };
  wordsByMedicine.set(medicine, words);
  return words;
}

/** Whole words, or with "…" at the end the start of a word. `text` is bounded by spaces. */
function hasWords(text: string, words: string): boolean {
  const sought = known.get(words) ?? soughtAs(words);
  return sought !== "" && text.includes(sought);
}

/** Names of medicines and classes are few, and looked for at every change of a prescription. */
const known = new Map<string, string>();

function soughtAs(words: string): string {
  const bare = searchText(words.replace("…", ""));
  const sought = bare === "" ? "" : words.endsWith("…") ? ` ${bare}` : ` ${bare} `;
  known.set(words, sought);
  return sought;
}
