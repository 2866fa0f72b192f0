import { expect, test } from "vitest";
import { applyEdit, type Draft, type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { prescriptionLine } from "../../shared/domain/medicine.ts";
import { startWriting, stepDraft } from "./draft-writing.ts";

const at = new Date("2026-11-24T05:00:00Z");
const typed = (...edits: readonly Edit[]) => ({ kind: "typed", edits }) as const;
const fresh = startWriting(emptyDraft, 7, []);
const letter: Edit = { kind: "splice", section: "history", at: 0, remove: 0, insert: "a" };
const line = prescriptionLine.parse({
  ...{ id: "l1", medicineId: "amlodipine-5mg-tablet", doseAmount: 1, durationDays: 30 },
  ...{ frequency: "once-daily", meal: "any" },
});

test("what the desk would refuse at each try is not taken, and the note behind it is saved", () => {
  const reason: Edit = { kind: "set-unlisted-reason", reason: "a".repeat(501) };
  const { next, send } = stepDraft(fresh, typed(reason));
  expect(send).toBeUndefined();
  expect(next).toMatchObject({ draft: emptyDraft, unsaved: [], refused: { kind: "invalid-input" } });
  const after = stepDraft(next, typed(letter));
  expect(after.send).toEqual({ firstSeq: 8, edits: [letter] });
  expect(after.next.refused).toBeUndefined();
});

test("a line that is not taken leaves its fields as they are: all of an act, or nothing", () => {
  const answers = Array.from({ length: 21 }, (_none, nth) => `rule ${nth}`);
  const { next } = stepDraft(fresh, typed({ kind: "put-line", line: { ...line, answers } }, letter));
  expect(next.draft).toBe(emptyDraft);
  const huge = { ...line, instructions: "a".repeat(3_000_000) };
  expect(stepDraft(fresh, typed({ kind: "put-line", line: huge })).next.refused).toBeDefined();
});

/** All batches until nothing is unsaved. */
function sentOf(insert: string): { readonly batches: readonly (readonly Edit[])[]; readonly saved: Draft } {
  const batches: (readonly Edit[])[] = [];
  let step = stepDraft(fresh, typed({ kind: "splice", section: "history", at: 0, remove: 0, insert }));
  while (step.send) {
    const { firstSeq, edits } = step.send;
    batches.push(edits);
    const durableSeq = firstSeq + edits.length - 1;
    step = stepDraft(step.next, { kind: "acknowledged", durableSeq, lineWords: [], at });
  }
  return { batches, saved: batches.flat().reduce(applyEdit, emptyDraft) };
}

test.each([
  ["of letters of three bytes", "क".repeat(9_000_001)],
  ["of letters of two units", `a${"🩺".repeat(400_000)}`],
  ["of signs that are six in JSON", "\u0001".repeat(1_000_000)],
])("a paste %s goes in calls that the desk's socket takes, and is there whole", (_name, text) => {
  const { batches, saved } = sentOf(text);
  expect(saved.sections.history === text).toBe(true);
  for (const edits of batches)
    expect(Buffer.byteLength(JSON.stringify(edits))).toBeLessThan(8 * 1024 * 1024 - 1000);
  const inserts = batches.flat().flatMap((edit) => (edit.kind === "splice" ? [edit.insert] : []));
  expect(inserts.every((insert) => insert.isWellFormed())).toBe(true);
});
