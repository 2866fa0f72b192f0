import { expect, it } from "vitest";
import { type RequestFacts, requestQuality } from "./request-quality.ts";
import { sampleVitals, wellAdult } from "./sample-vitals.ts";

const whole: RequestFacts = {
  complaint: "Fever and cough",
  complaintDuration: "4 days",
  vitals: sampleVitals(wellAdult, "2026-11-24T05:00:00Z"),
  allergies: { state: "none" },
  medicines: { state: "known" },
  pregnancy: { state: "none" },
  ageYears: 58,
  sex: "female",
  speciality: "medicine",
  pictures: 0,
  consentGiven: true,
};
const noVitals = sampleVitals({}, "2026-11-24T05:00:00Z");
const lacking = (change: Partial<RequestFacts>) => requestQuality({ ...whole, ...change });

it("a request that tells everything lacks nothing", () => {
  expect(lacking({})).toEqual({ word: "complete", score: 100, lacks: [] });
});

it.each<[string, Partial<RequestFacts>, readonly string[], number]>([
  ["a word for a complaint", { complaint: "pain" }, ["complaint"], 75],
  ["no duration", { complaintDuration: undefined }, ["duration"], 92],
  ["a duration inside the complaint", { complaint: "खाँसी 3 महीने से", complaintDuration: undefined }, [], 100],
  ["no vitals", { vitals: noVitals }, ["vitals"], 70],
  ["allergies not asked", { allergies: { state: "not-asked" } }, ["allergies"], 85],
  ["pregnancy not asked at 30", { ageYears: 30, pregnancy: { state: "not-asked" } }, ["pregnancy"], 95],
  ["pregnancy not asked at 58", { pregnancy: { state: "not-asked" } }, [], 100],
  ["a rash without a picture", { speciality: "dermatology" }, ["pictures"], 95],
  ["no consent", { consentGiven: false }, ["consent"], 93],
])("%s costs what it costs", (_what, change, lacks, score) => {
  expect(lacking(change)).toMatchObject({ lacks, score });
});

it("says in one word how much is missing", () => {
  expect(lacking({ vitals: noVitals }).word).toBe("some-missing");
  expect(lacking({ vitals: noVitals, complaint: "pain", allergies: { state: "not-asked" } }).word).toBe(
    "much-missing",
  );
});

it.each<[string, Partial<RequestFacts>, string | undefined]>([
  ["a child at general medicine", { ageYears: 6 }, "paediatrics"],
  ["an adult at paediatrics", { speciality: "paediatrics" }, "medicine"],
  ["a man at gynaecology", { sex: "male", speciality: "obstetrics-gynaecology" }, "medicine"],
  ["a woman at gynaecology", { speciality: "obstetrics-gynaecology" }, undefined],
  ["nobody knows the age", { ageYears: undefined }, undefined],
])("names the speciality that fits: %s", (_what, change, fits) => {
  expect(lacking(change).fits).toBe(fits);
});
