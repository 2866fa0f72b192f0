import { describe, expect, it } from "vitest";
import type { VitalFact, VitalKind, VitalSigns } from "../../../shared/domain/vitals.ts";
import { vitalKinds } from "../../../shared/domain/vitals.ts";
import { vitalCell } from "./vital-cells.ts";

const takenAt = "2026-11-23T11:20:00+05:30";

const measured = (kind: VitalKind, value: number): VitalFact => ({
  state: "measured",
  reading: { kind, value, takenAt },
});

function vitals(some: Partial<VitalSigns>): VitalSigns {
  const unasked = Object.fromEntries(vitalKinds.map((kind) => [kind, { state: "not-asked" as const }]));
  // Object.fromEntries forgets the keys; all kinds are there by construction.
  return { ...(unasked as VitalSigns), ...some };
}

describe("a vital's cell", () => {
  it("shows both pressures as one reading", () => {
    const signs = vitals({
      systolicMmHg: measured("systolicMmHg", 108),
      diastolicMmHg: measured("diastolicMmHg", 66),
    });
    expect(vitalCell(signs, "bloodPressure")).toMatchObject({ text: "108/66" });
  });

  it("marks a diastolic that nobody measured instead of leaving it out", () => {
    const signs = vitals({ systolicMmHg: measured("systolicMmHg", 90) });
    expect(vitalCell(signs, "bloodPressure")).toMatchObject({ text: "90/?" });
  });

  it("keeps the reason why a vital could not be measured", () => {
    const signs = vitals({ spo2Percent: { state: "not-measured", reason: "cold fingers" } });
    expect(vitalCell(signs, "spo2Percent")).toEqual({ state: "not-measured", reason: "cold fingers" });
  });

  it("says not asked where nobody asked", () => {
    expect(vitalCell(vitals({}), "temperatureC")).toEqual({ state: "not-asked" });
  });

  it("says air and alert in words, not in codes", () => {
    const signs = vitals({ onOxygen: measured("onOxygen", 0), consciousness: measured("consciousness", 0) });
    expect(vitalCell(signs, "onOxygen")).toMatchObject({ state: "word", word: "air" });
    expect(vitalCell(signs, "consciousness")).toMatchObject({ state: "word", word: "alert" });
  });

  it("keeps tenths of a degree and drops decimals of a pulse", () => {
    const signs = vitals({
      temperatureC: measured("temperatureC", 38),
      pulsePerMin: measured("pulsePerMin", 96.4),
    });
    expect(vitalCell(signs, "temperatureC")).toMatchObject({ text: "38.0" });
    expect(vitalCell(signs, "pulsePerMin")).toMatchObject({ text: "96" });
  });
});
