import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { sumLine, tallyOfPlaywright, tallyOfVitest } from "./tallies.ts";

const reportOf = (content: object): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "tally-")), "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

it("counts a test file that could not be loaded as a failure", () => {
  const file = reportOf({ ...vitest, numFailedTestSuites: 2 });
  expect(tallyOfVitest(file)).toEqual({ passed: 7, failed: 2, skipped: 1 });
});

it("tells apart a test that passed only at the second try", () => {
  const file = reportOf({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } });
  const tally = tallyOfPlaywright(file) ?? expect.fail("no tally");
  expect(tally).toEqual({ passed: 4, failed: 1, skipped: 0, secondTry: 1 });
  expect(sumLine([tally])).toBe("4 passed, 1 failed, 1 passed only at the second try: look at each");
});

it("knows no tally where a runner ended before it reported", () => {
  expect(tallyOfVitest("/nowhere/report.json")).toBeUndefined();
});

it("sums the runners in one line, naming skipped tests only where there are some", () => {
  const some = { passed: 2, failed: 1, skipped: 0 };
  expect(sumLine([some, some])).toBe("4 passed, 2 failed");
  expect(sumLine([some, { passed: 1, failed: 0, skipped: 3 }])).toBe("3 passed, 1 failed, 3 skipped");
});
