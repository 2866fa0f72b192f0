import type { DoseShown, Finding } from "../domain/finding.ts";
import { leastAtOnce, mostAtOnce, mostPerDay } from "../domain/line-doses.ts";
import type { Source } from "../domain/medicine.ts";
import { mgPerUnit, rounded } from "../domain/strength.ts";
import type { Bilingual } from "../domain/words.ts";
import type { ChildDose } from "../knowledge/dose-tables.ts";
import { type Fit, fitOf, type GivenDose, nearest, rangeAt } from "./child-dose-range.ts";
import { askForWeight, type ChildWeight, childWeight } from "./child-weight.ts";
import { moleculesOf, type PrescribedLine, type Rule, type RuleInput } from "./rule.ts";
import { isSystemic, nameOf } from "./terms.ts";

const ruleId = "child-dose";
const source: Source = {
  document: "the patient's weight",
  place: "doses in mg/kg, each row with its document; a row without one calculates nothing",
};
/** Rounded to what a spoon or syringe measures, a dose may stray a little. */
const stray = 1.1;

/**
 * A child's dose by mouth against its weight: per dose and per day, both ways, never more than the adult's.
 *
 * More than a tenth outside warns; twice the most, or half of the least, asks for a reason.
 */
export const childDoseRule: Rule = {
  id: ruleId,
  name: { en: "Children's doses by weight", hi: "बच्चों की ख़ुराक वज़न से" },
  source,
  version: "2026-11-1",
  run: (input) => {
    const weight = childWeight(input);
    const ask = askForWeight(weight);
    if (ask !== undefined && input.prescribed.some(isSwallowed)) {
      return [{ ruleId, rowId: "weight", severity: "warn", text: ask, source }];
    }
    if (weight.kind !== "known") return [];
    return input.prescribed.flatMap((one) => findingOf(input, one, weight.kg) ?? []);
  },
  canRun: (input) => ["known", "not-a-child"].includes(childWeight(input).kind),
  notChecked: (input) => notCheckedBy(input, childWeight(input)),
  shows: (input) => {
    const weight = childWeight(input);
    return weight.kind === "known"
      ? input.prescribed.flatMap((one) => shownOf(input, one, weight) ?? [])
      : [];
  },
};

const isSwallowed = ({ medicine }: PrescribedLine) => medicine.route === "oral" && isSystemic(medicine);

function notCheckedBy(input: RuleInput, weight: ChildWeight): Bilingual[] {
  const swallowed = input.prescribed.filter(({ medicine }) => isSystemic(medicine));
  if (weight.kind === "not-a-child" || swallowed.length === 0) return [];
  if (weight.kind === "age-unknown")
    return [{ en: "dose by age (age unknown)", hi: "उम्र से ख़ुराक (उम्र अज्ञात)" }];
  if (weight.kind !== "known")
    return [{ en: "the child's doses (no fresh weight)", hi: "बच्चे की ख़ुराक (ताज़ा वज़न नहीं)" }];
  return swallowed
    .filter((one) => givenBy(one, rowsOf(input, one)) === undefined)
    .map(({ medicine }) => ({
      en: `dose of ${nameOf(medicine)} for a child`,
      hi: `बच्चे के लिए ${medicine.genericHindi} की ख़ुराक`,
    }));
}

/** Rows that may calculate: those with a document. */
function rowsOf({ rows }: RuleInput, { medicine }: PrescribedLine): readonly ChildDose[] {
  if (medicine.route !== "oral") return [];
  return rows.childDoses.filter(
    (row) => row.generic === medicine.generic && row.source.document !== "memory",
  );
}

function mgOfPart({ medicine }: PrescribedLine, part: string | undefined): number | undefined {
  const at = part === undefined ? 0 : moleculesOf(medicine).indexOf(part);
  return mgPerUnit(medicine)?.[at];
}

/** Undefined where no row calculates, or the line does not say how many mg it gives. */
function givenBy(one: PrescribedLine, rows: readonly ChildDose[]): GivenDose | undefined {
  const mg = mgOfPart(one, rows[0]?.part);
  if (rows[0] === undefined || mg === undefined) return undefined;
  const { line } = one;
  const isOnce = line.frequency === "stat";
  const perDay = mostPerDay(line);
  return {
    mostMgPerDose: mostAtOnce(line) * mg,
    leastMgPerDose: leastAtOnce(line) * mg,
    ...(perDay === undefined || isOnce ? {} : { mgPerDay: perDay * mg }),
    noLeastPerDay: line.frequency === "as-needed" || !isDaily(line.frequency),
  };
}

