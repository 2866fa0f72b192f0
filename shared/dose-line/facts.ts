import type { Medicine } from "../domain/medicine.ts";
import type { QuestionCode } from "./questions.ts";
import type { Amount, Strength, TimeOfDay, Weekday, WrittenLine } from "./written-line.ts";

/** What one phrase of a line says. */
export type Fact =
  | { readonly is: "ask"; readonly code: QuestionCode }
  | { readonly is: "form"; readonly form: Medicine["form"]; readonly route?: Medicine["route"] }
  | { readonly is: "route"; readonly route: Medicine["route"]; readonly site?: string }
  | { readonly is: "side"; readonly side: "left" | "right" | "both"; readonly route?: Medicine["route"] }
  | { readonly is: "site"; readonly site: string; readonly side?: "left" | "right" | "both" }
  | { readonly is: "times"; readonly times: number }
  | { readonly is: "at"; readonly at: TimeOfDay }
  | { readonly is: "hours"; readonly every: number }
  | { readonly is: "every-days"; readonly every: number }
  | { readonly is: "weekly"; readonly times: number }
  | { readonly is: "on"; readonly days: readonly Weekday[] }
  | { readonly is: "monthly" }
  | { readonly is: "once"; readonly at?: TimeOfDay }
  | { readonly is: "grid"; readonly parts: readonly number[]; readonly unit?: Amount["unit"] }
  | {
      readonly is: "food";
      readonly food: NonNullable<WrittenLine["food"]>;
      readonly at?: TimeOfDay;
      /** More than before, with or after: "with milk". */
      readonly words?: string;
    }
  /** Of a cycle: "D2 to D6", "from day 15". */
  | { readonly is: "cycle"; readonly from: number; readonly to?: number }
  /** `of`: of which week or month, "5/7". */
  | { readonly is: "days"; readonly days: number; readonly of?: string }
  | { readonly is: "doses"; readonly doses: number }
  | { readonly is: "until-review" }
  | { readonly is: "as-needed" }
  | { readonly is: "most"; readonly most: number; readonly of?: "puff"; readonly per?: "day" }
  | { readonly is: "for"; readonly words: string }
  | { readonly is: "amount"; readonly amount: Amount }
  | { readonly is: "strength"; readonly strength: readonly Strength[]; readonly glued?: true }
  | { readonly is: "release" }
  /** "cr": a cream, or controlled release. */
  | { readonly is: "cream-or-release" }
  | { readonly is: "double" }
  | { readonly is: "nothing" };
export type FactOf<K extends Fact["is"]> = Extract<Fact, { readonly is: K }>;
