import type { Urgency } from "../contract/queue-view.ts";
import { ageInMonths, ageInYears } from "./age.ts";
import { spo2CountsInOrder } from "./altitude.ts";
import { childSigns, outsideAgeBand } from "./child-signs.ts";
import { emergencyFlags, hasGlucoseOutside } from "./emergency-flags.ts";
import { type Flag, flags } from "./flag.ts";
import { missingOf } from "./measured.ts";
import { type News2, news2 } from "./news2.ts";
import type { PatientFacts } from "./patient.ts";
import { hasRaisedPressure, isMaternal, pregnancySigns } from "./pregnancy-signs.ts";
import { type Band, bandOfScore, raiseBand, waitingRaise, worse } from "./urgency-band.ts";
import type { VitalKind, VitalSigns } from "./vitals.ts";

export type UrgencyInput = {
  readonly patient: Pick<PatientFacts, "birthDate" | "sex" | "pregnancy">;
  readonly vitals: VitalSigns;
  readonly vitalsTakenAt?: string | undefined;
  readonly reportedFlags: readonly Flag[];
  readonly requestedAt: string;
  readonly centreAltitudeM?: number | undefined;
  readonly now: string;
};

export const vitalsOldAfterMs = 60 * 60_000;

/** What children and pregnant women are judged by in NEWS2's stead; missing ones count as for NEWS2. */
const childKinds = ["respiratoryRatePerMin", "pulsePerMin"] as const satisfies readonly VitalKind[];
const maternalKinds = [
  "systolicMmHg",
  "diastolicMmHg",
  "pulsePerMin",
  "respiratoryRatePerMin",
  "temperatureC",
] as const satisfies readonly VitalKind[];

/**
 * Why a consult stands where it stands in the queue (domain section 9).
 *
 * Flags make it red; else the score gives the band; a missing vital raises it by one; then waiting raises it,
 * below red.
 */
export function urgencyOf(input: UrgencyInput): Urgency {
  const { patient, vitals, reportedFlags, now } = input;
  const ageMonths = ageInMonths(patient.birthDate, now);
  const pregnant = isMaternal(patient.pregnancy);
  const found = allFlags(input, ageMonths);
  const score = news2(vitals, { ageYears: ageInYears(patient.birthDate, now), pregnant });
  const spo2Counts = spo2CountsInOrder({
    vitals,
    centreAltitudeM: input.centreAltitudeM,
    breathless: reportedFlags.includes("altitude-illness"),
  });
  const outside = outsideAgeBand(ageMonths, vitals);
  const missing = score?.missing ?? missingOf(vitals, pregnant ? maternalKinds : childKinds);
  const band = judgedBand({ found, score, spo2Counts, outside, missing, vitals, pregnant });
  const raised = waitingRaise(band, Date.parse(now) - Date.parse(input.requestedAt));
  const shown = score === undefined ? {} : { score: shownScore(score, spo2Counts) };
  return {
    band: raised,
    flags: found,
    ...shown,
    outsideAgeBand: outside,
    raisedByWaiting: raised !== band,
    ...(areVitalsOld(input) ? { vitalsOld: true } : {}),
  };
}

/** Reported flags and those that follow from the vitals, each once, in the order of the flag list. */
function allFlags(input: UrgencyInput, ageMonths: number | undefined): Flag[] {
  const { patient, vitals, reportedFlags } = input;
  const found = new Set<Flag>([
    ...reportedFlags,
    ...emergencyFlags({ vitals, reportedFlags }),
    ...pregnancySigns({ pregnancy: patient.pregnancy, vitals, reportedFlags }),
    ...childSigns({ ageMonths, vitals, reportedFlags }),
  ]);
  return flags.filter((flag) => found.has(flag));
}

function judgedBand(facts: {
  readonly found: readonly Flag[];
  readonly score: News2 | undefined;
  readonly spo2Counts: boolean;
  readonly outside: readonly VitalKind[];
  readonly missing: readonly VitalKind[];
  readonly vitals: VitalSigns;
  readonly pregnant: boolean;
}): Band {
  const { found, score, spo2Counts, outside, missing, vitals, pregnant } = facts;
  if (found.length > 0) return "red";
  let band: Band = "routine";
  if (score !== undefined) band = bandOfScore(scoreInOrder(score, spo2Counts));
  else if (outside.length > 0) band = outside.length > 1 ? "urgent" : "soon";
  // Symptoms that nobody reported may be symptoms that nobody asked for.
  const floor: Band =
    hasGlucoseOutside(vitals) || (pregnant && hasRaisedPressure(vitals)) ? "urgent" : "routine";
  return worse(missing.length > 0 ? raiseBand(band) : band, floor);
}

/** What counts in the order: the score without the SpO2 points that altitude explains. */
function scoreInOrder(score: News2, spo2Counts: boolean): Pick<News2, "total" | "anySingleThree"> {
  const points = score.points.filter((row) => spo2Counts || row.kind !== "spo2Percent");
  return {
    total: points.reduce((sum, row) => sum + row.points, 0),
    anySingleThree: points.some((row) => row.points === 3),
  };
}

function shownScore(score: News2, spo2Counts: boolean): NonNullable<Urgency["score"]> {
  const inOrder = scoreInOrder(score, spo2Counts).total;
  return {
    kind: "news2",
    value: score.total,
    missing: [...score.missing],
    altitudeNote: inOrder !== score.total,
    ...(inOrder === score.total ? {} : { valueInOrder: inOrder }),
  };
}

function areVitalsOld({ vitalsTakenAt, now }: UrgencyInput): boolean {
  return vitalsTakenAt !== undefined && Date.parse(now) - Date.parse(vitalsTakenAt) > vitalsOldAfterMs;
}

export { compareUrgency } from "./compare-urgency.ts";
