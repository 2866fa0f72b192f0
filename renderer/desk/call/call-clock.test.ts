import { expect, it } from "vitest";
import { clockWords } from "./call-clock.ts";

it.each([
  [0, "0:00"],
  [9_999, "0:09"],
  [372_000, "6:12"],
  [3_972_000, "1:06:12"],
  [-5, "0:00"],
])("%i ms are %s", (ms, words) => {
  expect(clockWords(ms)).toBe(words);
});
