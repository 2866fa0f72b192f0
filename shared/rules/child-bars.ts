import type { Finding } from "../domain/finding.ts";
import type { Source } from "../domain/medicine.ts";
import { ageInMonths } from "../domain/age.ts";
import type { PrescribedLine, Rule, RuleInput } from "./rule.ts";
import { allowed, isMeant, isSystemic, nameOf } from "./terms.ts";

const ruleId = "child-bars";
const source: Source = { document: "memory", place: "bars by age; a document where a row names one" };

/** Medicines that an age bars. Exceptions by indication are offered as reasons, and a bar that has some never stops. */
export const childBarRule: Rule = {
  id: ruleId,
  name: { en: "Medicines barred in children", hi: "बच्चों में वर्जित दवाएँ" },
  source,
  version: "2026-11-2",
  run: ({ patient, prescribed, rows, now }) => {
    const months = ageInMonths(patient.birthDate, now);
    return months === undefined ? [] : prescribed.flatMap((one) => barsOf(rows, one, months));
  },
  canRun: ({ patient, now }) => ageInMonths(patient.birthDate, now) !== undefined,
  notChecked: ({ patient, now }) =>
    ageInMonths(patient.birthDate, now) === undefined
      ? [{ en: "bars by age (age unknown)", hi: "उम्र के अनुसार रोक (उम्र अज्ञात)" }]
      : [],
};

const strictness = ({ severity, source }: RuleInput["rows"]["childBars"][number]): number =>
  ["warn", "reason", "stop"].indexOf(allowed(severity, source));

/** The strictest bar speaks, then that of the smallest age: two lines about one medicine would say the same twice. */
function barsOf(
  { childBars }: RuleInput["rows"],
  { line, medicine }: PrescribedLine,
  months: number,
): Finding[] {
  if (!isSystemic(medicine)) return [];
  const [bar] = childBars
    .filter((row) => months < row.underMonths && isMeant(row.medicines, medicine))
    .toSorted((one, other) => strictness(other) - strictness(one) || one.underMonths - other.underMonths);
  if (bar === undefined) return [];
  const except = bar.exceptions.length === 0 ? "" : ` Except: ${bar.exceptions.join("; ")}.`;
  const age =
    bar.underMonths < 24
      ? { en: `${bar.underMonths} months`, hi: `${bar.underMonths} महीने` }
      : { en: `${bar.underMonths / 12} years`, hi: `${bar.underMonths / 12} साल` };
  return [
    {
      ruleId,
      rowId: bar.id,
      severity: allowed(bar.severity, bar.source),
      lineId: line.id,
      text: {
        en: `${nameOf(medicine)} under ${age.en}: ${bar.why.en}.${except}`,
        hi: `${age.hi} से कम उम्र में ${medicine.genericHindi}: ${bar.why.hi}।`,
      },
      source: bar.source,
      ...(bar.exceptions.length === 0 ? {} : { exceptions: bar.exceptions }),
    },
  ];
}
