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
  expect(
    joinFields("transfer")({ to: "Chest clinic", reason: "Breathless" }, { reason: "at night", by: "108" }),
  ).toEqual({
    ...{ to: "Chest clinic", reason: "Breathless at night" },
    by: "108",
  });
});

it("of two answers the one that was just given stands, whole", () => {
  const join = joinFields("tell-pregnancy");
  expect(join({ status: "pregnant", lmp: "2026-06-01" }, { status: "postpartum" })).toEqual({
    status: "postpartum",
  });
  expect(join({ status: "not-pregnant" }, {})).toEqual({ status: "not-pregnant" });
  const kept = { "base name": '"Sita"', name: "Sita Misal", village: "Bani" };
  const typed = { "base name": '"Sita Devi"', name: "Sita Kalpit" };
  expect(joinFields("tell-details")(kept, typed)).toEqual({ ...typed, village: "Bani" });
});
