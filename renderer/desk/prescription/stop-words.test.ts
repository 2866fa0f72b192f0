import { expect, it } from "vitest";
import { applyEdit, emptyDraft } from "../../../shared/domain/draft.ts";
import { isStopped, stopEdits, undoStopEdits } from "./stop-words.ts";

const title = "Enalapril 5 mg tablet";
const withAdvice = (advice: string) => ({ ...emptyDraft, sections: { ...emptyDraft.sections, advice } });
const after = (advice: string, edits: typeof stopEdits) =>
  edits(advice, title).reduce(applyEdit, withAdvice(advice)).sections.advice;

it.each(["", "Walk.", "Walk.\nRest.\n"])(
  "a stopped medicine stands in the advice %j, and is taken out again",
  (advice) => {
    const stopped = after(advice, stopEdits);
    expect(isStopped(stopped, title)).toBe(true);
    expect(after(stopped, undoStopEdits).trim()).toBe(advice.trim());
  },
);

it("stopped twice it stands there once, and taken out twice it takes nothing else with it", () => {
  const stopped = after("Walk.", stopEdits);
  expect(after(stopped, stopEdits)).toBe(stopped);
  expect(after(after(stopped, undoStopEdits), undoStopEdits)).toBe("Walk.");
});
