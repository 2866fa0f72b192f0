import { describe, expect, it } from "vitest";
import type { Trend } from "../../../shared/contract/consult-view.ts";
import { bandOf, isOutside, lastValues, plotData } from "./trend-plot.ts";

const pressure: Trend = {
  id: "blood-pressure",
  unit: "mmHg",
  usual: { low: 60, high: 140 },
  series: [
    {
      name: "systolic",
      points: [
        { at: "2026-01-01T00:00:00Z", value: 150 },
        { at: "2026-06-01T00:00:00Z", value: 128 },
      ],
    },
    { name: "diastolic", points: [{ at: "2026-06-01T00:00:00Z", value: 84 }] },
  ],
};

describe("a trend's plot", () => {
  it("stands on true time, with a gap where a series was not measured", () => {
    const data = plotData(pressure);
    expect(data?.seconds).toEqual([Date.UTC(2026, 0) / 1000, Date.UTC(2026, 5) / 1000]);
    expect(data?.values).toEqual([
      [150, 128],
      [null, 84],
    ]);
  });

  it("shows every point and the whole usual band", () => {
    const data = plotData(pressure);
    expect(data?.low).toBeLessThan(60);
    expect(data?.high).toBeGreaterThan(150);
  });

  it("is nothing when no point can be drawn", () => {
    const series = [{ name: "pulse" as const, points: [{ at: "no date at all", value: 3 }] }];
    expect(plotData({ ...pressure, series })).toBeUndefined();
  });

  it("has room round a single value without a band", () => {
    const { usual: _band, ...bare } = pressure;
    const data = plotData({ ...bare, series: [{ name: "pulse", points: [{ at: "2026-06-01", value: 7 }] }] });
    expect(data?.high).toBeGreaterThan(data?.low ?? Number.NaN);
  });

  it("reads the newest pair as it is spoken", () => {
    expect(lastValues(pressure)).toBe("128/84");
  });

  it("calls a value outside only against a limit that is known", () => {
    expect(isOutside(5.4, { high: 5 })).toBe(true);
    expect(isOutside(1, { high: 5 })).toBe(false);
    expect(isOutside(1000, undefined)).toBe(false);
  });

  it("measures a diastolic pressure against no systolic band", () => {
    expect(bandOf(pressure, 0)).toEqual({ low: 60, high: 140 });
    expect(isOutside(58, bandOf(pressure, 1))).toBe(false);
  });
});
