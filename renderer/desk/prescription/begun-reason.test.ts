import { expect, it } from "vitest";
import { isBegunFor, joinReasons } from "./begun-reason.ts";

const of = JSON.stringify(["ibuprofen", ["renal"]]);
const kept = { "line-1": "Told to drink", "line-1 of": of, "line-2": "Seen before", "line-2 of": "other" };

it("typed before its kept words were read, a reason stands behind them and is still of the same line", () => {
  const joined = joinReasons(kept, { "line-1": "and to come back", "line-1 of": of });
  expect(joined).toEqual({ ...kept, "line-1": "Told to drink and to come back" });
  expect(isBegunFor(joined, "line-1", of)).toBe(true);
});

it("what was begun for something else does not come before it, and other lines keep theirs", () => {
  const joined = joinReasons(kept, { "line-2": "Low dose", "line-2 of": "this" });
  expect(joined).toEqual({ ...kept, "line-2": "Low dose", "line-2 of": "this" });
});

it("a reason that is of the whole consult is joined as it is", () => {
  expect(joinReasons({ reason: "No other" }, { reason: "here" })).toEqual({ reason: "No other here" });
  expect(joinReasons(kept, {})).toEqual(kept);
});
