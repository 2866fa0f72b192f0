import { expect, it } from "vitest";
import { type Draft, applyEdit, emptyDraft, isUntouched } from "./draft.ts";

const carried = (draft: Draft, text: string) =>
  applyEdit(draft, { kind: "carry", section: "advice", carried: { text, from: "last-visit" } });
const typed = (draft: Draft, at: number, insert: string, remove = 0) =>
  applyEdit(draft, { kind: "splice", section: "advice", at, remove, insert });

it("text carried from the last visit is grey until a letter of it is changed, and no other part's letter counts", () => {
  const brought = carried(emptyDraft, "Less salt.");
  expect(isUntouched(brought, "advice")).toBe(true);
  expect(isUntouched(brought, "diagnosis")).toBe(false);
  const elsewhere = applyEdit(brought, { kind: "splice", section: "history", at: 0, remove: 0, insert: "x" });
  expect(isUntouched(elsewhere, "advice")).toBe(true);
  for (const own of [typed(brought, 10, " Walk."), typed(brought, 0, "", 1), typed(brought, 5, "no ")])
    expect(isUntouched(own, "advice")).toBe(false);
});

it("what the doctor typed stays before it, and never a letter is replaced", () => {
  const after = carried(typed(emptyDraft, 0, "Walk daily.\n"), "Less salt.");
  expect(after.sections.advice).toBe("Walk daily.\nLess salt.");
});
