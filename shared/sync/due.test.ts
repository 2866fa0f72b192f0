import { expect, it } from "vitest";
import { isDue } from "./due.ts";

const now = new Date("2026-11-24T06:00:00Z");

it.each([
  ["no time", null, true],
  ["a moment ago", "2026-11-24T05:59:59Z", true],
  ["in a minute", "2026-11-24T06:01:00Z", false],
  ["in two days, because the clock was set back", "2026-11-26T06:00:00Z", true],
] as const)("%s", (_, nextAt, due) => {
  expect(isDue(nextAt, now)).toBe(due);
});
