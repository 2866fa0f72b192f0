import type { Finding } from "../domain/finding.ts";
import type { Medicine, Source } from "../domain/medicine.ts";
import { ageInYears } from "../domain/age.ts";
import { type Interaction, interactions } from "../knowledge/rule-tables.ts";
import type { PrescribedLine, Rule, RuleInput } from "./rule.ts";
import { allowed, isMeant, isSystemic, nameOf } from "./terms.ts";

const ruleId = "interaction";
const source: Source = {
  document: "Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",
  place: "the 15 contraindicated pairs; pairs added for India from memory",
};
const qtSource: Source = { ...source, place: "pair 21" };

type Partner = { readonly medicine: Medicine; readonly isTaken: boolean };

/** Each line against the lines before it and against what the patient takes, over the table of pairs. */
export const interactionRule: Rule = {
  id: ruleId,
  name: { en: "Listed pairs that interact", hi: "सूची की आपस में टकराने वाली दवाएँ" },
  source,
  version: "2026-11-1",
  run: (input) =>
    input.prescribed.flatMap((prescribed, position) => {
      if (!isSystemic(prescribed.medicine)) return [];
      const partners = partnersOf(input, position);
      return [
        ...partners.flatMap((partner) => listed(prescribed, partner)),
        ...longQt(input, prescribed, partners),
      ];
    }),
  notChecked: ({ patient, unknownTaken }) => [
    ...(patient.currentMedicines.state === "not-asked"
      ? [{ en: "medicines the patient takes (not asked)", hi: "मरीज़ की चल रही दवाएँ (नहीं पूछी गईं)" }]
      : []),
    ...unknownTaken.map((name) => ({
      en: `“${name}”, which the patient takes`,
      hi: `“${name}”, जो मरीज़ ले रहा है`,
    })),
  ],
};

function partnersOf({ prescribed, taken }: RuleInput, position: number): Partner[] {
  return [
    ...prescribed.slice(0, position).map(({ medicine }) => ({ medicine, isTaken: false })),
    ...taken.map(({ medicine }) => ({ medicine, isTaken: true })),
  ].filter(({ medicine }) => isSystemic(medicine));
}

function listed({ line, medicine }: PrescribedLine, partner: Partner): Finding[] {
  return interactions
    .filter((row) => fits(row, medicine, partner.medicine))
    .map((row) => ({
      ruleId,
      // What is taken already may be stopped today: then a written reason lets the line stand.
      severity: row.contraindicated ? allowed(partner.isTaken ? "reason" : "stop", row.source) : "warn",
      lineId: line.id,
      text: pairText(medicine, partner, row.why),
      source: row.source,
    }));
}

function fits({ one, other }: Interaction, medicine: Medicine, partner: Medicine): boolean {
  return (
    (isMeant(one, medicine) && isMeant(other, partner)) || (isMeant(other, medicine) && isMeant(one, partner))
  );
}

/** Two medicines that lengthen QT: everyday pairs stand beside the line, strong ones and old hearts ask for a reason. */
function longQt(
  { patient, now }: RuleInput,
  { line, medicine }: PrescribedLine,
  partners: Partner[],
): Finding[] {
  if (!medicine.classes.includes("qt")) return [];
  const others = partners.filter((partner) => partner.medicine.classes.includes("qt"));
  const strong = [medicine, ...others.map((other) => other.medicine)].some(({ classes }) =>
    classes.includes("qt-strong"),
  );
  const isOld = (ageInYears(patient.birthDate, now) ?? 0) > 70;
  const severity = strong || isOld || others.length > 1 ? "reason" : "warn";
  return others.slice(0, 1).map((partner) => ({
    ruleId,
    severity,
    lineId: line.id,
    text: pairText(medicine, partner, {
      en: "both lengthen QT: think of potassium, ECG and other such medicines",
      hi: "दोनों से धड़कन की लय बिगड़ सकती है: पोटैशियम और ECG देखें",
    }),
    source: qtSource,
  }));
}

function pairText(medicine: Medicine, { medicine: other, isTaken }: Partner, why: Interaction["why"]) {
  return {
    en: `${nameOf(medicine)} with ${nameOf(other)}${isTaken ? " (taken now)" : ""}: ${why.en}.`,
    hi: `${medicine.genericHindi} और ${other.genericHindi}${isTaken ? " (चल रही)" : ""}: ${why.hi}।`,
  };
}
