import { expect, test } from "vitest";
import { searchMedicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { looksWritten } from "../../../shared/domain/own-line.ts";
import { saysNoMore } from "./says-no-more.ts";

test("one word is a name, more may be a line", () => {
  expect(looksWritten("amox ")).toBe(false);
  expect(looksWritten("amox 500")).toBe(true);
});

test.each(["amox 500 cap", "amox clav", "vitamin d", "pcm 650"])("Enter may choose what %s names", (text) => {
  const [likeliest] = searchMedicines(text, 1);
  expect(likeliest !== undefined && saysNoMore(text, likeliest)).toBe(true);
});

test.each(["e/d moxi 0.5% 1 gtt OD x 7d", "moxi 0.5%", "pcm 500 tds"])(
  "Enter chooses nothing for %s: what the list found for it says less, or something else",
  (text) => {
    const found = searchMedicines(text, 12);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((medicine) => saysNoMore(text, medicine))).toBe(false);
  },
);
