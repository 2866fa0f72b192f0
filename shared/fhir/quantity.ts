import type { Quantity } from "@medplum/fhirtypes";

type Conversion = (value: number) => number;

/** From another unit to the one in which we keep a quantity; the key is "from>to" in UCUM. */
const conversions: Readonly<Record<string, Conversion>> = {
  "[degF]>Cel": (value) => ((value - 32) * 5) / 9,
  "K>Cel": (value) => value - 273.15,
  "g>kg": (value) => value / 1000,
  "[lb_av]>kg": (value) => value * 0.45359237,
  "m>cm": (value) => value * 100,
  "mm>cm": (value) => value / 10,
  "[in_i]>cm": (value) => value * 2.54,
  "cm>mm": (value) => value * 10,
  "[in_i]>mm": (value) => value * 25.4,
  "kPa>mm[Hg]": (value) => value * 7.50062,
};

/** From other units by multiplication, where the factor depends on the substance. */
export type Factors = Readonly<Record<string, number>>;

/** 1 mmol/L of glucose is 18.016 mg/dL (molar mass 180.16). */
export const glucoseFactors: Factors = { "mmol/L": 18.016 };

/** The many ways in which other systems write a unit, as UCUM. */
const spellings: Readonly<Record<string, string>> = {
  "°C": "Cel",
  C: "Cel",
  degC: "Cel",
  celsius: "Cel",
  "°F": "[degF]",
  F: "[degF]",
  degF: "[degF]",
  fahrenheit: "[degF]",
  lb: "[lb_av]",
  lbs: "[lb_av]",
  pounds: "[lb_av]",
  in: "[in_i]",
  inches: "[in_i]",
  mmHg: "mm[Hg]",
  bpm: "/min",
  "{beats}/min": "/min",
  "{breaths}/min": "/min",
  "beats/min": "/min",
  "breaths/min": "/min",
  "/minute": "/min",
  "{score}": "1",
  "mg/dl": "mg/dL",
  "g/dl": "g/dL",
  "meq/L": "mmol/L",
  "mEq/L": "mmol/L",
};

/** Above this a temperature without unit cannot be Celsius (nobody lives at 50 °C), so it is not read at all. */
const hottestCelsius = 50;

/**
 * The value in `unit`, or nothing where it cannot be known. A missing unit is taken as ours, an unknown one
 * never is: a wrong vital is worse than none.
 */
export function valueIn(
  quantity: Quantity | undefined,
  unit: string,
  factors: Factors = {},
): number | undefined {
  const value = quantity?.value;
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const written = quantity?.code ?? quantity?.unit;
  const from = written === undefined ? unit : (spellings[written] ?? written);
  const convert = conversions[`${from}>${unit}`];
  const factor = factors[from];
  const converted =
    from === unit ? value : (convert?.(value) ?? (factor === undefined ? undefined : value * factor));
  if (converted === undefined) return undefined;
  if (unit === "Cel" && converted > hottestCelsius) return undefined;
  return from === unit ? converted : Math.round(converted * 100) / 100;
}
