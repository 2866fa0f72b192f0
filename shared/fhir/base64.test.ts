import { expect, it } from "vitest";
import { base64OfText } from "./base64.ts";

it.each([
  ["", ""],
  ["a", "YQ=="],
  ["ab", "YWI="],
  ["abc", "YWJj"],
  ["é 108", "w6kgMTA4"],
  ["परामर्श", "4KSq4KSw4KS+4KSu4KSw4KWN4KS2"],
  ["a😀b", "YfCfmIBi"],
  ["half \ud83d of a pair", "aGFsZiDvv70gb2YgYSBwYWly"],
  ["line\n\u0000end", "bGluZQoAZW5k"],
])("a text becomes the base64 of its bytes: %j", (text, base64) => {
  expect(base64OfText(text)).toBe(base64);
});
