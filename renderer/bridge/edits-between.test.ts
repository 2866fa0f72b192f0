import { expect, it } from "vitest";
import { applyEdit, type Draft, emptyDraft } from "../../shared/domain/draft.ts";
import { lineId } from "../../shared/domain/ids.ts";
import type { PrescriptionLine } from "../../shared/domain/medicine.ts";
import { editsBetween } from "./edits-between.ts";

const line = (id: string, doseAmount: number): PrescriptionLine => ({
  id: lineId.parse(id),
  medicineId: "paracetamol-500mg-tablet",
  doseAmount,
  frequency: "twice-daily",
  meal: "after-food",
  durationDays: 3,
});
const written = (sections: Partial<Draft["sections"]>, rest: Partial<Draft>): Draft => ({
  ...emptyDraft,
  ...rest,
  sections: { ...emptyDraft.sections, ...sections },
});

it("what a window shows is made anew of what a restored file has: text, lines, visit, reason and codes", () => {
  const restored = written({ complaint: "Fever", advice: "Rest" }, { lines: [line("l1", 1), line("l2", 1)] });
  const shown = written(
    { complaint: "Fever and cough", history: "Smoked", advice: "" },
    {
      lines: [line("l1", 2), line("l3", 1)],
      visitKind: "follow-up",
      sawInPersonOn: "2026-11-20",
      unlistedReason: "none on the list helps",
      diagnoses: [{ text: "Bronchitis", code: "J20", certainty: "provisional" }],
    },
  );
  expect(editsBetween(restored, shown).reduce(applyEdit, restored)).toEqual(shown);
  expect(editsBetween(shown, shown)).toEqual([]);
});
