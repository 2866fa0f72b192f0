import { expect, it } from "vitest";
import { lineId } from "../../../shared/domain/ids.ts";
import type { PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { medicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { withMedicine } from "./instead-of.ts";
import { formOf, lineOf } from "./line-form.ts";

const [five, half] = ["5 mg", "2.5 mg"].map((strength) =>
  medicines.find((one) => one.generic === "amlodipine" && one.strength === strength),
);
const line: PrescriptionLine = {
  id: lineId.parse("8a52c02c-0b1a-4a52-9a9e-0d6b7b1c5f0e"),
  medicineId: five?.id ?? "",
  doseAmount: 1,
  frequency: "once-daily",
  meal: "after-food",
  durationDays: 30,
  reason: "as before",
  answers: ["x"],
};

it("offers the line with another strength and leaves how much of it open, for a person to say", () => {
  if (!five || !half) throw new Error("the table lacks amlodipine");
  const form = withMedicine(formOf(line, five), half);
  expect(form).toMatchObject({ lineId: line.id, medicine: half, dose: "", days: "30", reason: "" });
  expect(form.answers).toBeUndefined();
  expect(lineOf(form, line.id)).toEqual({ complete: false, needs: "dose" });
});
