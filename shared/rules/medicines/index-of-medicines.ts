import type { Medicine } from "../../domain/medicine.ts";
import { shippedMedicines } from "../../knowledge/medicine-rows.ts";
import { searchText } from "./search-text.ts";

/** The shipped list; the institute's own comes in its place (`shared/knowledge`). */
export const medicines: readonly Medicine[] = shippedMedicines;

const byId: ReadonlyMap<string, Medicine> = new Map(medicines.map((medicine) => [medicine.id, medicine]));

/** Prepared once: a search runs at every keystroke. */
const searchable = medicines.map((medicine, position) => ({
  medicine,
  position,
  name: searchText(medicine.generic),
  hindi: searchText(medicine.genericHindi),
  synonyms: medicine.synonyms.map(searchText),
  detail: searchText(`${medicine.strength} ${medicine.form} ${medicine.route}`),
}));
type Searchable = (typeof searchable)[number];

export function findMedicine(id: string): Medicine | undefined {
  return byId.get(id);
}

/**
 * What the doctor most likely means, best first: an abbreviation typed whole, then the start of the name, then of a
 * synonym, then of any further word. Words after the name narrow by strength and form ("amox 250 syrup").
 */
export function searchMedicines(text: string, limit: number): Medicine[] {
  const query = searchText(text);
  if (query === "") return [];
  return searchable
    .map((row) => ({ row, rank: rankOf(row, query) }))
    .filter(({ rank }) => rank < unfound)
    .sort((one, other) => one.rank - other.rank || one.row.position - other.row.position)
    .slice(0, limit)
    .map(({ row }) => row.medicine);
}

const unfound = 9;

function rankOf(row: Searchable, query: string): number {
  const whole = nameRank(row, query);
  if (whole < unfound) return whole;
  const [first = "", ...rest] = query.split(" ");
  if (rest.length === 0 || !rest.every((word) => hasWordFrom(row.detail, word))) return unfound;
  return nameRank(row, first);
}

function nameRank({ name, hindi, synonyms }: Searchable, query: string): number {
  if (synonyms.includes(query) || name === query || hindi === query) return 0;
  if (name.startsWith(query) || hindi.startsWith(query)) return 1;
  if (synonyms.some((synonym) => synonym.startsWith(query))) return 2;
  if ([name, hindi, ...synonyms].some((words) => hasWordFrom(words, query))) return 3;
  return unfound;
}

function hasWordFrom(words: string, start: string): boolean {
  return words.startsWith(start) || words.includes(` ${start}`);
}
