import { describe, expect, it } from "vitest";
import { news2, news2Points } from "./news2.ts";
import { sampleVitals, wellAdult } from "./sample-vitals.ts";
import type { VitalKind } from "./vitals.ts";

const at = "2026-11-24T06:00:00Z";
const adult = { ageYears: 40, pregnant: false };

describe("rule news2", () => {
  it.each<[VitalKind, number, number]>([
    ["respiratoryRatePerMin", 8, 3],
    ["respiratoryRatePerMin", 9, 1],
    ["respiratoryRatePerMin", 11, 1],
    ["respiratoryRatePerMin", 12, 0],
    ["respiratoryRatePerMin", 20, 0],
    ["respiratoryRatePerMin", 21, 2],
    ["respiratoryRatePerMin", 24, 2],
    ["respiratoryRatePerMin", 25, 3],
    ["spo2Percent", 91, 3],
    ["spo2Percent", 92, 2],
    ["spo2Percent", 94, 1],
    ["spo2Percent", 95, 1],
    ["spo2Percent", 96, 0],
    ["onOxygen", 0, 0],
    ["onOxygen", 1, 2],
    ["systolicMmHg", 90, 3],
    ["systolicMmHg", 91, 2],
    ["systolicMmHg", 101, 1],
    ["systolicMmHg", 111, 0],
    ["systolicMmHg", 219, 0],
    ["systolicMmHg", 220, 3],
    ["pulsePerMin", 40, 3],
    ["pulsePerMin", 41, 1],
    ["pulsePerMin", 51, 0],
    ["pulsePerMin", 90, 0],
    ["pulsePerMin", 91, 1],
    ["pulsePerMin", 111, 2],
    ["pulsePerMin", 131, 3],
    ["consciousness", 0, 0],
    ["consciousness", 1, 3],
    ["temperatureC", 35.0, 3],
    ["temperatureC", 35.1, 1],
    ["temperatureC", 36.1, 0],
    ["temperatureC", 38.0, 0],
    ["temperatureC", 38.1, 1],
    ["temperatureC", 39.0, 1],
    ["temperatureC", 39.1, 2],
    ["weightKg", 62, 0],
  ])("gives %s %d the points of the chart: %d", (kind, value, points) => {
    expect(news2Points(kind, value)).toBe(points);
  });

  it("adds the points and tells a single three", () => {
    const sick = { ...wellAdult, respiratoryRatePerMin: 26, pulsePerMin: 112, temperatureC: 38.6 };
    expect(news2(sampleVitals(sick, at), adult)).toMatchObject({
      total: 6,
      missing: [],
      anySingleThree: true,
    });
  });

  it("names what is missing and never counts it as normal", () => {
    const score = news2(sampleVitals({ pulsePerMin: 112 }, at), adult);
    expect(score?.total).toBe(2);
    expect(score?.missing).toEqual([
      "respiratoryRatePerMin",
      "spo2Percent",
      "onOxygen",
      "systolicMmHg",
      "consciousness",
      "temperatureC",
    ]);
  });

  it("does not apply under 16 years nor in pregnancy; an unknown age is scored as an adult's", () => {
    const vitals = sampleVitals(wellAdult, at);
    expect(news2(vitals, { ageYears: 15, pregnant: false })).toBeUndefined();
    expect(news2(vitals, { ageYears: 16, pregnant: false })?.total).toBe(0);
    expect(news2(vitals, { ageYears: 28, pregnant: true })).toBeUndefined();
    expect(news2(vitals, { ageYears: undefined, pregnant: false })?.total).toBe(0);
  });
});
