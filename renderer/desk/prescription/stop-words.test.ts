import { expect, it } from "vitest";
import { applyEdit, emptyDraft } from "../../../shared/domain/draft.ts";
import { isStopped, stopEdit } from "./stop-words.ts";

const withAdvice = (advice: string) => ({ ...emptyDraft, sections: { ...emptyDraft.sections, advice } });

it.each(["", "Walk.", "Walk.\nRest.\n"])(
  "a stopped medicine stands in the advice %j, and is taken out again",
  (advice) => {
    const stopped = applyEdit(withAdvice(advice), stopEdit(advice, "Enalapril 5 mg tablet"));
    expect(isStopped(stopped.sections.advice, "Enalapril 5 mg tablet")).toBe(true);
    const back = applyEdit(stopped, stopEdit(stopped.sections.advice, "Enalapril 5 mg tablet"));
    expect(back.sections.advice.trim()).toBe(advice.trim());
  },
);
