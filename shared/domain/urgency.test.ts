import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Urgency } from "../contract/queue-view.ts";
import { none } from "./fact.ts";
import { flags } from "./flag.ts";
import { sampleVitals, wellAdult } from "./sample-vitals.ts";
import { compareUrgency, urgencyOf } from "./urgency.ts";
import { bands, raiseBand, waitingRaise } from "./urgency-band.ts";
import { type VitalKind, vitalKinds } from "./vitals.ts";

const now = "2026-11-24T06:00:00.000Z";
const ago = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const adult = { birthDate: "1980-01-01", sex: "female", pregnancy: none } as const;
const pregnant = { ...adult, pregnancy: { state: "known", value: { status: "pregnant" } } } as const;

function urgency(
  values: Partial<Record<VitalKind, number>>,
  more: Partial<Parameters<typeof urgencyOf>[0]> = {},
) {
  const vitals = sampleVitals(values, now);
  return urgencyOf({ patient: adult, vitals, reportedFlags: [], requestedAt: now, now, ...more });
}

describe("urgency of a consult", () => {
  it("is routine for a well adult with everything measured", () => {
    expect(urgency(wellAdult)).toEqual({
      band: "routine",
      flags: [],
      score: { kind: "news2", value: 0, missing: [], altitudeNote: false },
      outsideAgeBand: [],
      raisedByWaiting: false,
    });
  });

  it.each([
    [{ pulsePerMin: 92 }, "soon"],
    [{ pulsePerMin: 135 }, "urgent"],
    [{ pulsePerMin: 112, respiratoryRatePerMin: 22, temperatureC: 38.5 }, "urgent"],
    [{ pulsePerMin: 135, respiratoryRatePerMin: 26, temperatureC: 38.5 }, "red"],
  ])("follows the triggers of NEWS2 for %j: %s", (values, band) => {
    expect(urgency({ ...wellAdult, ...values }).band).toBe(band);
  });

  it("counts a missing vital one band higher (domain table 9.2)", () => {
    const { temperatureC: _unasked, ...rest } = wellAdult;
    expect(urgency(rest)).toMatchObject({ band: "soon", score: { value: 0, missing: ["temperatureC"] } });
  });

  it("is red by one tap of the health worker, whatever the score", () => {
    expect(urgency(wellAdult, { reportedFlags: ["worried"] })).toMatchObject({
      band: "red",
      flags: ["worried"],
    });
  });

  it("shows the unmodified score at altitude but orders without the oxygen points (domain table 9.3)", () => {
    const thin = urgency({ ...wellAdult, spo2Percent: 91 }, { centreAltitudeM: 3200 });
    expect(thin).toMatchObject({ band: "routine", score: { value: 3, altitudeNote: true, valueInOrder: 0 } });
    expect(urgency({ ...wellAdult, spo2Percent: 91 }).band).toBe("urgent");
  });

  it("scores no pregnant woman with NEWS2; raised pressure alone is urgent, as symptoms may be unasked", () => {
    const raised = urgency({ ...wellAdult, systolicMmHg: 144 }, { patient: pregnant });
    expect(raised.band).toBe("urgent");
    expect(raised.score).toBeUndefined();
  });

  it("ranks a child by centiles, and a child without measurements above routine", () => {
    const child = { ...adult, birthDate: "2024-05-01" };
    const fast = { pulsePerMin: 160, respiratoryRatePerMin: 52 };
    expect(urgency(fast, { patient: child })).toMatchObject({
      band: "urgent",
      outsideAgeBand: ["pulsePerMin", "respiratoryRatePerMin"],
    });
    expect(urgency({}, { patient: child }).band).toBe("soon");
  });

  it("marks vitals older than 60 minutes", () => {
    expect(urgency(wellAdult, { vitalsTakenAt: ago(61) }).vitalsOld).toBe(true);
    expect(urgency(wellAdult, { vitalsTakenAt: ago(60) }).vitalsOld).toBeUndefined();
  });

  it("never falls when a measured value is taken away", () => {
    const kind = fc.constantFrom(...vitalKinds.slice(0, 8));
    fc.assert(
      fc.property(kind, fc.integer({ min: 20, max: 60 }), (missing, spread) => {
        const all = { ...wellAdult, pulsePerMin: 50 + spread };
        const { [missing]: _gone, ...rest } = all;
        // Only a value that itself scores may take its own points with it.
        fc.pre(missing !== "pulsePerMin");
        expect(bands.indexOf(urgency(rest).band)).toBeLessThanOrEqual(bands.indexOf(urgency(all).band));
      }),
    );
  });
});

