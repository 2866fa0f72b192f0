import type { Medicine } from "../domain/medicine.ts";
import type { PatientFacts } from "../domain/patient.ts";
import { partsOfEntry } from "./parts-of-entry.ts";
import { searchText } from "./medicines/search-text.ts";

export type Taken = { readonly name: string; readonly medicine: Medicine };

const longestName = 6;

/** Every name of a medicine as it is typed; the first medicine of a name stands for its molecules and classes. */
export function namesOf(medicines: readonly Medicine[]): ReadonlyMap<string, Medicine> {
  const names = new Map<string, Medicine>();
  for (const medicine of medicines) {
    for (const name of [medicine.generic, medicine.genericHindi, ...medicine.synonyms]) {
      const key = searchText(name);
      if (key !== "" && !names.has(key)) names.set(key, medicine);
    }
  }
  return names;
}

/** Reads what the patient takes, written as people write it ("Tab Telma 40 OD"). What is not known is named too. */
export function takenBy(
  current: PatientFacts["currentMedicines"],
  names: ReadonlyMap<string, Medicine>,
): { readonly taken: Taken[]; readonly unknown: string[] } {
  if (current.state !== "known") return { taken: [], unknown: [] };
  const read = current.value.map(({ name }) => ({ name, medicines: medicinesIn(name, names) }));
  return {
    taken: read.flatMap(({ name, medicines }) => medicines.map((medicine) => ({ name, medicine }))),
    unknown: read.flatMap(({ name, medicines }) =>
      medicines.length === 0
        ? name
        : partsOfEntry(name).filter((part) => medicinesIn(part, names).length === 0),
    ),
  };
}

/** The longest names first, so that "calcium carbonate" is not read as something else. */
function medicinesIn(text: string, names: ReadonlyMap<string, Medicine>): Medicine[] {
  const words = searchText(text).split(" ");
  const found: Medicine[] = [];
  for (let at = 0; at < words.length;) {
    const length = [...Array(longestName).keys()]
      .map((less) => longestName - less)
      .find((size) => at + size <= words.length && names.has(words.slice(at, at + size).join(" ")));
    const medicine = length === undefined ? undefined : names.get(words.slice(at, at + length).join(" "));
    if (medicine !== undefined) found.push(medicine);
    at += length ?? 1;
  }
  return found;
}
