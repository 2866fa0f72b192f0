import { expect, it } from "vitest";
import { typedHere } from "./typed-here.ts";

it.each([
  ["the line", "HTN", { text: "HTN", at: 0 }],
  ["the last line", "HTN\nsug", { text: "sug", at: 4 }],
  ["words behind a dot", "Seen today. .nad", { text: ".nad", at: 12 }],
  ["a dot at the beginning", ".fev", { text: ".fev", at: 0 }],
  ["no number behind a dot", "dose .5", { text: "dose .5", at: 0 }],
  ["nothing of one letter", "H", undefined],
  ["nothing of an empty line", "HTN\n", undefined],
])("what is being typed: %s", (_, text, here) => {
  expect(typedHere(text, text.length)).toEqual(here);
});

it("is nothing in the middle of a line", () => {
  expect(typedHere("HTN and more", 3)).toBeUndefined();
});
