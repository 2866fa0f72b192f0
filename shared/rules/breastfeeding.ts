import type { Finding } from "../domain/finding.ts";
import type { Source } from "../domain/medicine.ts";
import type { BreastfeedingBar } from "../knowledge/rule-tables.ts";
import { originWords } from "./conditions.ts";
import { isCodeIn, type NoteDiagnosis } from "./note-diagnoses.ts";
import { isOfChildbearingAge } from "./pregnancy.ts";
import type { PrescribedLine, Rule, RuleInput } from "./rule.ts";
import { allowed, isSystemic, nameOf, rowsAbout } from "./terms.ts";

const ruleId = "breastfeeding";
const source: Source = {
  document: "memory",
  place: "medicines while breastfeeding; a document where a row names one",
};

const barsAbout = rowsAbout<BreastfeedingBar>();

/**
 * A mother who feeds, or who gave birth within 42 days and was not asked: then the listed medicine asks the question.
 * Of everybody else who was not asked it is said what was not checked, and nobody is interrupted.
 */
export const breastfeedingRule: Rule = {
  id: ruleId,
  name: { en: "Medicines while breastfeeding", hi: "स्तनपान में दवाएँ" },
  source,
  version: "2026-11-1",
  run: (input) => {
    const state = stateOf(input);
    return state === undefined ? [] : input.prescribed.flatMap((one) => findingsOf(input, one, state));
  },
  canRun: (input) => !isOpen(input),
  notChecked: (input) =>
    isOpen(input)
      ? [{ en: "medicines while breastfeeding (not asked)", hi: "स्तनपान में दवाएँ (नहीं पूछा गया)" }]
      : [],
};

type State = { readonly is: "feeds" | "possible"; readonly from: "record" | "note" };

function stateOf({ patient, diagnoses }: RuleInput): State | undefined {
  const { breastfeeding, pregnancy, sex } = patient;
  if (sex === "male") return undefined;
  if (breastfeeding.state === "known") return { is: "feeds", from: "record" };
  const isAsked = breastfeeding.state === "none";
  if (diagnoses.some(saysFeeding)) return { is: isAsked ? "possible" : "feeds", from: "note" };
  if (isAsked) return undefined;
  if (pregnancy.state === "known" && pregnancy.value.status === "postpartum")
    return { is: "possible", from: "record" };
  return diagnoses.some(saysBirth) ? { is: "possible", from: "note" } : undefined;
}

/** Nobody asked, and nothing says that there was a birth of late. */
const isOpen = (input: RuleInput): boolean =>
  input.patient.breastfeeding.state === "not-asked" &&
  stateOf(input) === undefined &&
  (input.patient.birthDate === undefined ? input.patient.sex !== "male" : isOfChildbearingAge(input));

/** Troubles of the feeding breast, and the check of a feeding mother. */
const feeding = ["O91-O92", "Z39.1"];
const birth = ["O70-O75", "O80-O90", "Z37-Z39"];
const feedingWords =
  /\b(breast-?feed\w*|breast feed\w*|lactating|lactation|nursing mother|lactational mastitis)\b|स्तनपान/i;
const birthWords = /\b(post-?partum|post-?natal|puerper\w*|pnc)\b|प्रसव के बाद/i;

const says = ({ codes, text }: NoteDiagnosis, places: readonly string[], words: RegExp): boolean =>
  codes.length > 0 ? codes.some((code) => isCodeIn(code, places)) : words.test(text);
const saysFeeding = (one: NoteDiagnosis) => says(one, feeding, feedingWords);
const saysBirth = (one: NoteDiagnosis) => says(one, birth, birthWords);

function findingsOf({ rows }: RuleInput, { line, medicine }: PrescribedLine, { is, from }: State): Finding[] {
  const [bar] = isSystemic(medicine) ? barsAbout(rows.breastfeedingBars)(medicine) : [];
  if (bar === undefined) return [];
  const ask = is === "possible";
  const origin = originWords(from);
  return [
    {
      ruleId,
      rowId: bar.id,
      severity: allowed(bar.severity, bar.source),
      lineId: line.id,
      text: {
        en: `${nameOf(medicine)} while breastfeeding${origin.en}: ${bar.why.en}.${ask ? " Does she breastfeed? Ask, and write the answer." : ""}`,
        hi: `स्तनपान में${origin.hi} ${medicine.genericHindi}: ${bar.why.hi}।${ask ? " क्या वे स्तनपान कराती हैं? पूछें और उत्तर लिखें।" : ""}`,
      },
      source: bar.source,
    },
  ];
}
