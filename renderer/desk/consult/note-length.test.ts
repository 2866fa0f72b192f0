import { expect, it } from "vitest";
import { applyEdit, emptyDraft } from "../../../shared/domain/draft.ts";
import { noteLength } from "./note-length.ts";

const withAdvice = (advice: string) => ({ ...emptyDraft, sections: { ...emptyDraft.sections, advice } });

it("counts the words of all parts in both scripts, and calls more than 250 of them long", () => {
  expect(noteLength(emptyDraft)).toEqual({ words: 0, isLong: false });
  const two = withAdvice("Less  salt.\nनमक कम लें।");
  expect(noteLength({ ...two, sections: { ...two.sections, diagnosis: "High BP" } }).words).toBe(7);
  expect(noteLength(withAdvice("word ".repeat(250)))).toEqual({ words: 250, isLong: false });
  expect(noteLength(withAdvice("word ".repeat(251)))).toEqual({ words: 251, isLong: true });
});

it("leaves out what is asked and not answered, because it is not signed", () => {
  const asked = applyEdit(emptyDraft, {
    kind: "carry",
    section: "history",
    carried: { text: "Days of fever:\nCough:", from: "template" },
  });
  expect(noteLength(asked).words).toBe(0);
});
