import type { PatientFacts } from "../domain/patient.ts";
import type { Bilingual } from "../domain/words.ts";
import { isCodeIn, type NoteDiagnosis } from "./note-diagnoses.ts";

type Described = {
  /** As people write it in either script. */
  readonly words: RegExp;
  /** What is written alike and is another thing. */
  readonly butNot?: RegExp;
  /** ICD-10. */
  readonly codes: readonly string[];
};

/** Conditions that rows and rules ask for. */
const conditions = {
  kidney: {
    words: /\b(ckd|aki|esrd|kidney|renal|nephr(?:o|itis)\w*|dialysis)\b|गुर्द|किडनी|डायलिसिस/i,
    butNot: /\b(stones?|colic|calcul\w*|nephrolith\w*|cysts?|adrenal|pyelo\w*)\b|पथरी/i,
    // Damage or failure, by itself, of diabetes or of pressure, and what replaces the kidney; stones and infections not.
    codes: [
      ..."N00-N08 N11-N12 N14 N17-N19 N25-N26 I12-I13 E10.2 E11.2 E12.2 E13.2 E14.2 O08.4 O90.4".split(" "),
      ..."A98.5 K76.7 M10.3 M31.0 M32.1 Q60 Q61.1-Q61.4 Z49 Z94.0 Z99.2 T86.1".split(" "),
    ],
  },
  dementia: {
    words: /\b(dementia|alzheimer\w*)\b|डिमेंशिया|मनोभ्रंश|अल्ज़?ाइमर/i,
    butNot: /without dementia/i,
    codes: ["F00-F03", "F05.1", "G30", "G31.0", "G31.8"],
  },
  epilepsy: {
    words: /\b(epilep\w*|seizures?|fits)\b|मिर्गी/i,
    butNot: /dissociative|functional|psychogenic|non-?epileptic/i,
    codes: ["G40-G41", "F80.3", "P90", "Q85.1", "R56"],
  },
  /** In which two medicines that lengthen QT are no everyday pair. */
  "frail heart": {
    words:
      /long(ed)? qt|hypokal|hypomagn|low (k|potassium|mg|magnesium)\b|bradycard|slow pulse|heart block|heart failure|cardiac failure|hfref|hfpef|\bccf\b|\bchf\b|कम पोटैशियम|धीमी धड़कन|हार्ट फ़?ेल/i,
    codes: [
      "E83.4",
      "E87.6",
      "I11.0",
      "I13.0",
      "I13.2",
      "I44.1-I44.3",
      "I45.8",
      "I49.5",
      "I50",
      "O90.3",
      "R00.1",
    ],
  },
} as const satisfies Readonly<Record<string, Described>>;

export type ConditionName = keyof typeof conditions;
export const conditionNames = Object.keys(conditions) as readonly ConditionName[];

/** A condition that must be known, or must not be. */
export type When = { readonly condition: ConditionName; readonly isThere: boolean };

type Known = {
  readonly patient: Pick<PatientFacts, "conditions">;
  readonly diagnoses: readonly NoteDiagnosis[];
};

/** Among what is recorded of the patient, or only by what this note itself says; what was not asked is neither. */
export function knownFrom({ patient, diagnoses }: Known, name: ConditionName): "record" | "note" | undefined {
  const { words, codes, butNot }: Described = conditions[name];
  const isSaid = (text: string) => words.test(text) && butNot?.test(text) !== true;
  const recorded = patient.conditions;
  if (recorded.state === "known" && recorded.value.some(isSaid)) return "record";
  const isNoted = diagnoses.some((one) =>
    one.codes.length > 0 ? one.codes.some((code) => isCodeIn(code, codes)) : isSaid(one.text),
  );
  return isNoted ? "note" : undefined;
}

/** A row that asks for no condition fits everybody. */
export const fits = (when: When | undefined, known: Known): boolean =>
  when === undefined || (knownFrom(known, when.condition) !== undefined) === when.isThere;

const byNote: Bilingual = { en: " (by the diagnosis in this note)", hi: " (इस नोट के निदान से)" };
const nothing: Bilingual = { en: "", hi: "" };

/** Said behind a finding that would not be there without the note's own diagnosis. */
export const originWords = (origin: "record" | "note" | undefined): Bilingual =>
  origin === "note" ? byNote : nothing;

/** The same, for a row that asks for a condition. */
export const originOf = (when: When | undefined, known: Known): Bilingual =>
  originWords(when === undefined ? undefined : knownFrom(known, when.condition));
