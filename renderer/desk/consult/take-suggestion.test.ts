import { expect, it } from "vitest";
import { applyEdit, emptyDraft, type NoteSection } from "../../../shared/domain/draft.ts";
import { diagnosesIn } from "../../../shared/domain/note-items.ts";
import { takeSuggestion } from "./take-suggestion.ts";

const written = (section: NoteSection, text: string) => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, [section]: text },
});
const words = { en: "", hi: "" };

it("a diagnosis comes in place of its abbreviation, with its code, and the next may begin", () => {
  const draft = written("diagnosis", "Anaemia\nhtn");
  const chosen = { kind: "diagnosis", id: "I10", words, insert: "High blood pressure", code: "I10" } as const;
  const { edits, caret } = takeSuggestion(draft, "diagnosis", { text: "htn", at: 8 }, chosen);
  const after = edits.reduce(applyEdit, draft);
  expect(after.sections.diagnosis).toBe("Anaemia\nHigh blood pressure\n");
  expect(caret).toBe(after.sections.diagnosis.length);
  expect(diagnosesIn(after)).toEqual([
    { text: "Anaemia", certainty: "provisional" },
    { text: "High blood pressure", code: "I10", certainty: "provisional" },
  ]);
});

it("an order set adds what is not there yet, and takes its name out of the text", () => {
  const draft = {
    ...written("complaint", ".fever"),
    sections: { ...emptyDraft.sections, complaint: ".fever", investigations: "CBC" },
  };
  const puts = [{ section: "investigations" as const, text: "CBC\nMalaria", isPrompts: false }];
  const set = { kind: "set", id: "fever", words, insert: "", puts } as const;
  const { edits } = takeSuggestion(draft, "complaint", { text: ".fever", at: 0 }, { ...set, puts });
  const { sections } = edits.reduce(applyEdit, draft);
  expect(sections).toMatchObject({ complaint: "", investigations: "CBC\nMalaria" });
});
