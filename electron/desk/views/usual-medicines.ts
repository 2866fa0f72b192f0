import { type LineParts, type Medicine, lineParts } from "../../../shared/domain/medicine.ts";
import type { Speciality } from "../../../shared/domain/speciality.ts";
import type { NameTable } from "../../../shared/dose-line/name-table.ts";
import { onceFor } from "../../../shared/knowledge/once-for.ts";
import { usualPartsOf } from "../../../shared/knowledge/usual-lines.ts";
import { findMedicine } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { doseNames } from "../dose-names.ts";
import type { Use } from "../db/stores/writing-use.ts";

/** How much a medicine is written, and how: the order of what is offered, before its level decides. */
export type Usual = { readonly weight: number; readonly parts: LineParts | undefined };

const ofSpecialities = onceFor((_names: NameTable) => new Map<Speciality, ReadonlyMap<string, LineParts>>());

function specialityLines(speciality: Speciality, names: NameTable): ReadonlyMap<string, LineParts> {
  const known = ofSpecialities(names).get(speciality) ?? usualPartsOf(speciality, names);
  ofSpecialities(names).set(speciality, known);
  return known;
}

const madeWith = onceFor(
  (_lines: ReadonlyMap<string, LineParts>) =>
    new WeakMap<ReadonlyMap<string, Use>, ReadonlyMap<string, Usual>>(),
);

/** How this doctor wrote each medicine last, else how the speciality does; made anew when something was signed. */
export function usualMedicines(
  uses: ReadonlyMap<string, Use>,
  speciality: Speciality,
  medicines: readonly Medicine[],
): ReadonlyMap<string, Usual> {
  const ofSpeciality = specialityLines(speciality, doseNames(medicines));
  const madeOf = madeWith(ofSpeciality);
  const known = madeOf.get(uses) ?? madeUsual(uses, ofSpeciality);
  madeOf.set(uses, known);
  return known;
}

function madeUsual(
  uses: ReadonlyMap<string, Use>,
  ofSpeciality: ReadonlyMap<string, LineParts>,
): ReadonlyMap<string, Usual> {
  const shared = [...ofSpeciality].map(([id, parts]): [string, Usual] => [id, { weight: 0.5, parts }]);
  const own = [...uses].map(([id, { times, last }]): [string, Usual] => [
    id,
    { weight: times, parts: last === null ? undefined : lineParts.safeParse(JSON.parse(last)).data },
  ]);
  return new Map([...shared, ...own]);
}

/** Before a letter is typed: whole lines as this doctor writes them most, then as the speciality does. */
export const mostWritten = (
  usual: ReadonlyMap<string, Usual>,
  medicines: readonly Medicine[],
  most: number,
): readonly Medicine[] =>
  [...usual]
    .filter(([, { parts }]) => parts !== undefined)
    .toSorted(([, one], [, other]) => other.weight - one.weight)
    .flatMap(([id]) => findMedicine(id, medicines) ?? [])
    .slice(0, most);
