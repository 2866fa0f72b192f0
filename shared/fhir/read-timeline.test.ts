import type { Observation, Resource } from "@medplum/fhirtypes";
import { expect, test } from "vitest";
import { otherRecords } from "./other-records.ts";
import { noCurrentMedicines } from "./read-medicines.ts";
import { documentsOf, reportsOf } from "./read-reports.ts";
import { timelineOf } from "./read-timeline.ts";
import { trendsOf } from "./read-trends.ts";
import { sinceLastVisit } from "./since-last-visit.ts";
import { concept, system } from "./systems.ts";

const same = (reference: string) => reference;
const measured = (id: string, code: string, value: number, unit: string, at: string): Observation => ({
  resourceType: "Observation",
  id,
  status: "final",
  category: [{ coding: [{ code: "vital-signs" }] }],
  code: { coding: [{ system: system.loinc, code }] },
  effectiveDateTime: at,
  valueQuantity: { value, code: unit, unit },
});
const visit = (id: string, start: string): Resource => ({
  resourceType: "Encounter",
  id,
  status: "finished",
  class: { code: "VR" },
  period: { start },
  reasonCode: [{ text: "Sugar review" }],
});
const page = (id: string, date: string): Resource => ({
  resourceType: "DocumentReference",
  id,
  status: "current",
  date,
  type: { text: "ECG" },
  content: [
    { attachment: { contentType: "image/png", url: "Binary/b1", size: 10 } },
    { attachment: { contentType: "image/png", url: "https://hub.invalid/fhir/Binary/b2?sig=x" } },
  ],
});

test("vitals of one time are one line, and the story is newest first", () => {
  const story = timelineOf(
    [
      visit("v", "2026-01-01T10:00:00Z"),
      measured("a", "8867-4", 84, "/min", "2026-02-01T10:00:00Z"),
      measured("b", "29463-7", 62, "kg", "2026-02-01T10:00:00Z"),
    ],
    same,
  );
  expect(story.map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
    [
      "observation",
      { word: "vitals" },
      [
        { thing: "pulse", value: "84 /min" },
        { thing: "weight", value: "62 kg" },
      ],
    ],
    ["tele-consult", { text: "Sugar review" }, []],
  ]);
});

test("every page of a document can be opened, and is local only where its content is", () => {
  const reports = reportsOf([page("d", "2026-03-01")], same, (url) => url === "Binary/b2");
  expect(reports.map(({ id, local }) => [id, local])).toEqual([
    ["DocumentReference/d", false],
    ["DocumentReference/d.2", true],
  ]);
  expect(documentsOf([page("d", "2026-03-01")], same)).toHaveLength(2);
});

test("a trend converts the units of its substance and leaves others out", () => {
  const trends = trendsOf([
    measured("a", "2339-0", 10, "mmol/L", "2026-01-01"),
    measured("b", "2160-0", 10, "mmol/L", "2026-01-01"),
    measured("c", "2160-0", 88.4, "umol/L", "2026-01-01"),
  ]);
  expect(
    trends.map(({ id, series }) => [id, series.map(({ points }) => points.map((p) => p.value))]),
  ).toEqual([
    ["glucose", [[180.16]]],
    ["creatinine", [[1]]],
  ]);
});

test("that somebody has no allergy and takes nothing is told in the reader's language, not in the record's", () => {
  const subject = { reference: "Patient/p" };
  const story = timelineOf(
    [
      {
        resourceType: "AllergyIntolerance",
        id: "a",
        patient: subject,
        code: { coding: [{ ...concept.noKnownAllergy }], text: "No known allergy" },
        recordedDate: "2026-02-02",
      },
      {
        resourceType: "MedicationStatement",
        id: "m",
        status: "active",
        subject,
        medicationCodeableConcept: { coding: [{ ...noCurrentMedicines }], text: "none" },
        effectiveDateTime: "2026-02-01",
      },
    ],
    same,
  );
  expect(story.map(({ title }) => title)).toEqual([{ word: "no-allergy" }, { word: "no-medicines" }]);
});

test("what changed since the last visit: a value then and now, and a new report", () => {
  const record = [
    visit("before", "2026-01-01T10:00:00Z"),
    measured("a", "29463-7", 62, "kg", "2025-12-01T10:00:00Z"),
    measured("b", "29463-7", 59, "kg", "2026-02-01T10:00:00Z"),
    page("d", "2026-02-01T10:00:00Z"),
  ];
  const { lastVisitAt, changes } = sinceLastVisit(record, undefined);
  expect(lastVisitAt).toBe("2026-01-01T10:00:00Z");
  expect(changes[0]).toMatchObject({ what: "weight", before: "62", now: "59", kind: "weightKg" });
  expect(changes.filter(({ what }) => what === "new-report")).toHaveLength(2);
});

test("what the story does not tell is counted by type", () => {
  const claim = { resourceType: "CarePlan", status: "active", intent: "plan", subject: {} } as const;
  expect(otherRecords([claim, claim, visit("v", "2026-01-01")])).toEqual({ CarePlan: 2 });
});
