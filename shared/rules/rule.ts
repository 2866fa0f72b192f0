import type { Finding } from "../domain/finding.ts";
import type { Medicine, PrescriptionLine, Source } from "../domain/medicine.ts";
import type { PatientFacts } from "../domain/patient.ts";
import type { Bilingual } from "../domain/words.ts";
import type { Taken } from "./taken-medicines.ts";

/** A line together with the medicine it names. */
export type PrescribedLine = { readonly line: PrescriptionLine; readonly medicine: Medicine };

export type RuleInput = {
  readonly patient: Pick<
    PatientFacts,
    "allergies" | "birthDate" | "sex" | "currentMedicines" | "conditions" | "pregnancy"
  >;
  readonly prescribed: readonly PrescribedLine[];
  /** What the patient takes already, as far as its names are known here, and the names that are not. */
  readonly taken: readonly Taken[];
  readonly unknownTaken: readonly string[];
  /** Every medicine known here, so that an allergy to something not prescribed is understood too. */
  readonly vocabulary: readonly Medicine[];
  readonly now: string;
};

export type Rule = {
  readonly id: string;
  readonly name: Bilingual;
  readonly source: Source;
  readonly version: string;
  readonly verifiedBy?: string;
  readonly run: (input: RuleInput) => Finding[];
  /** What this rule could not judge this time. */
  readonly notChecked?: (input: RuleInput) => Bilingual[];
};

/** The molecules of a medicine: "a + b" has two. */
export function moleculesOf(medicine: Medicine): string[] {
  return medicine.generic.split(" + ").map((part) => part.trim().toLowerCase());
}
