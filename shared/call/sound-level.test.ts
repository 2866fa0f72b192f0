import { expect, it } from "vitest";
import { barOf, soundLevelOf } from "./sound-level.ts";

it("names what a microphone gives: nothing, too little, enough, too much", () => {
  expect([0, 0.02, 0.3, 1].map(soundLevelOf)).toEqual(["silent", "quiet", "good", "too-loud"]);
});

it("the bar grows with loudness and stays within its frame", () => {
  const bars = [0, 0.01, 0.1, 1, 2].map(barOf);
  expect(bars).toEqual(bars.toSorted((one, other) => one - other));
  expect([bars[0], bars.at(-1)]).toEqual([0, 1]);
});
