import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Bundle, Patient, Resource } from "@medplum/fhirtypes";
import { describe, expect, test } from "vitest";
import { timelineEntry, trend } from "../../shared/contract/consult-view.ts";
import { patientId } from "../../shared/domain/ids.ts";
import { patientFacts as factsSchema } from "../../shared/domain/patient.ts";
import { otherRecords } from "../../shared/fhir/other-records.ts";
import { patientFacts } from "../../shared/fhir/patient-facts.ts";
import { reportsOf } from "../../shared/fhir/read-reports.ts";
import { timelineOf } from "../../shared/fhir/read-timeline.ts";
import { trendsOf } from "../../shared/fhir/read-trends.ts";
import { readingsOf } from "../../shared/fhir/read-vitals.ts";
import { timeOf } from "../../shared/fhir/reading.ts";
import { sinceLastVisit } from "../../shared/fhir/since-last-visit.ts";

const folder = join(import.meta.dirname, "../../../shared/data/synthea");
const present = existsSync(folder);
if (!present) process.stderr.write("skipped: ../shared/data/synthea is not here\n");
const files = present ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
const now = "2026-11-23T06:00:00Z";

function recordIn(file: string): Resource[] {
  const bundle = JSON.parse(readFileSync(join(folder, file), "utf8")) as Bundle; // the data set's own format
  return (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
}

function readAll(patient: Patient, record: readonly Resource[]) {
  return {
    facts: patientFacts({ patient, record, id: patientId.parse("p"), now }),
    timeline: timelineOf(record, (reference) => reference),
    trends: trendsOf(record),
    reports: reportsOf(
      record,
      (reference) => reference,
      () => false,
    ),
    since: sinceLastVisit(record, undefined),
    readings: readingsOf(record),
    others: otherRecords(record),
  };
}

describe.skipIf(!present)("a record made by another system", () => {
  test.each(files)("reads into what the desk shows: %s", (file) => {
    const record = recordIn(file);
    const patient = record.find((each) => each.resourceType === "Patient");
    if (patient === undefined) return;
    const { facts, timeline, trends, readings, others } = readAll(patient, record);
    expect(factsSchema.safeParse(facts).error).toBeUndefined();
    expect(timelineEntry.array().safeParse(timeline).error).toBeUndefined();
    expect(trend.array().safeParse(trends).error).toBeUndefined();
    expect(facts.name).not.toBe("");
    expect(timeline.length).toBeGreaterThan(0);
    expect(readings.length).toBeGreaterThan(0);
    expect(Object.keys(others)).toContain("Claim");
    const times = timeline.map(({ at }) => timeOf(at));
    expect(times).toEqual(times.toSorted((one, other) => other - one));
  });

  test("does not make reading throw where any one field of any resource is missing", () => {
    const record = recordIn(files[0] ?? "");
    const patient = record.find((each) => each.resourceType === "Patient");
    if (patient === undefined) throw new Error("the first file has no patient");
    const fields = [...new Set(record.flatMap((each) => Object.keys(each)))].filter(
      (f) => f !== "resourceType",
    );
    for (const field of fields) {
      const without = record.map((each) => {
        const { [field]: _gone, ...rest } = each as Resource & Record<string, unknown>;
        return rest as unknown as Resource; // broken on purpose
      });
      expect(() => readAll(patient, without)).not.toThrow();
    }
  });
});
