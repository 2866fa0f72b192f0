import { expect, it } from "vitest";
import { isSentence, lettersTooMany } from "./sentence-length.ts";

it("a paste that is too long is counted, not cut, and holds the button until it is shorter", () => {
  const pasted = "x".repeat(203);
  expect([lettersTooMany(pasted), isSentence(pasted)]).toEqual([3, false]);
  expect([lettersTooMany(` ${"x".repeat(200)} `), isSentence(` ${"x".repeat(200)} `)]).toEqual([0, true]);
  expect(isSentence(" EC ")).toBe(false);
});
