import { measured, missingOf } from "./measured.ts";
import { news2Bands, news2Kinds } from "./news2-table.ts";
import type { VitalKind, VitalSigns } from "./vitals.ts";

export type News2 = {
  /** A lower bound while anything is missing. */
  readonly total: number;
  readonly points: readonly { readonly kind: VitalKind; readonly points: number }[];
  readonly missing: readonly VitalKind[];
  /** Any single parameter at 3 is answered like a total of 5 or 6. */
  readonly anySingleThree: boolean;
};

/**
 * NEWS2, unmodified. Undefined where it does not apply: under 16 years, and in pregnancy to 42 days after birth.
 *
 * An unknown age is scored as an adult's: leaving the score out would rank a sick patient as routine.
 */
export function news2(
  vitals: VitalSigns,
  onlyIf: { readonly ageYears: number | undefined; readonly pregnant: boolean },
): News2 | undefined {
  if (onlyIf.pregnant || (onlyIf.ageYears !== undefined && onlyIf.ageYears < 16)) return undefined;
  const points = news2Kinds.flatMap((kind) => {
    const value = measured(vitals, kind);
    return value === undefined ? [] : [{ kind, points: news2Points(kind, value) }];
  });
  return {
    total: points.reduce((sum, row) => sum + row.points, 0),
    points,
    missing: missingOf(vitals, news2Kinds),
    anySingleThree: points.some((row) => row.points === 3),
  };
}

/** Points of one value; zero for kinds that NEWS2 does not score. */
export function news2Points(kind: VitalKind, value: number): number {
  // The chart knows whole numbers, and tenths for temperature; anything finer would fall between two bands.
  const read = kind === "temperatureC" ? Math.round(value * 10) / 10 : Math.round(value);
  return news2Bands[kind]?.find((band) => read <= band.upTo)?.points ?? 0;
}
