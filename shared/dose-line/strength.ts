import type { Medicine } from "../domain/medicine.ts";
import type { Strength, StrengthUnit } from "./written-line.ts";

const unitNames: Readonly<Record<string, StrengthUnit>> = {
  mg: "mg",
  mcg: "mcg",
  g: "g",
  IU: "IU",
  units: "IU",
  "%": "%",
};

/** The parts of a row's strength ("250 mg + 125 mg/5 mL"); undefined for what is not so written. */
export function partsOf(row: Medicine): readonly Strength[] | undefined {
  const [body = "", volume] = row.strength
    .replace(/\/(?:puff|spray|actuation|\d+ hours?)\b.*$/u, "")
    .replace(/ (?:SR|CR|XL|ER|MR|EC|DT|MD|PR)\b.*$/u, "")
    .split(/\/(?=[\d. ]*mL)/u);
  const perMl = volume === undefined ? undefined : Number(/^([\d.]+)/u.exec(volume)?.[1] ?? 1);
  const parts = body
    .split("+")
    .map((text) => /^\s*([\d,.]+)\s*(lac )?(mg|mcg|g|IU|units|%)\s*$/u.exec(text.trim()));
  if (parts.some((part) => part === null)) return undefined;
  return parts.map((part) => ({
    value: Number((part?.[1] ?? "").replaceAll(",", "")) * (part?.[2] === undefined ? 1 : 100_000),
    unit: unitNames[part?.[3] ?? ""] ?? "mg",
    ...(perMl === undefined ? {} : { perMl }),
  }));
}

const factors: Readonly<Record<StrengthUnit, number>> = { g: 1_000_000, mg: 1000, mcg: 1, IU: 1, "%": 1 };
export const inSmallest = ({ value, unit }: Strength): number => value * factors[unit];
const near = (one: number, other: number) => Math.abs(one - other) <= other * 0.02;
const perMl = ({ value, unit, perMl: volume = 1 }: Strength) => (value * factors[unit]) / volume;
/** "400/57" of a bottle is what its label has in 5 mL. */
const asOnLabel = (one: Strength, part: Strength) =>
  perMl(one.perMl === undefined && part.perMl !== undefined ? { ...one, perMl: part.perMl } : one);
const sameKind = (one: StrengthUnit, other: StrengthUnit) =>
  (one === "IU") === (other === "IU") && (one === "%") === (other === "%");

/** Written as the label has it: its parts in any order, its total ("625"), or the first part of two ("1/500" has both). */
export function isStrengthOf(written: readonly Strength[], row: Medicine): boolean {
  const parts = partsOf(row);
  if (parts === undefined) return false;
  if (written.length > 1) {
    return (
      written.length === parts.length &&
      written.every((one) =>
        parts.some((part) => sameKind(one.unit, part.unit) && near(asOnLabel(one, part), perMl(part))),
      )
    );
  }
  const [only] = written;
  if (only === undefined || parts.some((part) => !sameKind(only.unit, part.unit))) return false;
  // A filled syringe or a respule: "60 mg" is all of 60 mg/0.6 mL.
  const [whole, another] = parts;
  const isFilled = row.form === "injection" || row.form === "respule";
  if (isFilled && only.perMl === undefined && whole !== undefined && another === undefined)
    if (near(inSmallest(only), inSmallest(whole))) return true;
  const amounts = parts.map(perMl);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return near(perMl(only), total);
}

/** How many of this row's piece the written dose is, where it has one part: 2 of 5 mg for "10 mg". */
export function countIn(written: readonly Strength[], row: Medicine): number | undefined {
  const parts = partsOf(row);
  const [only, another] = written;
  const [part, second] = parts ?? [];
  if (only === undefined || another !== undefined || part === undefined) return undefined;
  if (!sameKind(only.unit, part.unit) || only.unit === "%" || part.perMl !== undefined) return undefined;
  const total =
    second === undefined ? inSmallest(part) : (parts ?? []).reduce((sum, one) => sum + inSmallest(one), 0);
  return inSmallest(only) / total;
}
