import { describe, expect, it } from "vitest";
import { askAboutVital, askAboutVitals, plausibleRanges } from "./plausibility.ts";
import { sampleVitals, wellAdult } from "./sample-vitals.ts";

const taken = (values: Parameters<typeof sampleVitals>[0]) => sampleVitals(values, "2026-11-24T06:00:00Z");

describe("rule plausibility", () => {
  it("asks nothing about a well adult", () => {
    expect(askAboutVitals(taken(wellAdult))).toEqual([]);
  });

  it("takes a temperature near 100 for Fahrenheit", () => {
    expect(askAboutVital("temperatureC", 98.6)?.question.en).toBe("Is 98.6 in °F?");
  });

  it("tells hardly possible from unusual, at the edges of the table", () => {
    expect(askAboutVital("pulsePerMin", 301)?.level).toBe("hardly-possible");
    expect(askAboutVital("pulsePerMin", 300)?.level).toBe("unusual");
    expect(askAboutVital("pulsePerMin", 181)?.level).toBe("unusual");
    expect(askAboutVital("pulsePerMin", 180)).toBeUndefined();
  });

  it("asks when the two pressures look exchanged", () => {
    const questions = askAboutVitals(taken({ systolicMmHg: 80, diastolicMmHg: 110 }));
    expect(questions.map((asked) => asked.kinds)).toEqual([["systolicMmHg", "diastolicMmHg"]]);
  });

  it("keeps what is common inside what is possible", () => {
    for (const { possible, common } of Object.values(plausibleRanges)) {
      expect(common[0]).toBeGreaterThanOrEqual(possible[0]);
      expect(common[1]).toBeLessThanOrEqual(possible[1]);
    }
  });
});
