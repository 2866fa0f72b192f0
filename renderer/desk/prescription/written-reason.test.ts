import { describe, expect, it } from "vitest";
import { finding } from "../../../shared/domain/finding.ts";
import { prescriptionLine } from "../../../shared/domain/medicine.ts";
import { holds } from "../../../shared/rules/answered.ts";
import { asChanged, reasonOf, withReason } from "./written-reason.ts";

const line = prescriptionLine.parse({
  id: "8a52c02c-0b1a-4a52-9a9e-0d6b7b1c5f0e",
  medicineId: "paracetamol-250mg-5ml-syrup",
  doseAmount: 8,
  frequency: "once-daily",
  meal: "any",
  durationDays: 3,
});
const says = (ruleId: string, severity: "reason" | "warn" = "reason") =>
  finding.parse({
    ...{ ruleId, severity, lineId: line.id },
    text: { en: "sample", hi: "नमूना" },
    source: { document: "a table", place: "a row" },
  });

describe("a written reason", () => {
  it("answers what holds the line, not what only stands beside it: that asks when it grows worse", () => {
    const explained = withReason(line, [says("allergy")], "took it before");
    expect(holds(says("allergy"), [explained])).toBe(false);
    expect(holds(says("child-dose"), [explained])).toBe(true);
  });

  it("answers what holds now also where more was answered before than a line may say", () => {
    const many = Array.from({ length: 20 }, (_none, nth) => says(`rule-${nth}`));
    const explained = withReason(withReason(line, many, "seen"), [says("allergy")], "took it before");
    expect(prescriptionLine.safeParse(explained).success).toBe(true);
    expect(holds(says("allergy"), [explained])).toBe(false);
  });

  it("leaves answered what an earlier one answered, and both are read", () => {
    const first = withReason(line, [says("allergy")], "took it before");
    const both = withReason(first, [says("child-dose")], "loading dose");
    expect(both.reason).toBe("took it before; loading dose");
    for (const rule of ["allergy", "child-dose"]) expect(holds(says(rule), [both])).toBe(false);
  });

  it.each([
    { changed: { doseAmount: 80 } },
    { changed: { medicineId: "ibuprofen-100mg-5ml-syrup" } },
    { changed: { frequency: "four-times-daily" as const } },
    { changed: { durationDays: 30 } },
  ])("does not stand beside $changed", ({ changed }) => {
    const explained = withReason(line, [says("child-dose")], "loading dose");
    const now = asChanged({ ...explained, ...changed }, [explained]);
    expect(now).toEqual({ ...line, ...changed });
    expect(holds(says("child-dose"), [now])).toBe(true);
  });

  it.each([
    { changed: { doseAmount: 80 }, rule: "child-dose" },
    { changed: { medicineId: "ibuprofen-100mg-5ml-syrup" }, rule: "child-dose" },
    { changed: {}, rule: "allergy" },
  ])("that was begun is for what it was begun: not for $changed $rule", ({ changed, rule }) => {
    const begun = reasonOf(line, [says("child-dose")]);
    expect(reasonOf({ ...line, meal: "after-food" }, [says("child-dose")])).toBe(begun);
    expect(reasonOf({ ...line, ...changed }, [says(rule)])).not.toBe(begun);
  });

  it("stands where only meal or words changed", () => {
    const explained = withReason(line, [says("child-dose")], "loading dose");
    const reworded = { ...explained, meal: "after-food" as const, instructions: "with water" };
    expect(asChanged(reworded, [explained])).toEqual(reworded);
  });

  it("stands where it was given after the fields were opened, which do not show it", () => {
    const explained = withReason(line, [says("child-dose")], "loading dose");
    const fromFields = { ...line, meal: "after-food" as const };
    expect(asChanged(fromFields, [explained])).toEqual({ ...explained, meal: "after-food" });
    expect(asChanged({ ...fromFields, doseAmount: 80 }, [explained])).not.toHaveProperty("reason");
  });
});
