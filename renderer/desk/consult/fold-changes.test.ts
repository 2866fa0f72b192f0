import { expect, test } from "vitest";
import { byWeight, type Change, shownOf } from "./fold-changes.ts";

const pulse: Change = { what: "pulse", now: "84", outOfBand: false };
const high: Change = { what: "potassium", now: "5.4", outOfBand: true };
const allergy: Change = { what: "new-allergy", now: "Penicillin", outOfBand: true };
const medicine: Change = { what: "new-medicine", now: "ENALAPRIL 5 mg", outOfBand: false };

test("an allergy comes before what is out of the band, that before new things, those before the rest", () => {
  expect(byWeight([pulse, medicine, high, allergy])).toEqual([allergy, high, medicine, pulse]);
});

test("what fits is shown whole, with no cell kept for more", () => {
  expect(shownOf([pulse, pulse, medicine], 4, 1)).toBe(3);
});

test("what does not fit leaves a cell for saying how many more there are", () => {
  expect(shownOf([pulse, pulse, pulse, pulse, pulse], 4, 1)).toBe(3);
  expect(shownOf([medicine, pulse, medicine, pulse], 4, 1)).toBe(2);
});

test("a new thing does not break over two rows", () => {
  expect(shownOf([pulse, pulse, medicine, pulse], 3, 2)).toBe(4);
  expect(shownOf([pulse, pulse, medicine, medicine], 3, 2)).toBe(3);
});

test("in the narrowest strip at least one change is shown", () => {
  expect(shownOf([allergy, pulse, pulse], 1, 2)).toBe(1);
});
