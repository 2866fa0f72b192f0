import type { Medicine } from "../domain/medicine.ts";
import type { Mark, Scan } from "./scan.ts";
import { isStrengthOf, partsOf } from "./strength.ts";
import type { Strength } from "./written-line.ts";

export type BareNumber = { readonly value: number; readonly from: number };

/** Numbers that no phrase took, in order: a strength beside the name, or how many at a time. */
export function bareNumbers({ left }: Scan): readonly BareNumber[] {
  return [...left.matchAll(/(?<![\p{L}\p{M}\p{N}./-])(\d+(?:\.\d+)?)(?![\p{L}\p{M}\p{N}/-])/gu)].map(
    (found) => ({
      value: Number(found[1]),
      from: found.index,
    }),
  );
}

/**
 * One bare number beside the name. Of a liquid it is what the label's volume holds in all ("457" is 400 + 57 mg in
 * 5 mL), of an inhaler the one part that tells its packs apart ("Seroflo 250"), of what is dropped or spread the
 * percentage that is made, of a vitamin its thousands of international units; else milligrams.
 */
export function bareStrength(
  value: number,
  form: Medicine["form"] | undefined,
  rows: readonly Medicine[],
): readonly Strength[] {
  const formed = rows.filter((row) => form === undefined || row.form === form);
  const written = formed.flatMap((row): readonly (readonly Strength[])[] => {
    const parts = partsOf(row) ?? [];
    const [first] = parts;
    if (first === undefined) return [];
    if (form !== undefined && liquids.has(form) && first.perMl !== undefined)
      return isAbout(
        parts.reduce((sum, part) => sum + part.value, 0),
        value,
      )
        ? [[{ ...first, value }]]
        : [];
    // "60000" of vitamin D: nothing is made of so many milligrams.
    if (first.unit === "IU" && value >= 1_000 && parts.length === 1 && first.value === value) return [parts];
    if (first.unit === "%") return parts.length === 1 && first.value === value ? [parts] : [];
    const isMetered = row.route === "inhaled" || row.form === "spray";
    return isMetered && parts.some((part) => part.value === value) ? [parts] : [];
  });
  const [only, ...others] = written;
  const isOne = others.every((one) => JSON.stringify(one) === JSON.stringify(only));
  return only !== undefined && isOne ? only : [{ value, unit: "mg" }];
}

/** "228" for 228.5. */
const isAbout = (one: number, other: number): boolean => Math.abs(one - other) < 0.005 * one;

const liquids: ReadonlySet<Medicine["form"]> = new Set(["syrup", "drops"]);

/**
 * "200/5": 200 mg in 5 mL of a syrup, else two parts of a combination. Units that the line leaves out are those of
 * the row that has these numbers.
 */
export function writtenStrength(
  marks: readonly Mark[],
  form: Medicine["form"] | undefined,
  rows: readonly Medicine[],
): readonly Strength[] | undefined {
  const facts = marks.flatMap(({ fact }) => (fact.is === "strength" ? [fact.strength] : []));
  if (facts.length > 1 && facts.every((one) => one.length === 1)) return facts.flat();
  const [pair, dose, more] = facts;
  if (pair?.length === 2 && dose?.length === 1 && more === undefined && isInVolume(pair, form, rows))
    return [...inVolumeOf(pair), ...dose];
  const [first] = facts;
  if (first === undefined || first.length < 2 || first.every(({ perMl }) => perMl !== undefined))
    return first;
  const [one, other] = first;
  if (one === undefined || other === undefined) return first;
  const isLiquid = isInVolume(first, form, rows);
  const isBare = !marks.some(({ fact, text }) => fact.is === "strength" && /[a-z]/u.test(text));
  return isLiquid
    ? inVolumeOf(first)
    : withUnitsOf(first, isBare ? rows : rows.filter((row) => row.form === "inhaler"));
}

const inVolumeOf = ([one, other]: readonly Strength[]): readonly Strength[] =>
  one === undefined || other === undefined ? [] : [{ ...one, perMl: other.value }];

const isInVolume = (
  pair: readonly Strength[],
  form: Medicine["form"] | undefined,
  rows: readonly Medicine[],
): boolean =>
  form === undefined
    ? rows.some((row) => liquids.has(row.form) && isStrengthOf(inVolumeOf(pair), row))
    : // "400/57" is what the label says of both parts.
      liquids.has(form) && !rows.some((row) => isStrengthOf(pair, row));

/** mg, unless a row has just these numbers in another unit. */
export function withUnitsOf(written: readonly Strength[], rows: readonly Medicine[]): readonly Strength[] {
  const values = written.map(({ value }) => value);
  for (const row of rows) {
    const parts = partsOf(row);
    if (parts?.length !== written.length) continue;
    const units = values.map((value) => parts.find((part) => part.value === value)?.unit);
    if (units.every((unit) => unit !== undefined))
      return written.map((one, index) => ({ ...one, unit: units[index] ?? one.unit }));
  }
  return written;
}
