import { expect, it } from "vitest";
import { mergeFields } from "../../bridge/merge-words.ts";
import { leftAfter } from "../acts/left-after.ts";
import { choosing, reasonFor, toldWith, writing } from "./refute-reason.ts";

const [one, two] = ["AllergyIntolerance/one", "AllergyIntolerance/two"];
const merge = mergeFields("tell-refute-allergy");

it("of two windows that write against two allergies each finds its reason, whoever wrote last", () => {
  const kept = writing({}, one, "ate it since");
  const typed = writing({}, two, "was a rash");
  const both = merge({}, kept, typed);
  expect([reasonFor(both, one), reasonFor(both, two)]).toEqual(["ate it since", "was a rash"]);
  const longer = merge(kept, both, writing(kept, one, "ate it since, often"));
  expect([reasonFor(longer, one), reasonFor(longer, two)]).toEqual(["ate it since, often", "was a rash"]);
  expect(reasonFor({ ...longer, ...choosing(longer, two) }, two)).toBe("was a rash");
});

it("a reason that waits is not told with another's, and stands there when its allergy is chosen", () => {
  const words = merge({}, writing({}, one, "ate it since"), writing({}, two, "was a rash"));
  const left = leftAfter(words, toldWith(words, two));
  expect([reasonFor(left, one), reasonFor(left, two)]).toEqual(["ate it since", ""]);
  const begun = { ...left, ...writing(left, one, "ate it twice") };
  expect(reasonFor(begun, one)).toBe("ate it twice");
  expect(leftAfter(begun, toldWith(begun, one))).toEqual({});
});

it("one text goes along where another allergy is chosen for which nothing is begun", () => {
  const words = writing({}, one, "was a rash");
  expect(reasonFor({ ...words, ...choosing(words, two) }, two)).toBe("was a rash");
});
