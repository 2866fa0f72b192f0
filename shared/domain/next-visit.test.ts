import { expect, it } from "vitest";
import { nextVisit } from "./next-visit.ts";

const now = "2026-11-26T20:00:00Z";

it.each([
  ["7d", "After 7 days: 4 Dec 2026 (7 दिन बाद)"],
  ["7", "After 7 days: 4 Dec 2026 (7 दिन बाद)"],
  ["2 weeks", "After 2 weeks: 11 Dec 2026 (2 हफ़्ते बाद)"],
  ["1m", "After 1 month: 27 Dec 2026 (1 महीने बाद)"],
  ["After 30 days: 26 Oct 2026 (30 दिन बाद)", "After 30 days: 27 Dec 2026 (30 दिन बाद)"],
])("“%s” is a day, by India's calendar", (text, words) => {
  expect(nextVisit(text, now)).toBe(words);
});

it.each(["", "with reports", "when the pain returns", "0d"])("“%s” names no day", (text) => {
  expect(nextVisit(text, now)).toBeUndefined();
});
