import { describe, expect, it } from "vitest";
import { medicines } from "../rules/medicines/index-of-medicines.ts";
import { lineReadingOf } from "./line-reading.ts";
import { nameTable } from "./name-table.ts";
import { withoutSlips } from "./slips.ts";

describe("a slip of the pen", () => {
  it.each([
    ["1 mnth", "1 month"],
    ["before breakfst", "before breakfast"],
    ["2 capsul daily", "2 capsule daily"],
    ["aftr food", "after food"],
  ])("is mended where one word is meant: %s", (written, meant) => {
    expect(withoutSlips(written)).toBe(meant);
  });

  it.each(["alter days", "alter", "1 tab alter day 10d", "alter night"])(
    "is none where another word may be cut short: %s",
    (written) => {
      expect(withoutSlips(written)).toBe(written);
    },
  );

  it.each(["food", "meals", "breakfast", "dinner"])("is one where only “after” fits: alter %s", (eaten) => {
    expect(withoutSlips(`alter ${eaten}`)).toBe(`after ${eaten}`);
  });

  it("never makes a dose on alternate days a daily one", () => {
    const names = nameTable(medicines);
    const reading = lineReadingOf("wysolone 10 alter days 14d", names);
    expect(reading.kind === "read" && reading.parts).toMatchObject({
      frequency: "alternate-days",
      durationDays: 14,
    });
    expect(lineReadingOf("wysolone 10 od alter days 14d", names).kind).toBe("ask");
  });
});
