import { expect, test } from "vitest";
import type { Urgency } from "../../../shared/contract/queue-view.ts";
import { reasonParts } from "./urgency-reason.ts";

const calm: Urgency = { band: "routine", flags: [], outsideAgeBand: [], raisedByWaiting: false };
const news2 = (value: number, missing: NonNullable<Urgency["score"]>["missing"]): Urgency["score"] => ({
  kind: "news2",
  value,
  missing,
  altitudeNote: false,
});

test("a danger is said before the score", () => {
  const parts = reasonParts({ ...calm, flags: ["chest-pain"], score: news2(2, []) });
  expect(parts).toEqual([
    { kind: "flag", flag: "chest-pain" },
    { kind: "score", value: 2, atLeast: false },
  ]);
});

test("with a vital missing the score is only a lower bound, and the missing vital is named", () => {
  const parts = reasonParts({ ...calm, score: news2(2, ["spo2Percent"]) });
  expect(parts).toEqual([
    { kind: "score", value: 2, atLeast: true },
    { kind: "missing", vitals: ["spo2Percent"] },
  ]);
});

test("both pressures missing are one missing blood pressure", () => {
  const parts = reasonParts({ ...calm, score: news2(1, ["systolicMmHg", "diastolicMmHg"]) });
  expect(parts.at(-1)).toEqual({ kind: "missing", vitals: ["bloodPressure"] });
});

test("when nothing was measured the row says so in one word instead of seven", () => {
  const all = [
    "respiratoryRatePerMin",
    "spo2Percent",
    "onOxygen",
    "systolicMmHg",
    "pulsePerMin",
    "consciousness",
    "temperatureC",
  ] as const;
  expect(reasonParts({ ...calm, score: news2(0, [...all]) }).at(-1)).toEqual({ kind: "all-missing" });
});

test("a child's row names what lies outside the age band, and waiting where it raised the rank", () => {
  const parts = reasonParts({ ...calm, outsideAgeBand: ["pulsePerMin"], raisedByWaiting: true });
  expect(parts).toEqual([{ kind: "outside", vitals: ["pulsePerMin"] }, { kind: "waiting" }]);
});

test("a row without score and without anything unusual still says why there is no score", () => {
  expect(reasonParts(calm)).toEqual([{ kind: "no-score" }]);
});
