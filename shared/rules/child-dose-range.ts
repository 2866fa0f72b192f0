import type { ChildDose } from "../knowledge/dose-tables.ts";

/** What a line gives a child, in mg of the reckoned part. */
export type GivenDose = {
  readonly mostMgPerDose: number;
  readonly leastMgPerDose: number;
  /** Absent where the line does not say how often. */
  readonly mgPerDay?: number;
  /** Only a ceiling: what is taken when needed, or once, has no least in a day. */
  readonly noLeastPerDay: boolean;
};

/** How far a dose is from a row: 1 is its edge, 2 twice as much as the most, 0.5 half of the least. */
export type Fit = { readonly row: ChildDose; readonly over: number; readonly under: number };

export type Range = {
  readonly leastMg: number;
  readonly mostMg: number;
  readonly leastMgPerDay: number;
  readonly mostMgPerDay: number;
};

/** A row at this weight; no child is given more than the adult. */
export function rangeAt(row: ChildDose, kg: number): Range {
  return {
    leastMg: Math.min(row.leastMgPerKg * kg, row.mostMgPerDose),
    mostMg: Math.min(row.mostMgPerKg * kg, row.mostMgPerDose),
    // A heavy child takes what an adult takes, and that is at least one dose a day.
    leastMgPerDay:
      row.leastMgPerKg * kg < row.mostMgPerDose ? row.leastMgPerKgPerDay * kg : row.mostMgPerDose,
    mostMgPerDay: Math.min(row.mostMgPerKgPerDay * kg, row.mostMgPerDay),
  };
}

export function fitOf(row: ChildDose, kg: number, given: GivenDose): Fit {
  const range = rangeAt(row, kg);
  const { mgPerDay } = given;
  const over = Math.max(
    given.mostMgPerDose / range.mostMg,
    mgPerDay === undefined ? 0 : mgPerDay / range.mostMgPerDay,
  );
  const under = Math.min(
    given.leastMgPerDose / range.leastMg,
    mgPerDay === undefined || given.noLeastPerDay ? Infinity : mgPerDay / range.leastMgPerDay,
  );
  return { row, over, under };
}

/** The indication that the dose comes nearest to: the rules do not know what it is given for. */
export function nearest(fits: readonly Fit[]): Fit | undefined {
  const distance = ({ over, under }: Fit) => Math.max(over, 1 / under, 1);
  return fits.toSorted((one, other) => distance(one) - distance(other))[0];
}
