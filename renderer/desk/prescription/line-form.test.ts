import { describe, expect, it } from "vitest";
import { lineId } from "../../../shared/domain/ids.ts";
import { type Medicine, prescriptionLine } from "../../../shared/domain/medicine.ts";
import { emptyForm, formOf, formOfParts, type LineForm, lineOf } from "./line-form.ts";

const newId = lineId.parse("line-new");
const medicine: Medicine = {
  id: "paracetamol-500mg-tablet",
  generic: "paracetamol",
  genericHindi: "पैरासिटामोल",
  synonyms: ["pcm"],
  form: "tablet",
  strength: "500 mg",
  route: "oral",
  classes: [],
  schedule: "OTC",
  list: "O",
  source: { document: "memory", place: "" },
};
const filled: LineForm = { ...emptyForm, medicine, days: "5", frequency: "three-times-daily" };

describe("a prescription line's form", () => {
  it("names the first thing that it still needs", () => {
    expect(lineOf(emptyForm, newId)).toEqual({ complete: false, needs: "medicine" });
    expect(lineOf({ ...filled, dose: "0" }, newId)).toEqual({ complete: false, needs: "dose" });
    expect(lineOf({ ...filled, days: "" }, newId)).toEqual({ complete: false, needs: "days" });
    expect(lineOf({ ...filled, frequency: "as-needed" }, newId)).toEqual({
      complete: false,
      needs: "asNeededFor",
    });
  });

  it("asks no days of a single dose now", () => {
    const result = lineOf({ ...filled, frequency: "stat", days: "" }, newId);
    expect(result).toMatchObject({ complete: true });
    expect(result.complete ? result.line : {}).not.toHaveProperty("durationDays");
  });

  it("reads half a tablet as people write it", () => {
    for (const dose of ["½", "1/2", "0.5", "0,5"]) {
      expect(lineOf({ ...filled, dose }, newId)).toMatchObject({ line: { doseAmount: 0.5 } });
    }
  });

  it("never reads a doubtful number", () => {
    for (const dose of ["-1", "1e3", "1.2.3", "10000000", "one"]) {
      expect(lineOf({ ...filled, dose }, newId)).toEqual({ complete: false, needs: "dose" });
    }
  });

  it("drops the as-needed limit when the line is no longer as needed", () => {
    const result = lineOf({ ...filled, asNeededFor: "pain", maxPerDay: "4" }, newId);
    expect(result.complete ? result.line : {}).not.toHaveProperty("maxPerDay");
  });

  it("gives back the same line after a change of nothing", () => {
    const line = prescriptionLine.parse({
      id: "line-1",
      medicineId: medicine.id,
      doseAmount: 2,
      frequency: "as-needed",
      meal: "any",
      durationDays: 3,
      asNeededFor: "fever",
      maxPerDay: 4,
      instructions: "with water",
      reason: "tolerated before",
    });
    expect(lineOf(formOf(line, medicine), newId)).toEqual({ complete: true, line });
  });

  it("takes a grid as doctors write it, and says what is missing in it", () => {
    const byTime = { ...filled, frequency: "by-time-of-day", grid: "1-0-½" } as const;
    const result = lineOf(byTime, newId);
    expect(result.complete && result.line).toMatchObject({
      doseAmount: 1,
      grid: { morning: 1, noon: 0, evening: 0, night: 0.5 },
    });
    for (const grid of ["", "1-0", "0-0-0", "1-x-1", "1-0-1-0-1"])
      expect(lineOf({ ...byTime, grid }, newId)).toEqual({ complete: false, needs: "grid" });
  });

  it("goes on until the next review with “cont”, and comes back so into the fields", () => {
    const result = lineOf({ ...filled, days: "cont" }, newId);
    if (!result.complete) return expect.fail("not complete");
    expect(result.line).toMatchObject({ untilReview: true });
    expect(formOf(result.line, medicine).days).toBe("cont");
  });

  it("keeps what a written line said beside the fields", () => {
    const steps = [
      { doseAmount: 2, frequency: "once-daily", durationDays: 5 },
      { doseAmount: 1, frequency: "once-daily", durationDays: 5 },
    ] as const;
    const form = formOfParts(
      { medicine, doseAmount: 2, frequency: "once-daily", steps: [...steps] },
      undefined,
    );
    const result = lineOf(form, newId);
    expect(result.complete && result.line.steps).toEqual(steps);
  });
});
