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

/** By each name as it is compared: the medicine that it means, or the one molecule of it. */
type Names = ReadonlyMap<string, readonly { readonly medicine: Medicine; readonly molecule?: string }[]>;

const longestName = 8;
/** Made at the first allergy: the names of two thousand rows. */
const shipped: { names?: Names } = {};

/**
 * Reads a substance as people write it ("Penicillin inj.", "sulpha drugs", "पेनिसिलिन", "amox"), by the shipped list
 * and by what a prescription carries beside it.
 *
 * Undefined when no word of it is known: the caller must then say so, because silence would look like "no allergy".
 */
export function meaningOf(
  substance: string,
  ownMedicines: readonly Medicine[],
  allergyClasses: readonly AllergyClass[],
): AllergyMeaning | undefined {
  const text = searchText(substance);
  const phrases = phrasesOf(text);
  const molecules = new Set<string>();
  const classes = new Set<string>();
  for (const names of [(shipped.names ??= namesOf(medicines)), namesOf(ownMedicines)]) {
    for (const { medicine, molecule } of phrases.flatMap((phrase) => names.get(phrase) ?? [])) {
      const all = moleculesOf(medicine);
      for (const found of molecule === undefined ? all : [molecule]) molecules.add(found);
      // "clavulanic acid" alone is not yet "penicillin": only a whole medicine, or its first molecule, brings the class.
      if (molecule !== undefined && molecule !== all[0]) continue;
      for (const id of medicine.classes) if (allergyClasses.some((row) => row.id === id)) classes.add(id);
    }
  }
  for (const { id, words, alsoMembers } of allergyClasses) {
    if ([...words, ...alsoMembers].some((word) => hasWords(` ${text} `, word))) classes.add(id);
  }
  return molecules.size + classes.size === 0 ? undefined : { molecules, classes };
}

/** Every run of words of a text, so that a name within it is found by one look. */
function phrasesOf(text: string): readonly string[] {
  const words = text.split(" ");
  return words.flatMap((_word, from) =>
    words.slice(from, from + longestName).map((_end, more) => words.slice(from, from + more + 1).join(" ")),
  );
}

function namesOf(rows: readonly Medicine[]): Names {
  const names = new Map<string, { medicine: Medicine; molecule?: string }[]>();
  const put = (name: string, meant: { medicine: Medicine; molecule?: string }) => {
    const key = searchText(name);
    const before = names.get(key);
    if (before) before.push(meant);
    else if (key !== "") names.set(key, [meant]);
  };
  for (const medicine of rows) {
    for (const name of [medicine.generic, medicine.genericHindi, ...medicine.synonyms])
      put(name, { medicine });
    for (const molecule of moleculesOf(medicine)) put(molecule, { medicine, molecule });
  }
  return names;
}

/** Whole words, or with "…" at the end the start of a word. `text` is bounded by spaces. */
function hasWords(text: string, words: string): boolean {
  const sought = known.get(words) ?? soughtAs(words);
  return sought !== "" && text.includes(sought);
}

/** Names of classes are few, and looked for at every change of a prescription. */
const known = new Map<string, string>();

function soughtAs(words: string): string {
  const bare = searchText(words.replace("…", ""));
  const sought = bare === "" ? "" : words.endsWith("…") ? ` ${bare}` : ` ${bare} `;
  known.set(words, sought);
  return sought;
}
