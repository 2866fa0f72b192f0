import { expect, it } from "vitest";
import { splitText } from "./split-text.ts";

it("what has room goes in one piece", () => {
  expect(splitText(" pain since Monday ", 20)).toEqual(["pain since Monday"]);
  expect(splitText("  ", 20)).toEqual([]);
});

it("a longer text is parted after a line or a word, and no word is lost", () => {
  expect(splitText("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(splitText("one two\nthree", 9)).toEqual(["one two", "three"]);
  const long = Array.from({ length: 3_000 }, (_none, at) => `word${at}`).join(" ");
  const pieces = splitText(long, 4_000);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(4_000);
  expect(pieces.join(" ")).toBe(long);
});

it("without a gap it is parted all the same, and not inside a letter", () => {
  expect(splitText("abcdef", 4)).toEqual(["abcd", "ef"]);
  const pieces = splitText("😀😀😀", 3);
  expect(pieces).toEqual(["😀", "😀", "😀"]);
});
