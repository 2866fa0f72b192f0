import {
  type VitalFact,
  type VitalKind,
  type VitalSigns,
  consciousnessLevels,
} from "../../../shared/domain/vitals.ts";

/** The vitals of the strip in NEWS2's order; the two pressures are one cell. */
export const stripOrder = [
  "respiratoryRatePerMin",
  "spo2Percent",
  "onOxygen",
  "bloodPressure",
  "pulsePerMin",
  "consciousness",
  "temperatureC",
] as const;
/** Shown below the strip; they have no NEWS2 points. */
export const furtherOrder = ["glucoseMgPerDl", "weightKg", "heightCm", "muacMm"] as const;

export type CellKind = (typeof stripOrder)[number] | (typeof furtherOrder)[number];

export type CellContent =
  | {
      readonly state: "measured";
      readonly text: string;
      readonly takenAt: string;
      readonly estimated: boolean;
    }
  /** The text is a key of the screen's words ("air", "alert"), not a number. */
  | { readonly state: "word"; readonly word: VitalWord; readonly takenAt: string }
  | { readonly state: "not-measured"; readonly reason: string }
  | { readonly state: "not-asked" };

export type VitalWord = "air" | "oxygen" | (typeof consciousnessLevels)[number];

/** What one cell says. A missing vital always has words of its own: it is never shown as normal or empty. */
export function vitalCell(vitals: VitalSigns, kind: CellKind): CellContent {
  return kind === "bloodPressure"
    ? pressure(vitals.systolicMmHg, vitals.diastolicMmHg)
    : single(vitals[kind], kind);
}

function single(fact: VitalFact, kind: VitalKind): CellContent {
  if (fact.state !== "measured") return fact;
  const { value, takenAt, estimated = false } = fact.reading;
  const word = wordFor(kind, value);
  return word === undefined
    ? { state: "measured", text: inDigits(kind, value), takenAt, estimated }
    : { state: "word", word, takenAt };
}

function pressure(systolic: VitalFact, diastolic: VitalFact): CellContent {
  if (systolic.state !== "measured") return systolic;
  const lower = diastolic.state === "measured" ? inDigits("diastolicMmHg", diastolic.reading.value) : "?";
  const { value, takenAt, estimated = false } = systolic.reading;
  return { state: "measured", text: `${inDigits("systolicMmHg", value)}/${lower}`, takenAt, estimated };
}

function wordFor(kind: VitalKind, value: number): VitalWord | undefined {
  if (kind === "onOxygen") return value === 1 ? "oxygen" : "air";
  return kind === "consciousness" ? consciousnessLevels[value] : undefined;
}

function inDigits(kind: VitalKind, value: number): string {
  const withTenths = kind === "temperatureC" || kind === "weightKg";
  return withTenths ? value.toFixed(1) : String(Math.round(value));
}

/** The kinds of the strip's score that a cell stands for, to find its points and its place in `missing`. */
export function kindsOfCell(kind: CellKind): readonly VitalKind[] {
  return kind === "bloodPressure" ? ["systolicMmHg", "diastolicMmHg"] : [kind];
}
