import { expect, it } from "vitest";
import { joinFields, joinWords } from "./join-words.ts";

it.each([
  ["", "lower", "lower"],
  ["Hold it", "", "Hold it"],
  ["Hold it", "lower", "Hold it lower"],
  ["Hold it ", "lower", "Hold it lower"],
  ["Hold it", "\nlower", "Hold it\nlower"],
])("what was kept (%j) stands before what was typed (%j)", (kept, typed, both) => {
  expect(joinWords(kept, typed)).toBe(both);
});

it("each field is joined with its own, and a field of one alone stays", () => {
  expect(joinFields({ to: "Chest clinic", reason: "Breathless" }, { reason: "at night", by: "108" })).toEqual(
    {
      ...{ to: "Chest clinic", reason: "Breathless at night" },
      by: "108",
    },
  );
});
