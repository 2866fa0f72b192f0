import { isHardlyPossible } from "./plausibility.ts";

export type TemperatureUnit = "C" | "F";

type Range = readonly [low: number, high: number];
/** A body's temperature in each unit, with room; the two do not meet, so that inside one the number tells its unit. */
const bodyRanges: Readonly<Record<TemperatureUnit, Range>> = { C: [30, 45], F: [86, 113] };

/** The only unit in which the number can be a body's temperature; undefined where it is one in neither. */
export function unitTold(value: number): TemperatureUnit | undefined {
  const units: readonly TemperatureUnit[] = ["C", "F"];
  return units.find((unit) => value >= bodyRanges[unit][0] && value <= bodyRanges[unit][1]);
}

export type ReadTemperature =
  /** Neither chosen nor told by the number: no temperature yet. */
  | { readonly is: "without-unit" }
  | {
      readonly is: "read";
      readonly unit: TemperatureUnit;
      /** By the number, and by nobody's choice. */
      readonly told: boolean;
      readonly celsius: number;
      /** The unit that the number speaks for, against the one chosen; or that it can hardly be at all. */
      readonly asks?: TemperatureUnit | "hardly-possible";
    };

/** A typed number as a temperature. No unit is ever taken beforehand, and none changed against a choice. */
export function readTemperature(value: number, chosen: TemperatureUnit | undefined): ReadTemperature {
  const told = unitTold(value);
  const unit = chosen ?? told;
  if (unit === undefined) return { is: "without-unit" };
  const celsius = unit === "C" ? value : celsiusOf(value);
  const read = { is: "read", unit, told: chosen === undefined, celsius } as const;
  if (told !== undefined && told !== unit) return { ...read, asks: told };
  return isHardlyPossible("temperatureC", celsius) ? { ...read, asks: "hardly-possible" } : read;
}

/** To a tenth, which is finer than any thermometer of a centre. */
export const celsiusOf = (fahrenheit: number): number => Math.round(((fahrenheit - 32) / 1.8) * 10) / 10;
