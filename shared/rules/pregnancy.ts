import type { Finding } from "../domain/finding.ts";
import type { Source } from "../domain/medicine.ts";
import { ageInYears } from "../domain/age.ts";
import type { PrescribedLine, Rule, RuleInput } from "./rule.ts";
import { allowed, isMeant, isSystemic, nameOf } from "./terms.ts";

const ruleId = "pregnancy";
const source: Source = { document: "memory", place: "medicines in pregnancy; labels where a row names one" };
const childbearing = { from: 12, to: 50 };

/**
 * Pregnant, or possibly so: unknown or not asked in a woman of 12 to 50. A listed medicine then asks one question,
 * answered by a written reason; in a known pregnancy it stops. Other notes of the table of medicines stand beside.
 */
export const pregnancyRule: Rule = {
  id: ruleId,
  name: { en: "Medicines in pregnancy", hi: "गर्भावस्था में दवाएँ" },
  source,
  version: "2026-11-2",
  run: (input) => {
    const state = stateOf(input);
    return state === "no" ? [] : input.prescribed.flatMap((one) => findingsOf(input.rows, one, state));
  },
};

function stateOf({ patient, now }: RuleInput): "pregnant" | "possible" | "no" {
  const { pregnancy, sex, birthDate } = patient;
  if (pregnancy.state === "none" || sex === "male") return "no";
  if (pregnancy.state === "known") {
    if (pregnancy.value.status === "pregnant") return "pregnant";
    if (pregnancy.value.status !== "unknown") return "no";
  }
  const years = ageInYears(birthDate, now);
  if (sex !== "female" || years === undefined) return "no";
  return years >= childbearing.from && years <= childbearing.to ? "possible" : "no";
}

function findingsOf(
  { pregnancyBars }: RuleInput["rows"],
  { line, medicine }: PrescribedLine,
  state: "pregnant" | "possible",
): Finding[] {
  if (!isSystemic(medicine)) return [];
  const bar = pregnancyBars.find((row) => isMeant(row.medicines, medicine));
  if (bar !== undefined) {
    const ask = state === "possible";
    return [
      {
        ruleId,
        rowId: bar.id,
        severity: allowed(ask ? bar.possible : bar.pregnant, bar.source),
        lineId: line.id,
        text: {
          en: `${nameOf(medicine)} in pregnancy: ${bar.why.en}.${ask ? " Could she be pregnant? Ask, and write the answer." : ""}`,
          hi: `गर्भावस्था में ${medicine.genericHindi}: ${bar.why.hi}।${ask ? " क्या वह गर्भवती हो सकती है? पूछें और उत्तर लिखें।" : ""}`,
        },
        source: bar.source,
      },
    ];
  }
  const note = state === "pregnant" ? notes[medicine.pregnancy ?? "ok"] : undefined;
  if (note === undefined) return [];
  const text = { en: `${nameOf(medicine)}: ${note.en}.`, hi: `${medicine.genericHindi}: ${note.hi}।` };
  return [{ ruleId, severity: "warn", lineId: line.id, text, source }];
}

const notes: Readonly<Record<string, { en: string; hi: string } | undefined>> = {
  avoid: { en: "better avoided in pregnancy", hi: "गर्भावस्था में न देना बेहतर" },
  "avoid-t1": { en: "better avoided in the first three months", hi: "पहले तीन महीनों में न देना बेहतर" },
  "avoid-t3": { en: "not from 20 weeks on", hi: "20 हफ़्ते के बाद न दें" },
  contraindicated: { en: "not in pregnancy", hi: "गर्भावस्था में नहीं" },
};
