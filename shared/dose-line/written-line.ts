import type { Medicine } from "../domain/medicine.ts";
import type { QuestionCode } from "./questions.ts";

export type StrengthUnit = "mg" | "mcg" | "g" | "IU" | "%";
/** One part of a medicine; `perMl`: in so many mL. */
export type Strength = { readonly value: number; readonly unit: StrengthUnit; readonly perMl?: number };

export const countedUnits = [
  "tablet",
  "capsule",
  "sachet",
  "suppository",
  "pessary",
  "respule",
  "patch",
  "lozenge",
  "piece",
] as const;
export type AmountUnit =
  | (typeof countedUnits)[number]
  | "mL"
  | "drop"
  | "puff"
  | "spray"
  | "unit"
  /** One whole, as it is opened: an ampoule or a vial. */
  | "ampoule"
  | "teaspoon"
  | "fingertip"
  | "pea-size"
  | "thin-layer"
  | "application";
export type Amount = { readonly value: number; readonly unit: AmountUnit };

export type TimeOfDay = "morning" | "noon" | "evening" | "night" | "bedtime";
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
type At = { readonly at?: TimeOfDay };

export type WrittenTiming =
  | ({ readonly kind: "daily"; readonly times: number } & At)
  /** The amounts taken at each time. */
  | {
      readonly kind: "grid";
      readonly morning: number;
      readonly noon: number;
      readonly evening: number;
      readonly night: number;
      readonly unit?: AmountUnit;
    }
  | { readonly kind: "hours"; readonly every: number }
  | ({ readonly kind: "days"; readonly every: number } & At)
  | ({ readonly kind: "weekly"; readonly times: number; readonly on?: readonly Weekday[] } & At)
  | { readonly kind: "monthly"; readonly times: number }
  | ({ readonly kind: "once" } & At);

export type TaperStep = {
  /** `piece`: one application of what is spread. */
  readonly amount: { readonly value: number; readonly unit: "mg" | "piece" };
  readonly timesPerDay?: number;
  /** More than so many times a day: at night, twice a week. */
  readonly timing?: WrittenTiming;
  /** Absent on a last step that goes on. */
  readonly days?: number;
};

/** What a doctor's line says, field by field; what it does not say is absent, never guessed. */
export type WrittenLine = {
  readonly medicine: string;
  readonly strength?: readonly Strength[];
  readonly form?: Medicine["form"];
  readonly release?: "modified";
  readonly amount?: Amount;
  readonly timing?: WrittenTiming;
  readonly asNeeded?: { readonly maxPerDay?: number; readonly for?: string };
  readonly route?: Medicine["route"];
  readonly side?: "left" | "right" | "both";
  readonly site?: string;
  readonly food?: "before-food" | "after-food" | "with-food";
  readonly durationDays?: number;
  /** Written "5/7": five days, or five days of each week. */
  readonly ofSeven?: true;
  /** What no field says, in the doctor's own words: "with milk", "from day 15". */
  readonly notes?: readonly string[];
  /** A count of doses in place of days. */
  readonly doses?: number;
  readonly untilReview?: true;
  readonly taper?: readonly TaperStep[];
  /** The tablet in mg by which a taper is counted. */
  readonly taperTabletMg?: number;
};

export type DoseLineReading =
  | {
      readonly kind: "read";
      readonly line: WrittenLine;
      readonly rows: readonly Medicine[];
      /** Words that no phrase took; they go on as the doctor's own instructions, never lost. */
      readonly left: string;
    }
  | { readonly kind: "ask"; readonly questions: readonly QuestionCode[]; readonly medicine?: string };
