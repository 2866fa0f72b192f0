import type { PatientFacts } from "../domain/patient.ts";

/** Conditions that rows ask for, as people write them in either script. */
const words = {
  kidney: /\b(ckd|kidney|renal|nephro\w*|dialysis)\b|गुर्द|किडनी|डायलिसिस/i,
  dementia: /\b(dementia|alzheimer\w*)\b|डिमेंशिया|मनोभ्रंश|अल्ज़?ाइमर/i,
  epilepsy: /\b(epilep\w*|seizures?|fits)\b|मिर्गी/i,
} as const;

export type ConditionName = keyof typeof words;
export const conditionNames: readonly ConditionName[] = ["kidney", "dementia", "epilepsy"];

/** A condition that must be known, or must not be. */
export type When = { readonly condition: ConditionName; readonly isThere: boolean };

/** Whether it stands among the patient's conditions; what was not asked does not. */
export const hasCondition = (conditions: PatientFacts["conditions"], name: ConditionName): boolean =>
  conditions.state === "known" && conditions.value.some((written) => words[name].test(written));

/** A row that asks for no condition fits everybody. */
export const fits = (when: When | undefined, conditions: PatientFacts["conditions"]): boolean =>
  when === undefined || hasCondition(conditions, when.condition) === when.isThere;
