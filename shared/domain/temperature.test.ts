import { describe, expect, it } from "vitest";
import { readTemperature, unitTold } from "./temperature.ts";

describe("a typed temperature", () => {
  it.each([
    [38.1, "C"],
    [30, "C"],
    [45, "C"],
    [86, "F"],
    [98.6, "F"],
    [113, "F"],
    [29.9, undefined],
    [45.1, undefined],
    [85.9, undefined],
    [113.1, undefined],
    [3.4, undefined],
  ])("%d tells its own unit: %s", (value, unit) => {
    expect(unitTold(value)).toBe(unit);
  });

  it("takes no unit by itself: where the number tells none, there is no temperature", () => {
    expect(readTemperature(60, undefined)).toEqual({ is: "without-unit" });
  });

  it("is read in the unit that the number tells, and says so", () => {
    expect(readTemperature(38.1, undefined)).toEqual({ is: "read", unit: "C", told: true, celsius: 38.1 });
    expect(readTemperature(100.4, undefined)).toEqual({ is: "read", unit: "F", told: true, celsius: 38 });
  });

  it("is asked about where the number speaks against the choice: 98.6 as Celsius, 38.1 as Fahrenheit", () => {
    expect(readTemperature(98.6, "C")).toMatchObject({ celsius: 98.6, asks: "F" });
    expect(readTemperature(38.1, "F")).toMatchObject({ celsius: 3.4, asks: "C" });
  });

  it("is asked about where it can hardly be one in the unit chosen", () => {
    expect(readTemperature(60, "F")).toMatchObject({ celsius: 15.6, asks: "hardly-possible" });
    expect(readTemperature(28, "C")).not.toHaveProperty("asks");
  });
});
