import { expect, it } from "vitest";
import { isMeant, nothingStands, standing } from "./standing.ts";

const first = standing(nothingStands, "red:a", 1_000);

it("an alarm that begins to ring is taken at once", () => {
  expect(isMeant(first, 1_000)).toBe(true);
});

it("a second press on the first alarm does not take the one that moved up", () => {
  const moved = standing(first, "red:b", 5_000);
  expect(isMeant(moved, 5_100)).toBe(false);
  expect(isMeant(moved, 6_499)).toBe(false);
  expect(isMeant(standing(moved, "red:b", 6_400), 6_500)).toBe(true);
});

it("nor where the band was gone for a moment in between", () => {
  const gone = standing(first, undefined, 5_000);
  expect(isMeant(standing(gone, "red:b", 5_200), 5_300)).toBe(false);
  expect(isMeant(standing(gone, "red:b", 9_000), 9_000)).toBe(true);
});
