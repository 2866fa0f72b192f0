import { expect, it } from "vitest";
import { withSpokenGrid } from "./spoken-grid.ts";

it.each([
  ["2 mg 1 subah 1 dopahar x 30 d", "2 mg 1-1-0-0 x 30 d"],
  ["half after breakfast , half after lunch x 4wk", "0.5-0.5-0-0 after food x 4wk"],
  ["6 units bf , 8 units lunch , 10 units dinner", "6-8-0-10 unit"],
  ["10 mg 2 goli raat ko aur 1 goli subah", "10 mg 1-0-0-2 tab"],
])("amounts with their times of day are the grid that they are: %s", (text, grid) => {
  expect(withSpokenGrid(text)).toBe(grid);
});

it.each([
  // The first may be the strength.
  "5 subah 1 raat",
  "75 morning 150 night",
  // Two that do not agree, or twice the same time.
  "1 before breakfast 1 after dinner",
  "1 night 2 night",
  "1 tab morning 10 ml night",
  "1 morning",
])("what may be read otherwise stays as it is: %s", (text) => {
  expect(withSpokenGrid(text)).toBe(text);
});
