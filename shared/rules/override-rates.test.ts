import { expect, it } from "vitest";
import type { RuleReport } from "../domain/finding.ts";
import { overrideRates, proposedForDemotion } from "./override-rates.ts";

const qt = "interaction/onc-21";
const found = (severity: "stop" | "reason" | "warn", rowId = "onc-21"): RuleReport["findings"][number] => ({
  ruleId: rowId === "unlisted" ? "guideline-lists" : "interaction",
  rowId,
  severity,
  text: { en: "sample", hi: "नमूना" },
  source: { document: "memory", place: "" },
});
const kept = { findings: [found("reason")] };
const heeded = { findings: [], heeded: [qt] };
const times = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);

it("counts what was kept with a reason, and what was followed", () => {
  expect(overrideRates([kept, kept, heeded])).toEqual([{ key: qt, shown: 3, overridden: 2 }]);
});

it("counts an alert once for a prescription, whatever was followed before another line was kept", () => {
  expect(overrideRates([{ findings: [found("reason"), found("reason")], heeded: [qt] }])).toEqual([
    { key: qt, shown: 1, overridden: 1 },
  ]);
});

it("counts neither what stands beside a line nor the reason for unlisted medicines", () => {
  expect(overrideRates([{ findings: [found("warn"), found("reason", "unlisted")] }])).toEqual([]);
});

it("proposes only what was kept more than 95 of 100 times, of fifty at least", () => {
  const proposed = (reports: readonly Pick<RuleReport, "findings" | "heeded">[]) =>
    proposedForDemotion(overrideRates(reports)).map(({ key }) => key);
  expect(proposed(times(50, kept))).toEqual([qt]);
  expect(proposed(times(49, kept))).toEqual([]);
  expect(proposed([...times(95, kept), ...times(5, heeded)])).toEqual([]);
  expect(proposed([...times(96, kept), ...times(4, heeded)])).toEqual([qt]);
});
