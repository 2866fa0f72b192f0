import { describe, expect, it } from "vitest";
import {
  begunReason,
  joinReasons,
  ofField,
  reasonField,
  reasonTakenOver,
  withoutReasons,
  withReasonText,
} from "./begun-reason.ts";

const line = "2f1d3c5e-0000-4000-8000-000000000001";
const of = JSON.stringify(["ibuprofen", ["renal"]]);
const more = JSON.stringify(["ibuprofen", ["renal", "ulcer"]]);
const typed = withReasonText({}, line, { at: of, text: "Only for three d" });
const shown = (kept: Parameters<typeof begunReason>[0], now: string, typedFor?: string) =>
  begunReason(kept, line, { of: now, typedFor });

describe("another finding holds the line while a reason is being typed", () => {
  it("the text does not go from under the hands, and is a reason for what it was begun for alone", () => {
    expect(shown(typed, more, of)).toMatchObject({ at: of, text: "Only for three d" });
    const longer = withReasonText(typed, line, { at: of, text: "Only for three days" });
    expect(shown(longer, more)).toEqual({ at: more, text: "", elsewhere: "Only for three days" });
    expect(shown(longer, of)).toEqual({ at: of, text: "Only for three days", elsewhere: "" });
  });

  it("the first letter for what holds now writes over nothing", () => {
    const both = withReasonText(typed, line, { at: more, text: "x" });
    expect(shown(both, more)).toMatchObject({ text: "x", elsewhere: "Only for three d" });
    expect(shown(both, of)).toMatchObject({ text: "Only for three d" });
  });

  it("the doctor takes it over for what holds now", () => {
    const over = reasonTakenOver(typed, line, more);
    expect(shown(over, more)).toEqual({ at: more, text: "Only for three d", elsewhere: "" });
    expect(shown(over, of)).toMatchObject({ text: "" });
  });

  it("its last letter is taken away: what is typed next is for what holds now", () => {
    const empty = withReasonText(typed, line, { at: of, text: "" });
    expect(shown(empty, more, of)).toEqual({ at: more, text: "", elsewhere: "" });
  });
});

it("a text whose name has the same mark is of nothing else", () => {
  const other = { ...typed, [ofField(reasonField(line, of))]: more };
  expect(shown(other, of)).toMatchObject({ text: "" });
});

it("names are no longer than the desk keeps them", () => {
  expect(ofField(reasonField(line, of)).length).toBeLessThanOrEqual(40);
});

it("what is given goes, and what was begun beside it stays until the line is gone", () => {
  const both = withReasonText(typed, line, { at: more, text: "Seen by the surgeon" });
  const left = withoutReasons(both, line, more);
  expect(shown(left, more)).toEqual({ at: more, text: "", elsewhere: "Only for three d" });
  expect(withoutReasons(both, line)).toEqual({});
  expect(withoutReasons({ reason: "No other" }, "reason", "")).toEqual({});
});

it("a reason that an earlier release kept is there, and goes once it is given", () => {
  const before = { [line]: "Told to drink", [`${line} of`]: of };
  expect(shown(before, of)).toMatchObject({ text: "Told to drink" });
  expect(withoutReasons(before, line, of)).toEqual({});
});

describe("typed before its kept words were read", () => {
  it("a reason stands behind them and is still of the same line", () => {
    const joined = joinReasons(typed, withReasonText({}, line, { at: of, text: "ays" }));
    expect(shown(joined, of)).toMatchObject({ text: "Only for three d ays" });
  });

  it("what was begun for something else does not come before it", () => {
    const joined = joinReasons(typed, withReasonText({}, line, { at: more, text: "Low dose" }));
    expect(shown(joined, more)).toEqual({ at: more, text: "Low dose", elsewhere: "Only for three d" });
  });

  it("a reason that is of the whole consult is joined as it is", () => {
    expect(joinReasons({ reason: "No other" }, { reason: "here" })).toEqual({ reason: "No other here" });
    expect(begunReason({ reason: "No other" }, "reason", { of: "", typedFor: undefined })).toEqual({
      ...{ at: "", text: "No other", elsewhere: "" },
    });
  });
});
