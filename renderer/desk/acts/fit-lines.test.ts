import { expect, it } from "vitest";
import { fitLines } from "./fit-lines.ts";

const known = "Known: diabetes.";
const history = (words: number) => Array.from({ length: words }, (_, nth) => `word${nth}`).join(" ");

it("what fits stands as it is, without what there is nothing of", () => {
  expect(fitLines([known, "", false, undefined, "Fever"], 100)).toBe(`${known}\nFever`);
});

it("a history that is longer than the page is cut between words and says how much is not there; the rest stays", () => {
  const text = history(2_000);
  const page = fitLines([known, text, "Allergy: none."], 4_000);
  expect(page.length).toBeLessThanOrEqual(4_000);
  expect(page.length).toBeGreaterThan(3_900);
  expect([page.startsWith(`${known}\nword0 word1`), page.endsWith("\nAllergy: none.")]).toEqual([true, true]);
  const [, kept = "", left = ""] = /\n(.*\d) … \[(\d+) more letters in the consult note\]/.exec(page) ?? [];
  expect(kept.length + Number(left)).toBe(text.length);
  expect(text.startsWith(`${kept} `)).toBe(true);
});

it.each([
  ["two parts that are too long", [history(2_000), history(3_000)]],
  ["one of which alone fills the page", [history(740), history(3_000), "Likely: pneumonia"]],
  ["without any space", ["क".repeat(9_000)]],
  ["of pictures that are two characters each", ["😷".repeat(5_000)]],
  ["the same twice", [history(2_000), history(2_000)]],
])("%s", (_, parts) => {
  const page = fitLines(parts, 4_000);
  expect(page.length).toBeLessThanOrEqual(4_000);
  expect(page.isWellFormed()).toBe(true);
  expect(page).toContain("more letters in the consult note");
});
