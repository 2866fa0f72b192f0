import type { CodeableConcept, Quantity, Resource } from "@medplum/fhirtypes";
import type { Trend } from "../contract/consult-view.ts";
import { type Factors, valueIn } from "./quantity.ts";
import { observedAt } from "./read-vitals.ts";
import { codings, isVoid, list, ofType, timeOf } from "./reading.ts";
import { trendTable } from "./trend-table.ts";

type Point = { readonly at: string; readonly value: number };
type Measured = { readonly at: string; readonly code: string; readonly quantity: Quantity };

/** Every quantity of the table that was measured at least once; points oldest first. */
export function trendsOf(record: readonly Resource[]): Trend[] {
  const byCode = Map.groupBy(measuredIn(record), ({ code }) => code);
  return trendTable.flatMap(({ id, unit, ucum, usual, factors, series }) => {
    const filled = series.map(({ name, codes }) => ({
      name,
      points: codes.flatMap((code) => pointsOf(byCode.get(code) ?? [], ucum, factors)).toSorted(oldestFirst),
    }));
    if (filled.every(({ points }) => points.length === 0)) return [];
    return [{ id, unit, ...(usual === undefined ? {} : { usual }), series: filled }];
  });
}

function measuredIn(record: readonly Resource[]): Measured[] {
  return ofType(record, "Observation")
    .filter((each) => !isVoid(each) && each.status !== "cancelled")
    .flatMap((each) => {
      const at = observedAt(each);
      if (at === undefined || timeOf(at) === -Infinity) return [];
      return [each, ...list(each.component)].flatMap((part) => coded(at, part.code, part.valueQuantity));
    });
}

function coded(at: string, concept: CodeableConcept | undefined, quantity: Quantity | undefined): Measured[] {
  if (quantity === undefined) return [];
  return codings(concept).flatMap(({ code }) => (code === undefined ? [] : [{ at, code, quantity }]));
}

function pointsOf(measured: readonly Measured[], ucum: string, factors: Factors = {}): Point[] {
  return measured.flatMap(({ at, quantity }) => {
    const value = valueIn(quantity, ucum, factors);
    return value === undefined ? [] : [{ at, value }];
  });
}

function oldestFirst(one: Point, other: Point): number {
  return timeOf(one.at) - timeOf(other.at);
}
