import { expect, it } from "vitest";
import { type Draft, applyEdit, emptyDraft } from "../../../shared/domain/draft.ts";
import { lineId } from "../../../shared/domain/ids.ts";
import { findMedicine } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { formAgain, lineAgain } from "./repeat-last.ts";
import { stopEdits, undoStopEdits } from "./stop-words.ts";
import { takenState } from "./taken-state.ts";

const medicineOf = (id: string) => findMedicine(id);
const medicine = findMedicine("amlodipine-5mg-tablet") ?? expect.fail("no amlodipine");
const line = {
  ...{ id: lineId.parse("old"), medicineId: medicine.id, doseAmount: 1, durationDays: 30 },
  ...{ frequency: "once-daily" as const, meal: "any" as const, reason: "then", answers: ["x"] },
};
const taken = { title: "AMLODIPINE 5 mg tablet", line, medicine };
const stateOf = (draft: Draft) => takenState(taken, draft, medicineOf);

it("continued: the line of then once more, under an id and without the reason of then", () => {
  expect(stateOf(emptyDraft)).toBe("open");
  const again = lineAgain(taken, lineId.parse("new"));
  if (!again.complete) return expect.fail("something is asked");
  expect(again.line).toMatchObject({ id: "new", medicineId: medicine.id, durationDays: 30 });
  expect(again.line).not.toHaveProperty("reason");
  expect(stateOf(applyEdit(emptyDraft, { kind: "put-line", line: again.line }))).toBe("continued");
});

it("stopped: it stands in the advice, and can be taken back", () => {
  const stopped = stopEdits("", taken.title).reduce(applyEdit, emptyDraft);
  expect(stateOf(stopped)).toBe("stopped");
  const undone = undoStopEdits(stopped.sections.advice, taken.title).reduce(applyEdit, stopped);
  expect(stateOf(undone)).toBe("open");
});

it("changed: its fields as they were, and another strength goes on with it", () => {
  expect(formAgain(taken)).toMatchObject({ frequency: "once-daily", days: "30" });
  const stronger = { ...line, id: lineId.parse("new"), medicineId: "amlodipine-10mg-tablet" };
  expect(stateOf(applyEdit(emptyDraft, { kind: "put-line", line: stronger }))).toBe("continued");
});

it("what nobody could read stays open, whatever else is written", () => {
  const draft = applyEdit(emptyDraft, { kind: "put-line", line });
  expect(takenState({ title: "kadha" }, draft, medicineOf)).toBe("open");
  expect(takenState({ title: "kadha" }, draft, () => undefined)).toBe("open");
});
