import { describe, expect, it } from "vitest";
import { emptyForm, isWritten, type RequestForm, writtenNow } from "./request-form.ts";

const empty = emptyForm("form", "2026-11-27T05:00:00Z");
const owner = { centreId: "centre", worker: "Somebody Invented" };

describe("whether a form that was left stands among those that are not finished", () => {
  it("does not, as it was begun, whoever began it and whatever step was looked at", () => {
    expect(isWritten(writtenNow({ ...empty, owner, step: "vitals" }))).toBe(false);
  });

  const parts: readonly Partial<RequestForm>[] = [
    { vitals: { ...empty.vitals, pulsePerMin: { text: "150" } } },
    { ageText: "61" },
    { villageHow: "known", village: "Namunakot" },
    { phone: "98" },
    { allergies: [{ substance: "penicillin", reaction: "" }] },
    { ambulance: "called" },
    { photo: "AAAA" },
    { name: "R" },
    { complaint: "fever" },
  ];
  it.each(parts)("does with nothing but this in it: %j", (part) => {
    expect(isWritten({ ...empty, owner, ...part })).toBe(true);
  });

  it("does not for relations that an older page had chosen beforehand", () => {
    expect(isWritten({ ...empty, relation: "father", guardianRelation: "mother" })).toBe(false);
  });

  it("does not for what an older page had not asked yet", () => {
    const { breastfeedingHow: _later, ...older } = empty;
    expect(isWritten(older)).toBe(false);
  });
});
