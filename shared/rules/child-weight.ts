import { ageInMonths } from "../domain/age.ts";
import type { Bilingual } from "../domain/words.ts";
import type { RuleInput } from "./rule.ts";

const childYears = 12;
/** Older children of so little weight are dosed by it too. */
const lightKg = 40;
const adultYears = 18;
const dayMs = 86_400_000;

export type ChildWeight =
  | { readonly kind: "not-a-child" }
  | { readonly kind: "age-unknown" }
  | { readonly kind: "missing" }
  | { readonly kind: "old"; readonly kg: number; readonly days: number; readonly mostDays: number }
  | { readonly kind: "known"; readonly kg: number; readonly days: number; readonly estimated: boolean };

/** A weight holds for two weeks under 2 years and for three months under 12; older than that it is asked again. */
export function childWeight({ patient, now }: Pick<RuleInput, "patient" | "now">): ChildWeight {
  const months = ageInMonths(patient.birthDate, now);
  if (months === undefined) return { kind: "age-unknown" };
  const weight = patient.weight.state === "known" ? patient.weight.value : undefined;
  const isLight = weight !== undefined && months < adultYears * 12 && weight.kg < lightKg;
  if (months >= childYears * 12 && !isLight) return { kind: "not-a-child" };
  if (weight === undefined) return { kind: "missing" };
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(weight.takenAt)) / dayMs));
  const mostDays = months < 24 ? 14 : 92;
  if (Number.isNaN(days) || days > mostDays) return { kind: "old", kg: weight.kg, days, mostDays };
  return { kind: "known", kg: weight.kg, days, estimated: weight.estimated };
}

/** Said once for the whole prescription: without a weight no child's dose can be judged. */
export function askForWeight(weight: ChildWeight): Bilingual | undefined {
  switch (weight.kind) {
    case "missing":
      return {
        en: "The child's weight was not taken: the dose cannot be checked. Ask for it.",
        hi: "बच्चे का वज़न नहीं लिया गया: ख़ुराक नहीं जाँची जा सकती। वज़न पूछें।",
      };
    case "old":
      return {
        en: `The child's weight (${weight.kg} kg) is ${weight.days} days old: the dose cannot be checked by it. Ask for a new one.`,
        hi: `बच्चे का वज़न (${weight.kg} किलो) ${weight.days} दिन पुराना है: इससे ख़ुराक नहीं जाँची जा सकती। नया वज़न लें।`,
      };
    default:
      return undefined;
  }
}
