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
  const [first] = facts;
  if (first === undefined || first.length < 2) return first;
  const [one, other] = first;
  if (one === undefined || other === undefined) return first;
  const inVolume: readonly Strength[] = [{ ...one, perMl: other.value }];
  const isLiquid =
    form === undefined
      ? rows.some((row) => liquids.has(row.form) && isStrengthOf(inVolume, row))
      : liquids.has(form);
  return isLiquid ? inVolume : withUnitsOf(first, rows);
}

/** mg, unless a row has just these numbers in another unit. */
export function withUnitsOf(written: readonly Strength[], rows: readonly Medicine[]): readonly Strength[] {
  const values = written.map(({ value }) => value);
  for (const row of rows) {
    const parts = partsOf(row);
    if (parts?.length !== written.length || row.form !== "inhaler") continue;
    const units = values.map((value) => parts.find((part) => part.value === value)?.unit);
    if (units.every((unit) => unit !== undefined))
      return written.map((one, index) => ({ ...one, unit: units[index] ?? one.unit }));
  }
  return written;
}
