import type { Medicine } from "../domain/medicine.ts";
import { isSpread } from "../domain/dose-units.ts";
import { countIn, inSmallest, isStrengthOf, partsOf } from "./strength.ts";
import type { WrittenLine } from "./written-line.ts";

/** A row of the list and how many of its pieces one dose is; 1 for what is measured or spread. */
export type Chosen = { readonly row: Medicine; readonly count: number };

const placed: ReadonlySet<string> = new Set(["eye", "ear", "nasal", "vaginal", "rectal", "sublingual"]);
const needles: ReadonlySet<string> = new Set(["intravenous", "intramuscular", "subcutaneous", "intradermal"]);
const usualForms: readonly Medicine["form"][] = ["tablet", "capsule", "syrup"];
const cut = (count: number) => count >= 0.25 && count <= 10 && (count * 4) % 1 === 0;
/** Whole pieces before halves, halves before quarters. */
const cuts = (count: number) => (count % 1 === 0 ? 0 : count % 0.5 === 0 ? 1 : 2);
const rounded = (count: number) => Math.round(count * 1000) / 1000;

/** The row that the line means: by form, place and strength; undefined where several would do and none is usual. */
export function chooseRow(line: WrittenLine, rows: readonly Medicine[]): Chosen | undefined {
  const fitting = rowsOfForm(line, rows);
  if (line.taper?.[0]?.amount.unit === "piece") {
    const { strength: written } = line;
    const of = written === undefined ? fitting : fitting.filter((row) => isStrengthOf(written, row));
    const [row] = of;
    const isOne = row !== undefined && isSpread(row) && of.every(({ strength }) => strength === row.strength);
    return isOne ? { row, count: 1 } : undefined;
  }
  if (line.taper !== undefined) {
    const tablet = fitting.filter(
      (row) => inSmallest(partsOf(row)?.[0] ?? none) === 1000 * (line.taperTabletMg ?? 0),
    );
    return forSteps(line.taper, tablet.length > 0 ? tablet : fitting);
  }
  const { strength } = line;
  if (strength === undefined) {
    const [first] = fitting;
    return first === undefined ? undefined : { row: first, count: 1 };
  }
  const exact = fitting.find((row) => isStrengthOf(strength, row));
  if (exact !== undefined) return { row: exact, count: 1 };
  const [only] = fitting;
  // How many mg are drawn up stands beside it.
  if (
    only?.form === "injection" &&
    fitting.every((row) => row.strength === only.strength) &&
    sameUnit(strength, only)
  )
    return { row: only, count: 1 };
  return fitting
    .flatMap((row) => {
      const count = rounded(countIn(strength, row) ?? 0);
      return cut(count) ? [{ row, count }] : [];
    })
    .toSorted((one, other) => cuts(one.count) - cuts(other.count) || one.count - other.count)[0];
}

const none = { value: 0, unit: "mg" } as const;
const sameUnit = (strength: NonNullable<WrittenLine["strength"]>, row: Medicine): boolean => {
  const [part, another] = partsOf(row) ?? [];
  return part !== undefined && another === undefined && strength.every(({ unit }) => unit === part.unit);
};

function rowsOfForm(
  { route, release, ...line }: WrittenLine,
  rows: readonly Medicine[],
): readonly Medicine[] {
  // "Mecobalamin 500 mcg IM" is never the tablet.
  const form = line.form ?? (route !== undefined && needles.has(route) ? "injection" : undefined);
  const there = route !== undefined && placed.has(route) ? rows.filter((row) => row.route === route) : rows;
  const formed =
    form === undefined ? notInjected(there).toSorted(usualFirst) : there.filter((row) => row.form === form);
  const injected =
    form === "injection" && route !== undefined ? formed.filter((row) => row.route === route) : formed;
  return injected.toSorted((one, other) => rank(isModified(one), release) - rank(isModified(other), release));
}

/** "pcm 1 g" is never the bottle for a vein: a needle is meant only where it is written, or nothing else is made. */
function notInjected(rows: readonly Medicine[]): readonly Medicine[] {
  const others = rows.filter((row) => row.form !== "injection");
  return others.length > 0 ? others : rows;
}

export const isModified = (row: Medicine): boolean => / (?:SR|CR|XL|ER|MR|PR)\b/u.test(row.strength);

const rank = (modified: boolean, release: WrittenLine["release"]) =>
  modified === (release === "modified") ? 0 : 1;

function usualFirst(one: Medicine, other: Medicine): number {
  const place = (row: Medicine) => {
    const index = usualForms.indexOf(row.form);
    return index === -1 ? usualForms.length : index;
  };
  return place(one) - place(other);
}

/** One strength of which every step is a whole number, the largest such; halves where none is. */
function forSteps(taper: NonNullable<WrittenLine["taper"]>, rows: readonly Medicine[]): Chosen | undefined {
  const solid = rows.flatMap((row) => {
    const [part, another] = partsOf(row) ?? [];
    if (part === undefined || another !== undefined || (row.form !== "tablet" && row.form !== "capsule"))
      return [];
    const counts = taper.map(({ amount: { value } }) =>
      rounded(inSmallest({ value, unit: "mg" }) / inSmallest(part)),
    );
    const most = Math.max(...counts);
    return counts.every((count) => cut(count))
      ? [{ row, most, halves: counts.filter((count) => count % 1 !== 0).length }]
      : [];
  });
  const [best] = solid.toSorted((one, other) => one.halves - other.halves || one.most - other.most);
  return best === undefined ? undefined : { row: best.row, count: 1 };
}
