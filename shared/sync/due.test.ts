import { expect, it } from "vitest";
import { isDue } from "./due.ts";

const nowMs = Date.parse("2026-11-24T06:00:00Z");

it.each([
  ["no time", 0, true],
  ["a moment ago", nowMs - 1_000, true],
  ["in a minute", nowMs + 60_000, false],
  ["in two days, because the clock was set back", nowMs + 2 * 86_400_000, true],
] as const)("%s", (_, dueAtMs, due) => {
  expect(isDue(dueAtMs, nowMs)).toBe(due);
});
