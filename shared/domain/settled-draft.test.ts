import { expect, it } from "vitest";
import { applyEdit, emptyDraft } from "./draft.ts";
import { openPrompts, settledDraft } from "./settled-draft.ts";

const asked = applyEdit(emptyDraft, {
  kind: "carry",
  section: "history",
  carried: { text: "Days of fever:\nCough:\nRash:", from: "template" },
});
const answer = (text: string, at: number) =>
  applyEdit(asked, { kind: "splice", section: "history", at, remove: 0, insert: text });

it("a question that nobody answered is not signed", () => {
  expect(settledDraft(asked).sections.history).toBe("");
  expect(settledDraft(answer(" 4", 14)).sections.history).toBe("Days of fever: 4");
  expect(openPrompts(answer(" 4", 14), "history")).toEqual(["Cough:", "Rash:"]);
});

it("what the doctor wrote stays, also a line that ends like a question", () => {
  const own = { ...emptyDraft, sections: { ...emptyDraft.sections, history: "Operations:" } };
  expect(settledDraft(own)).toEqual(own);
});
