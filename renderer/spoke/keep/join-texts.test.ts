import { expect, it } from "vitest";
import { joinTexts } from "./join-texts.ts";

it.each([
  ["only here", "Fever", "Fever since", "Fever", "Fever since"],
  ["only there", "Fever", "Fever", "Fever, cough", "Fever, cough"],
  ["further there", "Fev", "Feve", "Fever", "Fever"],
  ["further here", "Fev", "Fever", "Feve", "Fever"],
  ["differently", "", "cough", "fever", "fever\ncough"],
  ["sent there, written on here", "Fever", "Fever, cough", "", "Fever, cough"],
  ["sent here, written on there", "Fever", "", "Fever, cough", "Fever, cough"],
])("words written %s are none of them lost", (_where, base, mine, theirs, joined) => {
  expect(joinTexts(base, mine, theirs)).toBe(joined);
});

it("of what was handed out each line is as it was told last", () => {
  const text = (told: object) => JSON.stringify(told);
  const mine = text({ 1: { outcome: "partly" }, 2: { outcome: "whole" } });
  const theirs = text({ 1: { outcome: "whole" }, 3: { outcome: "whole" } });
  expect(JSON.parse(joinTexts(text({ 1: { outcome: "whole" } }), mine, theirs))).toEqual({
    1: { outcome: "partly" },
    2: { outcome: "whole" },
    3: { outcome: "whole" },
  });
  expect(joinTexts("", mine, mine)).toBe(mine);
});

it("a tick stands where neither window took it away", () => {
  expect(joinTexts('["a","b"]', '["a","b","c"]', '["b","d"]')).toBe('["b","c","d"]');
});
