import type { RuleReport } from "../domain/finding.ts";
import { answerKey } from "./answered.ts";

/** Of one rule's row: how often it interrupted, and how often the doctor kept the line with a written reason. */
export type OverrideRate = { readonly key: string; readonly shown: number; readonly overridden: number };

/** Fewer say nothing about a rule. */
const leastShown = 50;
const mostOverridden = 0.95;

/** Whether a finding interrupts. The one reason for unlisted medicines is a field of the consult, no alarm. */
export const interrupts = ({ severity, ruleId, rowId }: RuleReport["findings"][number]): boolean =>
  severity !== "warn" && !(ruleId === "guideline-lists" && rowId === "unlisted");

/** What a signed report overrides: nothing else that interrupts can be signed. */
export const overriddenIn = ({ findings }: Pick<RuleReport, "findings">): readonly string[] => [
  ...new Set(findings.filter(interrupts).map(answerKey)),
];

/** Over signed reports; most often overridden first. */
export function overrideRates(
  reports: readonly Pick<RuleReport, "findings" | "heeded">[],
): readonly OverrideRate[] {
  const rates = new Map<string, { shown: number; overridden: number }>();
  const count = (key: string, overridden: 0 | 1) => {
    const before = rates.get(key) ?? { shown: 0, overridden: 0 };
    rates.set(key, { shown: before.shown + 1, overridden: before.overridden + overridden });
  };
  for (const report of reports) {
    const overridden = overriddenIn(report);
    for (const key of overridden) count(key, 1);
    for (const key of report.heeded ?? []) if (!overridden.includes(key)) count(key, 0);
  }
  return [...rates]
    .map(([key, rate]) => ({ key, ...rate }))
    .toSorted(
      (one, other) => other.overridden / other.shown - one.overridden / one.shown || other.shown - one.shown,
    );
}

/** What the institute may think about: nothing is demoted by itself. */
export const proposedForDemotion = (rates: readonly OverrideRate[]): readonly OverrideRate[] =>
  rates.filter(({ shown, overridden }) => shown >= leastShown && overridden / shown > mostOverridden);
