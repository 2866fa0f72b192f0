import {
  type DetailField,
  detailFields,
  type PatientDetails,
} from "../../../shared/domain/patient-details.ts";

/** Whoever puts a new word into a field must have had before him what stood there. */
export function detailsOverwritten(
  before: PatientDetails,
  after: PatientDetails,
  seenBy: ReadonlyMap<string, string | undefined>,
): string | undefined {
  for (const field of detailFields) {
    const [was, word] = [before[field], after[field]];
    if (typeof word !== "string" || word === was || !seenBy.has(word)) continue;
    const seen = seenBy.get(word);
    if (seen !== was)
      return `${field} was ${String(was)}; ${word} was written over it by who had seen ${seen}`;
  }
  return undefined;
}

/** A fact that its desk counts as told: one allergy of its number, or its words in some version of the patient. */
type ToldFact =
  | { readonly id: string; readonly kind: "allergy"; readonly timesAtHub: number }
  | {
      readonly id: string;
      readonly kind: "details";
      readonly wished: Partial<Record<DetailField, unknown>>;
      readonly versions: readonly PatientDetails[];
    };

export function factNotTold(fact: ToldFact): string | undefined {
  if (fact.kind === "allergy")
    return fact.timesAtHub === 1 ? undefined : `allergy ${fact.id} is at the hub ${fact.timesAtHub} times`;
  const missing = Object.entries(fact.wished).find(
    ([field, value]) => !fact.versions.some((one) => one[field as DetailField] === value), // a field's name
  );
  return missing && `${missing[0]} of ${fact.id} counts as told and no version at the hub has it`;
}
