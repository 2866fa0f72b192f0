import { describe, expect, it } from "vitest";
import { ageAt, ageInMonths, ageInYears } from "./age.ts";

const now = "2026-11-24T06:00:00Z";

describe("age", () => {
  it.each([
    ["2026-11-24", 0, "days"],
    ["2026-10-28", 27, "days"],
    ["2026-10-27", 4, "weeks"],
    ["2026-08-25", 13, "weeks"],
    ["2026-08-24", 3, "months"],
    ["2024-11-25", 23, "months"],
    ["2024-11-24", 2, "years"],
    ["1968-11-25", 57, "years"],
  ])("says the age of somebody born %s as %d %s", (birthDate, value, unit) => {
    expect(ageAt(birthDate, now)).toEqual({ value, unit, approximate: false });
  });

  it("is approximate where only the year of birth is known, and counts from the middle of that year", () => {
    expect(ageAt("1968", now)).toEqual({ value: 58, unit: "years", approximate: true });
    expect(ageAt("1968", "2026-03-01T06:00:00Z")).toEqual({ value: 57, unit: "years", approximate: true });
    expect(ageAt("2026", "2026-03-01T06:00:00Z")).toEqual({ value: 0, unit: "years", approximate: true });
  });

  it("changes with the calendar day in India, not in Greenwich", () => {
    expect(ageInYears("1968-11-25", "2026-11-24T18:29:00Z")).toBe(57);
    expect(ageInYears("1968-11-25", "2026-11-24T18:31:00Z")).toBe(58);
  });

  it.each([undefined, "", "unknown", "2026-13-01", "2026-02-30", "2027-01-01", "2027"])(
    "is unknown for the birth date %s",
    (birthDate) => {
      expect(ageAt(birthDate, now)).toBeUndefined();
      expect(ageInMonths(birthDate, now)).toBeUndefined();
    },
  );
});
