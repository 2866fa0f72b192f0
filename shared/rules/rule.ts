import type { AchievedMode } from "../domain/consult-mode.ts";
import type { Draft } from "../domain/draft.ts";
import type { DoseShown, Finding } from "../domain/finding.ts";
import type { Medicine, PrescriptionLine, Source } from "../domain/medicine.ts";
import type { PatientFacts } from "../domain/patient.ts";
import type { Bilingual } from "../domain/words.ts";
import type { NoteDiagnosis } from "./note-diagnoses.ts";
import type { RuleSet } from "./rule-set.ts";
import type { Taken } from "./taken-medicines.ts";

/** A line together with the medicine it names. */
export type PrescribedLine = { readonly line: PrescriptionLine; readonly medicine: Medicine };

/** How the consult really ran, and what the doctor attests of it. */
export type VisitFacts = Pick<Draft, "visitKind" | "sawInPersonOn" | "unlistedReason"> & {
  readonly mode: AchievedMode;
  /** While writing: the picture moved long enough, and the doctor's word that it was enough is still to come. */
  readonly wordOnPictureToCome?: boolean;
  /** A doctor asked, who is with the patient and stays the treating one: the lists by mode and visit bind nobody then. */
  readonly askedByDoctor?: boolean;
  /** When it was signed; absent while it is written. */
  readonly judgedAt?: string;
};

export type RuleInput = {
  readonly patient: Pick<
    PatientFacts,
    | "allergies"
    | "birthDate"
    | "breastfeeding"
    | "conditions"
    | "currentMedicines"
    | "pregnancy"
    | "sex"
    | "weight"
  >;
  /** What the doctor diagnoses in the note of this very consult; it is no recorded fact yet. */
  readonly diagnoses: readonly NoteDiagnosis[];
  readonly prescribed: readonly PrescribedLine[];
  /** What the patient takes already, as far as its names are known here, and the names that are not. */
  readonly taken: readonly Taken[];
  readonly unknownTaken: readonly string[];
  /** Medicines of the lines that the shipped list lacks; an allergy to something not prescribed is understood by both. */
  readonly ownMedicines: readonly Medicine[];
  /** Undefined where nobody can know it: the lists are then among what was not checked. */
  readonly visit: VisitFacts | undefined;
  readonly rows: RuleSet;
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
  /** False where it could judge nothing at all: then it is not counted among the rules that ran. */
  readonly canRun?: (input: RuleInput) => boolean;
  /** What it reckoned, to be shown beside the line whether or not anything is wrong. */
  readonly shows?: (input: RuleInput) => DoseShown[];
};

const molecules = new WeakMap<Medicine, readonly string[]>();

/** The molecules of a medicine: "a + b" has two. Read for every row of every table, so kept. */
export function moleculesOf(medicine: Medicine): readonly string[] {
  const before = molecules.get(medicine);
  if (before) return before;
  const read = medicine.generic.split(" + ").map((part) => part.trim().toLowerCase());
  molecules.set(medicine, read);
  return read;
}
