import { expect, test } from "vitest";
import { nextTab, tabAhead, tabsWithin } from "./tabs-ahead.ts";

test("each Tab waits for its own letters, and an impatient second one is the first", () => {
  const two = tabAhead(tabAhead(tabAhead([], 0), 12), 12);
  expect(two).toEqual([12]);
  const three = tabAhead(two, 19);
  expect(three).toEqual([12, 19]);
  expect(nextTab(three)).toEqual({ next: 12, rest: [7] });
  expect(nextTab([])).toEqual({ next: undefined, rest: [] });
});

test("letters that were taken away again take their Tab with them", () => {
  expect(tabsWithin([12, 19], 15)).toEqual([12]);
  expect(tabsWithin([12, 19], 3)).toEqual([]);
});
