import type { Medicine } from "../domain/medicine.ts";
import type { Marks } from "./marks.ts";
import { type BareNumber, bareStrength } from "./strengths-written.ts";
import { isStrengthOf } from "./strength.ts";
import type { Amount, Strength } from "./written-line.ts";

type InLiquid = { readonly strength: readonly Strength[] | undefined; readonly drawn?: Amount };

/** "125/5 250mg": of 125 mg in 5 mL the doctor wants 250 mg, which are 10 mL. */
export function inLiquid(written: readonly Strength[] | undefined): InLiquid {
  const [one, other, more] = written ?? [];
  const bottle = [one, other].find((part) => part?.perMl !== undefined);
  const dose = [one, other].find((part) => part !== undefined && part.perMl === undefined);
  if (bottle === undefined || dose === undefined || more !== undefined || bottle.unit !== dose.unit)
    return { strength: written };
  const mL = (dose.value / bottle.value) * (bottle.perMl ?? 1);
  return { strength: [bottle], drawn: { value: Number(mL.toFixed(2)), unit: "mL" } };
}

/** "DS": the stronger of the combination's tablets. */
export function doubleStrength(marks: Marks, rows: readonly Medicine[]): readonly Strength[] | undefined {
  if (!marks.has("double")) return undefined;
  const parts = rows
    .filter(({ form }) => form === "tablet")
    .map(({ strength }) => [...strength.matchAll(/(\d+) mg/gu)].map((found) => Number(found[1])));
  const strongest = parts.toSorted((one, other) => (other[0] ?? 0) - (one[0] ?? 0))[0];
  return strongest?.map((value) => ({ value, unit: "mg" as const }));
}

type BareParts = {
  readonly generic: string;
  readonly named: readonly Strength[] | undefined;
  readonly bare: readonly BareNumber[];
  readonly rows: readonly Medicine[];
  readonly form: Medicine["form"] | undefined;
};

/** A bare number beside the name is its strength in mg; the next one, or one where a strength stands, is how many. */
export function withBare({
  generic,
  named,
  bare,
  rows,
  form,
}: BareParts): readonly [readonly Strength[] | undefined, number | undefined] {
  const [first, second] = bare;
  if (named !== undefined || first === undefined) return [named, first?.value];
  const parts = generic.split(" + ").length;
  if (parts > 1 && bare.length >= parts && !isTotal(first.value, form, rows))
    return [bare.slice(0, parts).map(({ value }) => ({ value, unit: "mg" })), bare[parts]?.value];
  const isMade = rows.some(
    (row) =>
      (form === undefined || row.form === form) &&
      new RegExp(`(?:^|[^\\d.])${first.value} (?:mg|mcg|g)\\b`, "u").test(row.strength),
  );
  const isSingleUse = form !== undefined && onePiece.has(form);
  if (second === undefined && (isSingleUse ? isFew(first.value) : isSmall(first.value) && !isMade))
    return [undefined, first.value];
  return [bareStrength(first.value, form, rows), second?.value];
}

/** "625" of 500 + 125: the number behind it is how many. */
const isTotal = (value: number, form: Medicine["form"] | undefined, rows: readonly Medicine[]): boolean =>
  rows.some((row) => (form === undefined || row.form === form) && isStrengthOf([{ value, unit: "mg" }], row));

const onePiece: ReadonlySet<string> = new Set(["suppository", "sachet", "respule", "patch", "pessary"]);
const isSmall = (value: number) => value === 1 || value === 2;
const isFew = (value: number) => Number.isInteger(value) && value <= 4;
