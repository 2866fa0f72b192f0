import { describe, expect, it } from "vitest";
import type { PatientDetails } from "../../../shared/domain/patient-details.ts";
import { correctedDetails, correctionForm, correctionOf } from "./correction.ts";

const now = "2026-11-24T05:00:00.000Z";
const there: PatientDetails = {
  name: "Vidya Namuna",
  nameDevanagari: "विद्या नमूना",
  sex: "female",
  birthDate: "1971",
  phones: ["00000 54321"],
  village: "Kalpitgaon",
  relative: { relation: "husband", name: "Kalpit Namuna" },
  abha: "12-3456-7890-1234",
};
const form = correctionForm("correct:k", there);

describe("a correction", () => {
  it("that changes nothing is none, and loses nothing that the form does not show", () => {
    expect(correctedDetails(form, now)).toEqual(there);
    expect(correctionOf(form, there, now)).toMatchObject({ isChanged: false, both: [], isRefused: false });
  });

  it("keeps a month of birth that no field of the form can show", () => {
    const child = { ...there, birthDate: "2025-03" };
    expect(correctedDetails(correctionForm("correct:k", child), now).birthDate).toBe("2025-03");
  });

  it("leaves a field alone that only somebody else has changed since it began", () => {
    const meanwhile = { ...there, phones: ["00000 54321", "98160 11111"], village: "Banikhet" };
    const { mine, base, both } = correctionOf({ ...form, yearText: "1972" }, meanwhile, now);
    expect(base).toEqual(meanwhile);
    expect(mine).toMatchObject({ birthDate: "1972", village: "Banikhet", phones: meanwhile.phones });
    expect(both).toEqual([]);
  });

  it("names a field that both have changed, and sends the worker's as decided", () => {
    const { mine, both } = correctionOf(
      { ...form, village: "Bani Kalan" },
      { ...there, village: "Banikhet" },
      now,
    );
    expect(both).toEqual(["village"]);
    expect(mine.village).toBe("Bani Kalan");
  });

  it("adds a relative as whose name it was said to be, and takes nobody for the father", () => {
    const { relative: _none, ...alone } = there;
    const typed = { ...correctionForm("correct:k", alone), relativeName: "Sharada Namuna" };
    expect(correctionOf(typed, alone, now).isRefused).toBe(true);
    expect(correctedDetails(typed, now).relative).toBeUndefined();
    const { mine, isRefused } = correctionOf({ ...typed, relation: "mother" }, alone, now);
    expect(isRefused).toBe(false);
    expect(mine.relative).toEqual({ relation: "mother", name: "Sharada Namuna" });
  });

  it("keeps a relation that the form does not ask, until another is chosen", () => {
    const uncle = { ...there, relative: { relation: "uncle", name: "Kalpit Namuna" } };
    const renamed = { ...correctionForm("correct:k", uncle), relativeName: "Kalpit Nath" };
    expect(correctionOf(renamed, uncle, now).mine.relative).toEqual({
      relation: "uncle",
      name: "Kalpit Nath",
    });
    const chosen = { ...renamed, relation: "wife" } as const;
    expect(correctionOf(chosen, uncle, now).mine.relative).toEqual({ relation: "wife", name: "Kalpit Nath" });
  });

  it("without a name is refused", () => {
    expect(correctionOf({ ...form, name: " " }, there, now).isRefused).toBe(true);
  });
});