const isDaily = (frequency: string): boolean => !/week|month|alternate/.test(frequency);

function findingOf(input: RuleInput, one: PrescribedLine, kg: number): Finding | undefined {
  const rows = rowsOf(input, one);
  const given = givenBy(one, rows);
  if (given === undefined) return undefined;
  const fit = nearest(rows.map((row) => fitOf(row, kg, given)));
  if (fit === undefined || (fit.over <= stray && fit.under >= 1 / stray)) return undefined;
  return {
    ruleId,
    rowId: fit.row.id,
    severity: fit.over >= 2 || fit.under <= 0.5 ? "reason" : "warn",
    lineId: one.line.id,
    text: outsideText(one, fit, kg),
    source: fit.row.source,
  };
}

function outsideText(one: PrescribedLine, { row, over }: Fit, kg: number): Bilingual {
  const { leastMg, mostMg, leastMgPerDay, mostMgPerDay } = rangeAt(row, kg);
  const usual = `${span(leastMg, mostMg)} mg`;
  const daily = `${span(leastMgPerDay, mostMgPerDay)} mg`;
  const indication = row.indication === "" ? "" : ` (${row.indication})`;
  const isAbove = over > stray;
  const mL = inMl(one, row, kg);
  const { medicine } = one;
  return {
    en: `${nameOf(medicine)} is ${isAbove ? "above" : "below"} the usual for ${kg} kg: ${usual} a dose${mL.en}, ${daily} a day${indication}.`,
    hi: `${medicine.genericHindi} ${kg} किलो के लिए सामान्य से ${isAbove ? "ज़्यादा" : "कम"}: एक ख़ुराक ${usual}${mL.hi}, दिन में ${daily}।`,
  };
}

/** What a spoon must hold of the chosen strength. */
function inMl(one: PrescribedLine, row: ChildDose, kg: number): Bilingual {
  const mg = mgOfPart(one, row.part);
  if (one.medicine.form !== "syrup" || mg === undefined) return { en: "", hi: "" };
  const { leastMg, mostMg } = rangeAt(row, kg);
  const amount = span(leastMg / mg, mostMg / mg);
  return { en: ` = ${amount} mL`, hi: ` = ${amount} मि.ली.` };
}

function span(least: number, most: number): string {
  return rounded(least) === rounded(most) ? `${rounded(most)}` : `${rounded(least)}–${rounded(most)}`;
}

const poured = ({ line, medicine }: PrescribedLine, unit: string): string =>
  medicine.form === "syrup" ? `${rounded(mostAtOnce(line))} ${unit} = ` : "";

type Known = Extract<ChildWeight, { kind: "known" }>;

/** Pure arithmetic on what was written; the range stands there only where a row with a document gives it. */
function shownOf(input: RuleInput, one: PrescribedLine, weight: Known): DoseShown | undefined {
  const rows = rowsOf(input, one);
  const mg = mgOfPart(one, rows[0]?.part);
  if (mg === undefined || !isSwallowed(one) || one.medicine.form === "sachet") return undefined;
  const { line } = one;
  const perDose = mostAtOnce(line) * mg;
  const perDay = line.frequency === "stat" ? undefined : mostPerDay(line);
  const given = givenBy(one, rows);
  const row = given && nearest(rows.map((each) => fitOf(each, weight.kg, given)))?.row;
  const usual = row && `${span(row.leastMgPerKgPerDay, row.mostMgPerKgPerDay)} mg/kg`;
  const kg = `${weight.kg} kg${weight.estimated ? " (estimated)" : ""}`;
  const kilo = `${weight.kg} किलो${weight.estimated ? " (अनुमानित)" : ""}`;
  const eachDose = `${rounded(perDose)} mg, ${rounded(perDose / weight.kg)} mg/kg`;
  const eachDay = perDay === undefined ? undefined : `${rounded((perDay * mg) / weight.kg)} mg/kg`;
  return {
    lineId: line.id,
    text: {
      en: `${poured(one, "mL")}${eachDose} a dose${eachDay === undefined ? "" : `, ${eachDay} a day`}, at ${kg}${usual === undefined ? "" : `; usual ${usual} a day`}`,
      hi: `${poured(one, "मि.ली.")}एक ख़ुराक ${eachDose}${eachDay === undefined ? "" : `, दिन में ${eachDay}`}, वज़न ${kilo}${usual === undefined ? "" : `; सामान्य दिन में ${usual}`}`,
    },
  };
}
