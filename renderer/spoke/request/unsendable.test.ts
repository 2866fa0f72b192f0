import { describe, expect, it } from "vitest";
import { spokeCalls } from "../../../shared/contract/spoke-calls.ts";
import { longestComplaintChars } from "../../../shared/domain/intake.ts";
import { missingIn } from "./missing-in.ts";
import { emptyForm, type RequestForm } from "./request-form.ts";
import { looseIn, phoneIn, unsendableIn } from "./unsendable.ts";
import { complaintIn, requestOf } from "./write-request.ts";

const id = "0e4a4f51-3b58-4a53-9a2f-0f9a2cf0a001";
const registrationId = "0e4a4f51-3b58-4a53-9a2f-0f9a2cf0a002";
const now = "2026-11-27T05:00:00.000Z";
const form: RequestForm = {
  ...emptyForm(id, now),
  name: "Kalpana Namuna",
  complaint: "chest pain",
  consentGiven: true,
};

const entries: readonly (readonly [string, Partial<RequestForm>])[] = [
  ["2-3", { durationText: "2-3" }],
  ["1.5", { durationText: "1.5" }],
  ["0", { durationText: "0" }],
  ["40-45", { ageText: "40-45" }],
  ["98160 11111, 98160 22222", { phoneHow: "known", phone: "98160 11111, 98160 22222" }],
  ["98160 11111 brother", { phoneHow: "known", phone: "98160 11111 brother" }],
  ["12-3456-78", { abhaHow: "known", abha: "12-3456-78" }],
  ["rash", { allergiesHow: "known", allergies: [{ substance: " ", reaction: "rash" }] }],
  ["twice a day", { medicinesHow: "known", medicines: [{ name: "", dose: "twice a day" }] }],
  ["Sharada", { relativeHow: "known", relativeName: "Sharada" }],
  ["Kalpit", { ageText: "9", guardianName: "Kalpit", guardianPresent: true }],
  ["a".repeat(201), { villageHow: "known", village: "a".repeat(201) }],
];

describe("an entry that its own field cannot carry", () => {
  it.each(entries)("holds a request back that can wait: %s", (text, entry) => {
    expect(missingIn({ ...form, ...entry }, false)).toEqual(["unsendable"]);
    expect(unsendableIn({ ...form, ...entry }).map((one) => one.text)).toEqual([text]);
  });

  it.each(entries)("never holds a danger back, and goes with the complaint: %s", (text, entry) => {
    const red = { ...form, ...entry };
    expect(missingIn(red, true)).toEqual([]);
    const input = spokeCalls["request.send"].input.parse(requestOf(red, registrationId, now));
    expect(input.intake.complaint.startsWith("chest pain\n")).toBe(true);
    expect(input.intake.complaint).toContain(text);
  });

  it("is none where the question was answered otherwise since, or the patient is registered already", () => {
    const found = { patientId: "p", name: "Kalpana Namuna", sex: "female" } as const;
    expect(unsendableIn({ ...form, phoneHow: "none", phone: "98" })).toEqual([]);
    expect(unsendableIn({ ...form, allergies: [{ substance: "", reaction: "rash" }] })).toEqual([]);
    expect(unsendableIn({ ...form, found, phoneHow: "known", phone: "98" })).toEqual([]);
  });

  it("is none of what is sent as it stands", () => {
    const whole: RequestForm = {
      ...form,
      ageText: "४५",
      durationText: "३",
      phoneHow: "known",
      phone: "+91 ९८१६० 11111",
      abhaHow: "known",
      abha: "12-3456-7890-1234",
      allergiesHow: "known",
      allergies: [{ substance: "not known", reaction: "rash" }],
    };
    expect(unsendableIn(whole)).toEqual([]);
    expect(complaintIn(whole)).toEqual({ complaint: "chest pain", further: [] });
    expect(phoneIn(whole.phone)).toBe("+919816011111");
  });
});

it("of a danger whose story is longer than the complaint has room for, the rest goes as messages", () => {
  const story = Array.from({ length: 1_500 }, (_none, at) => `word${at}`).join(" ");
  const red = { ...form, complaint: story, durationText: "2-3" };
  expect(missingIn(red, false)).toEqual(["unsendable"]);
  expect(missingIn(red, true)).toEqual([]);
  const { complaint, further } = complaintIn(red);
  expect(spokeCalls["request.send"].input.safeParse(requestOf(red, registrationId, now)).success).toBe(true);
  expect(complaint.length).toBeLessThanOrEqual(longestComplaintChars);
  const whole = [complaint, ...further].join(" ").split(/\s+/u);
  for (const word of [...story.split(" "), "2-3"]) expect(whole).toContain(word);
});

it("a relative and a guardian are who they were said to be", () => {
  const persons = {
    ...form,
    ageText: "9",
    relativeHow: "known",
    relativeName: "Sharada",
    relation: "mother",
    guardianName: "Kalpit",
    guardianRelation: "father",
  } as const;
  expect(missingIn(persons, false)).toEqual([]);
  expect(requestOf(persons, registrationId, now).patient).toMatchObject({
    registration: {
      relative: { value: { relation: "mother", name: "Sharada" } },
      guardian: { relation: "father", name: "Kalpit" },
    },
  });
});

it("of a danger a long complaint is not said to hold anything: it goes whole", () => {
  const long: RequestForm = { ...form, complaint: "x ".repeat(longestComplaintChars), durationText: "2-3" };
  const fields = (red: boolean) => looseIn(long, red).loose.map(({ field }) => field);
  expect(fields(true)).toEqual(["duration"]);
  expect(looseIn(long, true).isLongComplaintSent).toBe(true);
  expect(fields(false)).toEqual(["complaint", "duration"]);
  expect(looseIn(long, false).isLongComplaintSent).toBe(false);
  expect(looseIn(form, true)).toEqual({ loose: [], isLongComplaintSent: false });
});
