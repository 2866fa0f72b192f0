import { isMeasured, isSpread } from "../domain/dose-units.ts";
import type { Medicine } from "../domain/medicine.ts";
import { partsOf } from "./strength.ts";
import type { Amount, AmountUnit } from "./written-line.ts";

const counted: Partial<Readonly<Record<Medicine["form"], readonly AmountUnit[]>>> = {
  tablet: ["tablet", "piece"],
  capsule: ["capsule", "tablet", "piece", "puff"],
  sachet: ["sachet", "piece"],
  suppository: ["suppository", "piece"],
  pessary: ["pessary", "tablet", "piece"],
  respule: ["respule", "piece"],
  patch: ["patch", "piece"],
  lozenge: ["lozenge", "tablet", "piece"],
  inhaler: ["puff", "piece"],
  spray: ["spray", "puff", "piece"],
  // How much is drawn up stands beside it in the doctor's own words.
  injection: ["mL", "unit", "ampoule", "piece"],
  drops: ["drop", "piece"],
  solution: ["application", "mL", "piece"],
  shampoo: ["application", "piece"],
  powder: ["application", "teaspoon", "sachet", "piece"],
};
const onSkin: readonly AmountUnit[] = ["fingertip", "pea-size", "thin-layer", "application", "piece"];

/** Whether an amount is written in what a dose of this row is counted in: "0.8 mL" must never become 0.8 drops. */
export function unitFits({ value, unit }: Amount, row: Medicine): boolean {
  if (isMeasured(row)) return unit === "mL" || unit === "teaspoon";
  if (isSpread(row)) return onSkin.includes(unit);
  if (row.form === "respule" && unit === "mL") return partsOf(row)?.[0]?.perMl === value;
  return counted[row.form]?.includes(unit) ?? true;
}
