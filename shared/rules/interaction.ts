import type { Finding } from "../domain/finding.ts";
import type { Medicine, Source } from "../domain/medicine.ts";
import { ageInYears } from "../domain/age.ts";
import type { Bilingual } from "../domain/words.ts";
import type { Interaction } from "../knowledge/rule-tables.ts";
import { knownFrom } from "./conditions.ts";
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
  version: "2026-11-3",
  run: (input) =>
    input.prescribed.flatMap((prescribed, position) => {
      if (!isSystemic(prescribed.medicine)) return [];
      const partners = partnersOf(input, position);
      return [
        ...partners.flatMap((partner) => listed(input.rows, prescribed, partner)),
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

function listed(
  { interactions }: RuleInput["rows"],
  { line, medicine }: PrescribedLine,
  partner: Partner,
): Finding[] {
  const mine = sidesOf(interactions, medicine);
  const theirs = sidesOf(interactions, partner.medicine);
  if (mine.one.size + mine.other.size === 0 || theirs.one.size + theirs.other.size === 0) return [];
  return interactions
    .filter(
      (_row, at) => (mine.one.has(at) && theirs.other.has(at)) || (mine.other.has(at) && theirs.one.has(at)),
    )
    .map((row) => ({
      ruleId,
      rowId: row.id,
      severity: allowed(severityOf(row, partner), row.source),
      lineId: line.id,
      text: pairText(medicine, partner, row.why),
      source: row.source,
    }));
}

function severityOf({ contraindicated }: Interaction, { isTaken }: Partner): Finding["severity"] {
  if (contraindicated === "no") return "warn";
  // What is taken already may be stopped today: then a written reason lets the line stand.
  return contraindicated === "ask" || isTaken ? "reason" : "stop";
}

type Sides = { readonly one: ReadonlySet<number>; readonly other: ReadonlySet<number> };
const sidesByTable = new WeakMap<readonly Interaction[], WeakMap<Medicine, Sides>>();

/** On which side of which rows a medicine stands: asked of every pair at every key, so kept. */
function sidesOf(interactions: readonly Interaction[], medicine: Medicine): Sides {
  const table = sidesByTable.get(interactions) ?? new WeakMap<Medicine, Sides>();
  sidesByTable.set(interactions, table);
  const before = table.get(medicine);
  if (before) return before;
  const rowsWith = (side: "one" | "other") =>
    new Set(interactions.flatMap((row, at) => (isMeant(row[side], medicine) ? [at] : [])));
  const sides = { one: rowsWith("one"), other: rowsWith("other") };
  table.set(medicine, sides);
  return sides;
}

/**
 * Two medicines that lengthen QT. Everyday pairs stand beside the line; a strong one, three together, more than 70
 * years or a heart at risk ask for a reason.
 */
function longQt(input: RuleInput, { line, medicine }: PrescribedLine, partners: Partner[]): Finding[] {
  if (!medicine.classes.includes("qt")) return [];
  const others = partners.filter((partner) => partner.medicine.classes.includes("qt"));
  const strong = [medicine, ...others.map((other) => other.medicine)].some(isStrong);
  const isOld = (ageInYears(input.patient.birthDate, input.now) ?? 0) > 70;
  const frail = knownFrom(input, "frail heart");
  const severity = strong || isOld || frail !== undefined || others.length > 1 ? "reason" : "warn";
  const heart = frailWords[frail ?? "no"];
  return others.slice(0, 1).map((partner) => ({
    ruleId,
    rowId: "onc-21",
    severity,
    lineId: line.id,
    text: pairText(medicine, partner, {
      en: `both lengthen QT: think of potassium, ECG and other such medicines${heart.en}`,
      hi: `दोनों से धड़कन की लय बिगड़ सकती है: पोटैशियम और ECG देखें${heart.hi}`,
    }),
    source: qtSource,
  }));
}

const frailWords: Readonly<Record<"record" | "note" | "no", Bilingual>> = {
  record: { en: "; the heart is at risk", hi: "; हृदय जोखिम में है" },
  note: {
    en: "; the heart is at risk (by the diagnosis in this note)",
    hi: "; हृदय जोखिम में है (इस नोट के निदान से)",
  },
  no: { en: "", hi: "" },
};

/** Haloperidol only where it goes into a vein. */
const isStrong = ({ classes, generic, route }: Medicine): boolean =>
  classes.includes("qt-strong") || (generic === "haloperidol" && route === "intravenous");

function pairText(medicine: Medicine, { medicine: other, isTaken }: Partner, why: Interaction["why"]) {
  return {
    en: `${nameOf(medicine)} with ${nameOf(other)}${isTaken ? " (taken now)" : ""}: ${why.en}.`,
    hi: `${medicine.genericHindi} और ${other.genericHindi}${isTaken ? " (चल रही)" : ""}: ${why.hi}।`,
  };
}
