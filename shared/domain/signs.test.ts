import { describe, expect, it } from "vitest";
import { spo2CountsInOrder } from "./altitude.ts";
import { childSigns, outsideAgeBand } from "./child-signs.ts";
import { childCentiles } from "./child-centiles.ts";
import { emergencyFlags } from "./emergency-flags.ts";
import { none } from "./fact.ts";
import { flags } from "./flag.ts";
import { wordsOfFlag } from "./flag-words.ts";
import { pregnancySigns } from "./pregnancy-signs.ts";
import { sampleVitals } from "./sample-vitals.ts";
import type { VitalKind } from "./vitals.ts";

type Values = Partial<Record<VitalKind, number>>;
const taken = (values: Values) => sampleVitals(values, "2026-11-24T06:00:00Z");
const pregnancy = { state: "known", value: { status: "pregnant" } } as const;

describe("rule pregnancy-signs", () => {
  it.each<[Values, string[]]>([
    [{ systolicMmHg: 160, diastolicMmHg: 90 }, ["severe-hypertension-pregnancy"]],
    [{ systolicMmHg: 130, diastolicMmHg: 110 }, ["severe-hypertension-pregnancy"]],
    [{ systolicMmHg: 159, diastolicMmHg: 109 }, []],
    [{ temperatureC: 38 }, ["fever-pregnancy"]],
    [{ temperatureC: 37.9 }, []],
    [{ pulsePerMin: 120 }, ["fast-pulse-pregnancy"]],
    [{ pulsePerMin: 119 }, []],
    [{ respiratoryRatePerMin: 25 }, ["breathless-pregnancy"]],
    [{ respiratoryRatePerMin: 24 }, []],
  ])("finds in %j: %j", (values, found) => {
    expect(pregnancySigns({ pregnancy, vitals: taken(values), reportedFlags: [] })).toEqual(found);
  });

  it("makes raised pressure with a reported symptom red, and general words mean more in pregnancy", () => {
    const vitals = taken({ systolicMmHg: 142, diastolicMmHg: 88 });
    expect(pregnancySigns({ pregnancy, vitals, reportedFlags: ["sudden-vision-loss"] })).toEqual([
      "hypertension-pregnancy-with-symptoms",
    ]);
    expect(
      pregnancySigns({ pregnancy, vitals: taken({}), reportedFlags: ["seizure", "heavy-bleeding"] }),
    ).toEqual(["convulsion-pregnancy", "bleeding-pregnancy"]);
  });

  it("holds after birth too, and not where there is no pregnancy", () => {
    const vitals = taken({ systolicMmHg: 170 });
    const postpartum = { state: "known", value: { status: "postpartum" } } as const;
    expect(pregnancySigns({ pregnancy: postpartum, vitals, reportedFlags: [] })).toHaveLength(1);
    expect(pregnancySigns({ pregnancy: none, vitals, reportedFlags: [] })).toEqual([]);
  });
});

describe("rule child-signs", () => {
  it.each<[number, Values, string[]]>([
    [1, { respiratoryRatePerMin: 60 }, ["fast-breathing-newborn"]],
    [1, { respiratoryRatePerMin: 59 }, []],
    [2, { respiratoryRatePerMin: 60 }, []],
    [1, { temperatureC: 37.5 }, ["newborn-temperature"]],
    [1, { temperatureC: 35.4 }, ["newborn-temperature"]],
    [1, { temperatureC: 35.5 }, []],
    [30, { spo2Percent: 89 }, ["low-oxygen-child"]],
    [30, { spo2Percent: 90 }, []],
    [60, { spo2Percent: 89 }, []],
    [6, { muacMm: 114 }, ["severe-malnutrition"]],
    [6, { muacMm: 115 }, []],
    [5, { muacMm: 100 }, []],
  ])("finds at %d months in %j: %j", (ageMonths, values, found) => {
    expect(childSigns({ ageMonths, vitals: taken(values), reportedFlags: [] })).toEqual(found);
  });

  it("knows a convulsion as a child's danger sign", () => {
    expect(childSigns({ ageMonths: 20, vitals: taken({}), reportedFlags: ["seizure"] })).toEqual([
      "child-convulsions",
    ]);
  });
});

describe("rules child-centiles and fast-breathing", () => {
  it.each<[number, Values, string[]]>([
    [20, { pulsePerMin: 150 }, ["pulsePerMin"]],
    [20, { pulsePerMin: 149 }, []],
    [20, { pulsePerMin: 81 }, ["pulsePerMin"]],
    [14, { respiratoryRatePerMin: 40 }, ["respiratoryRatePerMin"]], // IMCI, inside the centiles
    [14, { respiratoryRatePerMin: 39 }, []],
    [4, { respiratoryRatePerMin: 50 }, ["respiratoryRatePerMin"]],
    [100, { respiratoryRatePerMin: 26 }, ["respiratoryRatePerMin"]],
    [216, { pulsePerMin: 200 }, []],
  ])("at %d months %j is outside in %j", (ageMonths, values, outside) => {
    expect(outsideAgeBand(ageMonths, taken(values))).toEqual(outside);
  });

  it("covers birth to 18 years without a gap", () => {
    expect(childCentiles[0]?.fromMonths).toBe(0);
    expect(childCentiles.at(-1)?.toMonths).toBe(216);
    for (const [index, row] of childCentiles.slice(1).entries()) {
      expect(row.fromMonths).toBe(childCentiles[index]?.toMonths);
    }
  });
});

describe("rule emergency-flags", () => {
  it("finds who is not alert", () => {
    expect(emergencyFlags({ vitals: taken({ consciousness: 1 }), reportedFlags: [] })).toEqual([
      "unconscious-or-confused",
    ]);
  });

  it("calls glucose dangerous only with a symptom", () => {
    const low = taken({ glucoseMgPerDl: 69 });
    expect(emergencyFlags({ vitals: low, reportedFlags: [] })).toEqual([]);
    expect(emergencyFlags({ vitals: low, reportedFlags: ["seizure"] })).toEqual(["glucose-danger"]);
    expect(emergencyFlags({ vitals: taken({ glucoseMgPerDl: 300 }), reportedFlags: ["seizure"] })).toEqual(
      [],
    );
  });
});

describe("rule altitude", () => {
  const calm = { respiratoryRatePerMin: 16, spo2Percent: 91 };
  const counts = (values: Values, centreAltitudeM: number | undefined, breathless = false) =>
    spo2CountsInOrder({ vitals: taken(values), centreAltitudeM, breathless });

  it("spares a calm patient whose saturation is usual for the height", () => {
    expect(counts(calm, 3200)).toBe(false);
    expect(counts({ ...calm, spo2Percent: 87 }, 3200)).toBe(true);
  });

  it("spares nobody at or below 2,500 m, breathing fast, breathless, or whose breathing was not counted", () => {
    expect(counts(calm, 2500)).toBe(true);
    expect(counts(calm, undefined)).toBe(true);
    expect(counts({ ...calm, respiratoryRatePerMin: 25 }, 3200)).toBe(true);
    expect(counts(calm, 3200, true)).toBe(true);
    expect(counts({ spo2Percent: 91 }, 3200)).toBe(true);
  });
});

describe("words of flags", () => {
  it("has words in both scripts for every flag, short enough to stand beside a name", () => {
    for (const flag of flags) {
      expect(wordsOfFlag(flag).en).toMatch(/^[\x20-\x7e≥°]{3,40}$/);
      expect(wordsOfFlag(flag).hi).toMatch(/[\u0900-\u097f]/);
      expect(wordsOfFlag(flag).hi.length).toBeLessThan(45);
    }
  });
});