describe("waiting", () => {
  it("raises by one band each hour, and never into red", () => {
    expect(waitingRaise("routine", 59 * 60_000)).toBe("routine");
    expect(waitingRaise("routine", 60 * 60_000)).toBe("soon");
    expect(waitingRaise("routine", 120 * 60_000)).toBe("urgent");
    expect(waitingRaise("soon", 60 * 60_000)).toBe("urgent");
    expect(waitingRaise("routine", 100 * 60 * 60_000)).toBe("urgent");
    expect(raiseBand("red")).toBe("red");
  });

  it("is told in the row", () => {
    expect(urgency(wellAdult, { requestedAt: ago(125) })).toMatchObject({
      band: "urgent",
      raisedByWaiting: true,
    });
  });

  it("starves nobody: after seven hours no newcomer below red passes", () => {
    const old = {
      urgency: urgency(wellAdult, { requestedAt: ago(7 * 60) }),
      requestedAt: ago(7 * 60),
      consultId: "old",
    };
    const worst: Urgency = {
      band: "urgent",
      flags: [],
      score: { kind: "news2", value: 20, missing: [], altitudeNote: false },
      outsideAgeBand: [],
      raisedByWaiting: false,
    };
    expect(compareUrgency(old, { urgency: worst, requestedAt: now, consultId: "new" })).toBeLessThan(0);
  });
});

const anyUrgency: fc.Arbitrary<Urgency> = fc
  .record({
    band: fc.constantFrom(...bands),
    flags: fc.subarray([...flags], { maxLength: 2 }),
    value: fc.integer({ min: 0, max: 20 }),
    outsideAgeBand: fc.subarray<VitalKind>(["pulsePerMin", "respiratoryRatePerMin"]),
  })
  .map(({ value, ...rest }) => ({
    ...rest,
    score: { kind: "news2", value, missing: [], altitudeNote: false },
    raisedByWaiting: false,
  }));

const anyRow = fc.record({
  urgency: anyUrgency,
  requestedAt: fc.integer({ min: 0, max: 600 }).map(ago),
  consultId: fc.uuid(),
});

describe("the order of the queue", () => {
  it("puts flags before bands, bands before scores, scores before waiting", () => {
    const at = (band: Urgency["band"], value: number, minutes: number, flagged = false) => ({
      urgency: {
        band,
        flags: flagged ? (["chest-pain"] as const).slice() : [],
        score: { kind: "news2" as const, value, missing: [], altitudeNote: false },
        outsideAgeBand: [],
        raisedByWaiting: false,
      },
      requestedAt: ago(minutes),
      consultId: `${band}-${value}-${minutes}`,
    });
    const rows = [
      at("soon", 2, 0),
      at("soon", 2, 5),
      at("soon", 4, 0),
      at("urgent", 5, 0),
      at("red", 9, 0),
      at("red", 0, 0, true),
    ];
    expect(rows.toSorted(compareUrgency).map((row) => row.consultId)).toEqual([
      "red-0-0",
      "red-9-0",
      "urgent-5-0",
      "soon-4-0",
      "soon-2-5",
      "soon-2-0",
    ]);
  });

  it("is total, antisymmetric and transitive, so every desk sorts alike", () => {
    fc.assert(
      fc.property(anyRow, anyRow, anyRow, (a, b, c) => {
        expect(Math.sign(compareUrgency(a, b))).toBe(-Math.sign(compareUrgency(b, a)));
        if (a.consultId !== b.consultId) expect(compareUrgency(a, b)).not.toBe(0);
        if (compareUrgency(a, b) <= 0 && compareUrgency(b, c) <= 0) {
          expect(compareUrgency(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
