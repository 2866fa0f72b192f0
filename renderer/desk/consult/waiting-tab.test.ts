import { describe, expect, it } from "vitest";
import type { NoteSuggestion } from "../../../shared/contract/note-suggestion.ts";
import { applyEdit, type Draft, emptyDraft, type NoteSection } from "../../../shared/domain/draft.ts";
import { settleTab, tabsAfter, type WaitingTab, waitingTab } from "./waiting-tab.ts";

const words = { en: "", hi: "" };
const copd: NoteSuggestion = { kind: "diagnosis", id: "J44.9", words, insert: "COPD", code: "J44.9" };
const prompts = [{ section: "examination" as const, text: "Wheeze:\nOedema:", isPrompts: true }];
const chest: NoteSuggestion = { kind: "template", id: "chest", words, insert: "", puts: prompts };

const written = (section: NoteSection, text: string): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, [section]: text },
});
const tabIn = (section: NoteSection, value: string, caret: number, before?: WaitingTab): WaitingTab => {
  const tab = waitingTab(section, value, caret, before);
  if (tab === undefined) throw new Error("no Tab of the queue");
  return tab;
};
const settled = (draft: Draft, tab: WaitingTab, suggestion?: NoteSuggestion) => {
  const done = settleTab(draft, tab, suggestion);
  return done === undefined ? undefined : { ...done, after: done.edits.reduce(applyEdit, draft) };
};

describe("a Tab that waits", () => {
  it("takes what is offered, and what was typed since goes on behind it", () => {
    const tab = tabIn("diagnosis", "copd\nGout", 4);
    expect(tab).toEqual({ section: "diagnosis", text: "copd", at: 0, rest: "\nGout" });
    const done = settled(written("diagnosis", "copdasth\nGout"), tab, copd);
    expect(done?.after.sections.diagnosis).toBe("COPD\nasth\nGout");
    expect(done).toMatchObject({ section: "diagnosis", to: 5, letters: 4 });
  });

  it("waits for its own words behind another's, and stands where they come to stand", () => {
    const first = tabIn("diagnosis", "copd", 4);
    const second = tabIn("diagnosis", "copdasthma", 10, first);
    expect(second).toMatchObject({ text: "asthma", at: 4 });
    const before = written("diagnosis", "copdasthmago");
    const done = settleTab(before, first, copd);
    if (done === undefined) throw new Error("not settled");
    const after = done.edits.reduce(applyEdit, before);
    const [moved] = tabsAfter([second], first, done, before, after);
    expect(after.sections.diagnosis).toBe("COPD\nasthmago");
    expect(moved).toEqual({ section: "diagnosis", text: "asthma", at: 5, rest: "" });
  });

  it("that nothing is offered for leads to the next part, with all that was typed since", () => {
    const tab = tabIn("diagnosis", "Own words", 9);
    const done = settled(written("diagnosis", "Own wordsRest at home"), tab);
    expect(done?.after.sections).toMatchObject({ diagnosis: "Own words", advice: "Rest at home" });
    expect(done).toMatchObject({ section: "advice", to: 0 });
    const sections = { ...emptyDraft.sections, diagnosis: "Own wordsRest", advice: "Drink water" };
    expect(settled({ ...emptyDraft, sections }, tab)?.after.sections.advice).toBe("Drink water\nRest");
  });

  it("that the tables know no words for leads to the next question, and not into the middle of it", () => {
    const first = tabIn("examination", ".chest", 6);
    const second = tabIn("examination", ".chest none", 11, first);
    expect(second.text).toBe("");
    const before = written("examination", ".chest nonemild");
    const done = settleTab(before, first, chest);
    if (done === undefined) throw new Error("not settled");
    const after = done.edits.reduce(applyEdit, before);
    expect(after.sections.examination).toBe("Wheeze: nonemild\nOedema:");
    const [moved] = tabsAfter([second], first, done, before, after);
    if (moved === undefined) throw new Error("no second Tab");
    expect(settled(after, moved)?.after.sections.examination).toBe("Wheeze: none\nOedema:mild");
  });

  it("does nothing where its words were changed, or what stood behind them", () => {
    const tab = tabIn("diagnosis", "copd", 4);
    expect(settleTab(written("diagnosis", "cop"), tab, copd)).toBeUndefined();
    const above = tabIn("diagnosis", "copd\nGout", 4);
    expect(settleTab(written("diagnosis", "copd\nGouty"), above, copd)).toBeUndefined();
  });

  it("is none of the queue's where the caret has gone elsewhere, and looks nothing up in the middle of a line", () => {
    const first = tabIn("diagnosis", "copd\nGout", 4);
    expect(waitingTab("diagnosis", "copd\nGout", 9, first)).toBeUndefined();
    expect(waitingTab("diagnosis", "copd\nGout", 2, first)).toBeUndefined();
    expect(tabIn("diagnosis", "copd severe", 4).text).toBe("");
  });

  it("still stands where another part's answer put lines behind it", () => {
    const [set, test] = [tabIn("diagnosis", ".copd", 5), tabIn("investigations", "ecg", 3)];
    const before = {
      ...emptyDraft,
      sections: { ...emptyDraft.sections, diagnosis: ".copd", investigations: "ecg" },
    };
    const puts = [{ section: "investigations" as const, text: "Spirometry", isPrompts: false }];
    const done = settleTab(before, set, { kind: "set", id: "copd", words, insert: "", puts });
    if (done === undefined) throw new Error("not settled");
    const after = done.edits.reduce(applyEdit, before);
    expect(tabsAfter([test], set, done, before, after)).toEqual([{ ...test, rest: "\nSpirometry" }]);
  });
});
