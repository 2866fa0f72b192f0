import type { Finding } from "../domain/finding.ts";
import type { Source } from "../domain/medicine.ts";
import { ageInYears } from "../domain/age.ts";
import { originWords } from "./conditions.ts";
import { isCodeIn, type NoteDiagnosis } from "./note-diagnoses.ts";
import type { PrescribedLine, Rule, RuleInput } from "./rule.ts";
import { allowed, isMeant, isSystemic, nameOf } from "./terms.ts";

const ruleId = "pregnancy";
const source: Source = { document: "memory", place: "medicines in pregnancy; labels where a row names one" };
const childbearing = { from: 12, to: 50 };

/**
 * Pregnant, or possibly so: unknown or not asked in a woman of 12 to 50 or of unknown age, or said by this note's
 * diagnosis. A listed medicine then asks one question, answered by a written reason; in a known pregnancy it stops.
 * Other notes of the table of medicines stand beside. Where even the sex is unknown, it is said that nobody checked.
 */
export const pregnancyRule: Rule = {
  id: ruleId,
  name: { en: "Medicines in pregnancy", hi: "गर्भावस्था में दवाएँ" },
  source,
  version: "2026-11-4",
  run: (input) => {
    const state = stateOf(input);
    return state === undefined ? [] : input.prescribed.flatMap((one) => findingsOf(input.rows, one, state));
  },
  canRun: (input) => !isUnjudged(input),
  notChecked: (input) =>
    isUnjudged(input)
      ? [
          {
            en: "medicines in pregnancy (sex not known, pregnancy not asked)",
            hi: "गर्भावस्था में दवाएँ (लिंग ज्ञात नहीं, गर्भ नहीं पूछा गया)",
          },
        ]
      : [],
};

type State = { readonly is: "pregnant" | "possible"; readonly from: "record" | "note" };

function stateOf(input: RuleInput): State | undefined {
  const { pregnancy, sex } = input.patient;
  if (sex === "male") return undefined;
  const status = pregnancy.state === "known" ? pregnancy.value.status : undefined;
  if (status === "pregnant") return { is: "pregnant", from: "record" };
  const noted = notedPregnancy(input.diagnoses, status === "postpartum");
  // Typed without a code, or against what was told: it is asked.
  const isOpen = isUnasked(input);
  if (noted !== undefined)
    return { is: noted === "chosen" && isOpen ? "pregnant" : "possible", from: "note" };
  return isOpen && sex === "female" && isOfAgeToAsk(input) ? { is: "possible", from: "record" } : undefined;
}

const isUnasked = ({ patient: { pregnancy } }: RuleInput): boolean =>
  pregnancy.state === "not-asked" || (pregnancy.state === "known" && pregnancy.value.status === "unknown");

/** Neither a man nor, as far as anybody has said, a woman: nobody is asked, and nobody is taken for checked. */
const isUnjudged = (input: RuleInput): boolean =>
  input.patient.sex !== "male" &&
  input.patient.sex !== "female" &&
  isUnasked(input) &&
  isOfAgeToAsk(input) &&
  stateOf(input) === undefined;

function isOfAgeToAsk({ patient: { birthDate }, now }: Pick<RuleInput, "patient" | "now">): boolean {
  const years = ageInYears(birthDate, now);
  return years === undefined || (years >= childbearing.from && years <= childbearing.to);
}

/** She carries a child: what ends a pregnancy early asks, what comes after the birth does not. */
const carries = ["O10-O48", "O60-O69", "O98-O99"];
const foundPregnant = ["Z32.1", "Z33-Z36"];
const endsEarly = ["O00-O08"];
const saysPregnant =
  /\b(pregnan\w*|antenatal|anc|primigravida|multigravida|g\d ?p\d\w*)\b|गर्भवती|गर्भावस्था|गर्भ है/i;
const saysOtherwise =
  /\b(?:not|before|after|plan\w*(?: for)?|prevent\w*|avoid\w*) (?:a |the )?pregnan\w*|\bcontracept\w*|\bpre-?(?:concept|pregnan)\w*|\bpost[- ]?(?:partum|natal|abort\w*)\b|गर्भ(?:ावस्था)? (?:से पहले|के बाद|के लिए)|प्रसव के बाद/i;

/** A chart that says "just given birth" is believed more than a code of the months before. */
function notedPregnancy(diagnoses: readonly NoteDiagnosis[], hasGivenBirth: boolean) {
  const certain = hasGivenBirth ? foundPregnant : [...carries, ...foundPregnant];
  const within = (places: readonly string[], isChosen?: true) =>
    diagnoses.some(
      (one) => one.codes.some((code) => isCodeIn(code, places)) && (isChosen === undefined || one.isChosen),
    );
  if (within(certain, true)) return "chosen";
  const isTyped = diagnoses.some(
    ({ codes, text }) => codes.length === 0 && saysPregnant.test(text) && !saysOtherwise.test(text),
  );
  return isTyped || within(hasGivenBirth ? certain : [...certain, ...endsEarly]) ? "said" : undefined;
}

/** Where nobody asked, only from 12 to 50 years is it worth the question. */
export const isOfChildbearingAge = (input: Pick<RuleInput, "patient" | "now">): boolean =>
  input.patient.sex === "female" && input.patient.birthDate !== undefined && isOfAgeToAsk(input);

function findingsOf(
  { pregnancyBars }: RuleInput["rows"],
  { line, medicine }: PrescribedLine,
  { is, from }: State,
): Finding[] {
  if (!isSystemic(medicine)) return [];
  const bar = pregnancyBars.find((row) => isMeant(row.medicines, medicine));
  if (bar !== undefined) {
    const ask = is === "possible";
    const origin = originWords(from);
    return [
      {
        ruleId,
        rowId: bar.id,
        severity: allowed(ask ? bar.possible : bar.pregnant, bar.source),
        lineId: line.id,
        text: {
          en: `${nameOf(medicine)} in pregnancy${origin.en}: ${bar.why.en}.${ask ? " Could she be pregnant? Ask, and write the answer." : ""}`,
          hi: `गर्भावस्था में${origin.hi} ${medicine.genericHindi}: ${bar.why.hi}।${ask ? " क्या वह गर्भवती हो सकती है? पूछें और उत्तर लिखें।" : ""}`,
        },
        source: bar.source,
      },
    ];
  }
  const note = is === "pregnant" ? notes[medicine.pregnancy ?? "ok"] : undefined;
  if (note === undefined) return [];
  const origin = originWords(from);
  const text = {
    en: `${nameOf(medicine)}: ${note.en}${origin.en}.`,
    hi: `${medicine.genericHindi}: ${note.hi}${origin.hi}।`,
  };
  return [{ ruleId, severity: "warn", lineId: line.id, text, source }];
}

const notes: Readonly<Record<string, { en: string; hi: string } | undefined>> = {
  avoid: { en: "better avoided in pregnancy", hi: "गर्भावस्था में न देना बेहतर" },
  "avoid-t1": { en: "better avoided in the first three months", hi: "पहले तीन महीनों में न देना बेहतर" },
  "avoid-t3": { en: "not from 20 weeks on", hi: "20 हफ़्ते के बाद न दें" },
  contraindicated: { en: "not in pregnancy", hi: "गर्भावस्था में नहीं" },
};
