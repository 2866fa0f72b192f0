import type { Medicine } from "../../domain/medicine.ts";
import { shippedMedicines } from "../../knowledge/medicine-rows.ts";
import { medicineIn } from "../../knowledge/medicine-in.ts";
import { onceFor } from "../../knowledge/once-for.ts";
import { type TypeAhead, typeAhead } from "../../type-ahead/type-ahead.ts";

/** The shipped list; the institute's own comes in its place (`shared/knowledge`). */
export const medicines: readonly Medicine[] = shippedMedicines;

export const findMedicine = (id: string, list: readonly Medicine[] = medicines): Medicine | undefined =>
  medicineIn(list, id);

const levels = ["P", "S", "T"] as const;
const levelOf = ({ nlemLevel }: Medicine): number =>
  nlemLevel === undefined ? levels.length : levels.indexOf(nlemLevel);

type Found = { readonly medicines: readonly Medicine[]; readonly index: TypeAhead };

/** Made at a list's first search: what a centre has comes before what only a hospital has, else the list's own order. */
const prepared = onceFor((list: readonly Medicine[]): Found => {
  const ordered = list.toSorted((one, other) => levelOf(one) - levelOf(other));
  const rows = ordered.map(({ generic, genericHindi, synonyms, strength, form, route }) => ({
    names: [generic, genericHindi],
    synonyms,
    detail: `${strength} ${form} ${route}`,
  }));
  return { medicines: ordered, index: typeAhead(rows) };
});

/**
 * What the doctor most likely means, best first: a whole name or abbreviation, then what is used more, then the start
 * of a name, of a synonym, of a further word, its sound, one slip. Words after the name narrow by strength and form
 * ("amox 250 syrup").
 */
export function searchMedicines(
  text: string,
  limit: number,
  useOf: (medicine: Medicine) => number = () => 0,
  list: readonly Medicine[] = medicines,
): Medicine[] {
  const found = prepared(list);
  const weights = Float32Array.from(found.medicines, useOf);
  return found.index.search(text, limit, weights).flatMap((row) => found.medicines[row] ?? []);
}
