import type { Encounter, Resource } from "@medplum/fhirtypes";
import type { z } from "zod";
import type { Trend, sinceLastVisit as schema } from "../contract/consult-view.ts";
import type { MeasuredThing } from "../domain/story.ts";
import type { VitalKind } from "../domain/vitals.ts";
import { realAllergies } from "./read-allergies.ts";
import { documentsOf } from "./read-reports.ts";
import { medicineName } from "./read-medicines.ts";
import { trendsOf } from "./read-trends.ts";
import { isVoid, localReference, ofType, referenceOf, timeOf, words } from "./reading.ts";

export type SinceLastVisit = z.infer<typeof schema>;
type Change = SinceLastVisit["changes"][number];

const vitalOfTrend: Readonly<Partial<Record<MeasuredThing, VitalKind>>> = {
  pulse: "pulsePerMin",
  spo2: "spo2Percent",
  "respiratory-rate": "respiratoryRatePerMin",
  temperature: "temperatureC",
  weight: "weightKg",
  glucose: "glucoseMgPerDl",
};

/** What changed since the visit before `encounterReference`: a value then and now, or a thing that is new. */
export function sinceLastVisit(
  record: readonly Resource[],
  encounterReference: string | undefined,
): SinceLastVisit {
  const lastVisitAt = previousVisit(record, localReference(encounterReference));
  const boundary = timeOf(lastVisitAt);
  const changes = [
    ...trendsOf(record).flatMap((trend) => valueChange(trend, boundary)),
    ...(lastVisitAt === undefined ? [] : newThings(record, boundary)),
  ];
  return lastVisitAt === undefined ? { changes } : { lastVisitAt, changes };
}

/** Where the present encounter is unknown, the last one is the newest that ended. */
function previousVisit(record: readonly Resource[], present: string | undefined): string | undefined {
  const encounters = ofType(record, "Encounter").filter((each) => !isVoid(each));
  const now = encounters.find((each) => referenceOf(each) === present)?.period?.start;
  const before = now === undefined ? Infinity : timeOf(now);
  return encounters
    .filter((each) => isVisit(each) && referenceOf(each) !== present)
    .map(({ period }) => period?.start)
    .filter((start) => start !== undefined && timeOf(start) < before)
    .toSorted((one, other) => timeOf(other) - timeOf(one))[0];
}

function isVisit({ status }: Encounter): boolean {
  return status === "finished" || status === "in-progress" || status === "onleave";
}

/** The newest value after the boundary, beside the last one up to it. */
function valueChange(trend: Trend, boundary: number): Change[] {
  const usual = trend.usual;
  const sides = trend.series.map(({ points }) => ({
    before: points.findLast(({ at }) => timeOf(at) <= boundary)?.value,
    now: points.findLast(({ at }) => timeOf(at) > boundary)?.value,
  }));
  if (sides.every(({ now }) => now === undefined)) return [];
  const joined = (side: "before" | "now") =>
    sides.some((each) => each[side] !== undefined)
      ? sides.map((each) => numberWords(each[side])).join("/")
      : undefined;
  const before = joined("before");
  const outOfBand = sides.some(({ now }, index) => isOutside(now, index === 0 ? usual : undefined));
  const kind = vitalOfTrend[trend.id];
  return [
    {
      what: trend.id,
      ...(before === undefined ? {} : { before }),
      now: joined("now") ?? "",
      unit: trend.unit,
      ...(kind === undefined ? {} : { kind }),
      outOfBand,
    },
  ];
}

/** Only the first series has the band: a diastolic pressure is not measured against the systolic one. */
function isOutside(value: number | undefined, usual: Trend["usual"]): boolean {
  if (value === undefined || usual === undefined) return false;
  return (usual.low !== undefined && value < usual.low) || (usual.high !== undefined && value > usual.high);
}

function numberWords(value: number | undefined): string {
  return value === undefined ? "?" : String(Math.round(value * 100) / 100);
}

function newThings(record: readonly Resource[], boundary: number): Change[] {
  const valid = record.filter((each) => !isVoid(each));
  const diagnoses = ofType(valid, "Condition")
    .filter((each) => timeOf(each.recordedDate ?? each.onsetDateTime) > boundary)
    .map(({ code }) => ({ what: "new-diagnosis" as const, now: words(code) }));
  const medicines = ofType(valid, "MedicationRequest")
    .filter(({ authoredOn }) => timeOf(authoredOn) > boundary)
    .map((each) => ({ what: "new-medicine" as const, now: medicineName(valid, each) }));
  // "No known allergy" is a resource too, and nothing to be red about.
  const allergies = realAllergies(valid)
    .filter(({ recordedDate }) => timeOf(recordedDate) > boundary)
    .map(({ code }) => ({ what: "new-allergy" as const, now: words(code) }));
  const documents = documentsOf(valid, (reference) => reference)
    .filter(({ at }) => timeOf(at) > boundary)
    .map(({ title }) => ({ what: "new-report" as const, now: title }));
  return [...allergies, ...diagnoses, ...medicines, ...documents].flatMap(({ what, now }) =>
    now === undefined ? [] : [{ what, now, outOfBand: what === "new-allergy" }],
  );
}
