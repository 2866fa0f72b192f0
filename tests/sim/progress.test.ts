import { expect, it } from "vitest";
import { historiesIn, rangesToDo, withRange } from "./progress.ts";

it("goes on where seeds are missing, in pieces that can be shared out", () => {
  expect(rangesToDo([[3, 5]], 1, 6, 2)).toEqual([
    [1, 2],
    [6, 7],
    [8, 9],
  ]);
  expect(rangesToDo([], 10, 3, 500)).toEqual([[10, 12]]);
});

it("joins what lies side by side, in whichever order it was run", () => {
  const done = withRange(withRange(withRange([], [6, 8]), [1, 3]), [4, 5]);
  expect(done).toEqual([[1, 8]]);
  expect(historiesIn(done)).toBe(8);
});
