import { describe, expect, it } from "vitest";
import { alarmSince, dueLevels, type EscalationStep, highestLevel } from "./escalation.ts";

const start = Date.parse("2026-11-25T06:00:00.000Z");
const at = (ms: number) => new Date(start + ms).toISOString();
const step = (level: number, ms: number): EscalationStep => ({ level, at: at(ms), who: "x" });

describe("a red request that nobody claims", () => {
  it("rings the speciality's desks at once", () => {
    expect(dueLevels([], at(0))).toEqual([0]);
  });

  it("goes to the emergency doctor after two minutes, not a moment sooner", () => {
    expect(dueLevels([step(0, 0)], at(119_999))).toEqual([]);
    expect(dueLevels([step(0, 0)], at(120_000))).toEqual([1]);
  });

  it("goes to the named phone after five minutes from the first, not from the second step", () => {
    const steps = [step(0, 0), step(1, 150_000)];
    expect(dueLevels(steps, at(299_999))).toEqual([]);
    expect(dueLevels(steps, at(300_000))).toEqual([2]);
  });

  it("takes no step twice", () => {
    expect(dueLevels([step(0, 0), step(1, 120_000), step(2, 300_000)], at(86_400_000))).toEqual([]);
  });

  it("takes all steps that fell due while the hub stood still", () => {
    expect(dueLevels([step(0, 0)], at(600_000))).toEqual([1, 2]);
  });

  it("takes no step early where the clock was set back", () => {
    expect(dueLevels([step(0, 0)], at(-3_600_000))).toEqual([]);
  });
});

it("since and level come from the steps, in whatever order they were written", () => {
  const steps = [step(1, 120_000), step(0, 0)];
  expect(alarmSince(steps)).toBe(at(0));
  expect(highestLevel(steps)).toBe(1);
  expect(alarmSince([])).toBeUndefined();
  expect(highestLevel([])).toBe(0);
});
