import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests a runner saw pass, fail and stand aside. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed: only when tried again. */
  readonly secondTry?: number;
};

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Reads vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function tallyOfVitest(file: string): Tally | undefined {
  const report = vitestReport.safeParse(readJson(file)).data;
  if (report === undefined) return undefined;
  const failed = report.numFailedTests === 0 ? report.numFailedTestSuites : report.numFailedTests;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

/** Reads Playwright's JSON report; a test that passed only when tried again is told apart. */
export function tallyOfPlaywright(file: string): Tally | undefined {
  const stats = playwrightReport.safeParse(readJson(file)).data?.stats;
  if (stats === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped, secondTry: flaky };
}

/** The last line of `npm test`, on its own so that a script can find it. */
export function sumLine(tallies: readonly Tally[]): string {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + (tally[key] ?? 0), 0);
  const also = (count: number, what: string) => (count > 0 ? [`${count} ${what}`] : []);
  return [
    `${sum("passed")} passed`,
    `${sum("failed")} failed`,
    ...also(sum("skipped"), "skipped"),
    ...also(sum("secondTry"), "passed only at the second try: look at each"),
  ].join(", ");
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
