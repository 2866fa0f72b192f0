import { expect, it } from "vitest";
import { feedingIn, periodIn, statusIn } from "./told-answers.ts";

it("what was chosen stands there, and where nothing was, what is asked most", () => {
  expect([statusIn({}), statusIn({ status: "postpartum" })]).toEqual(["pregnant", "postpartum"]);
  expect([feedingIn({}), feedingIn({ answer: "no" })]).toEqual(["yes", "no"]);
  expect([periodIn({}), periodIn({ lmp: "2026-06-01" })]).toEqual(["", "2026-06-01"]);
});

it.each(["not-pregnant postpartum", "no yes", ""])("%j is no answer, and never pregnant or yes", (words) => {
  expect([statusIn({ status: words }), feedingIn({ answer: words })]).toEqual([undefined, undefined]);
});

it("two days behind each other are none: the field would look empty, and they would be sent", () => {
  expect(periodIn({ lmp: "2026-06-01 2026-07-01" })).toBe("");
});
