import { expect, it } from "vitest";
import type { NoteSuggestion } from "../../../shared/contract/note-suggestion.ts";
import { applyEdit, type Edit, emptyDraft, type NoteSection } from "../../../shared/domain/draft.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import type { Client } from "../../bridge/client.ts";
import { makeListeners } from "../../bridge/listeners.ts";
import { startWriting, type DraftWriting } from "../../bridge/draft-writing.ts";
import { makeTabQueue } from "./tab-queue.ts";

const named: Readonly<Record<string, string>> = { copd: "COPD", htn: "High blood pressure", kopd: "COPD" };
const suggestion = (id: string, insert: string): NoteSuggestion => ({
  ...{ kind: "diagnosis", id, insert, code: id },
  ...(id === "kopd" ? { isGuess: true } : {}),
  words: { en: insert, hi: insert },
});

/** A desk that answers when it is told to, and a note to write in. */
function slowDesk() {
  const waiting: (() => void)[] = [];
  const state = { draft: emptyDraft, isBroken: false };
  const listeners = makeListeners<void>();
  const call = (_name: string, { text }: { text: string }) =>
    new Promise((resolve) => {
      waiting.push(() => {
        const insert = named[text];
        const found = insert === undefined ? [] : [suggestion(text, insert)];
        resolve(state.isBroken ? err(failure("desk-unreachable", "note.suggest", "gone")) : ok(found));
      });
    });
  const write = (edits: readonly Edit[]) => {
    state.draft = edits.reduce(applyEdit, state.draft);
    listeners.tell();
  };
  const writer = {
    write,
    state: (): DraftWriting => startWriting(state.draft, 0, []),
    subscribe: listeners.add,
    read: () => undefined,
    tryAgain: () => undefined,
    end: () => undefined,
  };
  const type = (section: NoteSection, insert: string): readonly [NoteSection, string, number] => {
    const at = state.draft.sections[section].length;
    write([{ kind: "splice", section, at, remove: 0, insert }]);
    const value = state.draft.sections[section];
    return [section, value, value.length];
  };
  const answer = async () => {
    waiting.shift()?.();
    await new Promise((done) => setTimeout(done, 0));
  };
  const queue = makeTabQueue({ call: call as Client["call"] }, writer);
  return { queue, type, answer, write, state, asked: () => waiting.length };
}

it("each Tab takes what is offered for its own words, one after the other, though no field is shown any more", async () => {
  const { queue, type, answer, state } = slowDesk();
  expect(queue.add(...type("diagnosis", "copd"))).toBe(true);
  expect(queue.add(...type("diagnosis", ""))).toBe(true); // once more, impatiently
  expect(queue.add(...type("diagnosis", "htn"))).toBe(true);
  type("diagnosis", "a");
  expect(queue.isWaiting("diagnosis")).toBe(true);
  await answer();
  expect(state.draft.sections.diagnosis).toBe("COPD\nhtna");
  await answer();
  expect(state.draft.sections.diagnosis).toBe("COPD\nHigh blood pressure\na");
  expect(state.draft.diagnoses?.map(({ code }) => code)).toEqual(["copd", "htn"]);
  expect(queue.isWaiting("diagnosis")).toBe(false);
});

it("words that nothing is offered for stay, and what was typed behind them is the next part's, with its own Tab", async () => {
  const { queue, type, answer, state } = slowDesk();
  queue.add(...type("complaint", ".nothing"));
  queue.add(...type("complaint", ".copd"));
  await answer();
  expect(state.draft.sections).toMatchObject({ complaint: ".nothing", history: ".copd" });
  expect(queue.isWaiting("history")).toBe(true);
  await answer();
  expect(queue.isWaiting("history")).toBe(false);
});

it("a guess that nobody saw is not taken: what was typed since is the list's next item, and its Tab its own", async () => {
  const { queue, type, answer, state } = slowDesk();
  queue.add(...type("diagnosis", "kopd"));
  queue.add(...type("diagnosis", "htn"));
  await answer();
  expect(state.draft.sections.diagnosis).toBe("kopd\nhtn");
  await answer();
  expect(state.draft.sections.diagnosis).toBe("kopd\nHigh blood pressure\n");
});

it("waits until an input method has ended its word", async () => {
  const { queue, type, answer, state } = slowDesk();
  let isComposing = true;
  const keep = () => Promise.resolve();
  const field = { putCaret: () => undefined, left: () => undefined, keep, composes: () => isComposing };
  queue.attach("diagnosis", { ...field, element: () => null });
  queue.add(...type("diagnosis", "copd"));
  await answer();
  expect(state.draft.sections.diagnosis).toBe("copd");
  isComposing = false;
  queue.composed();
  await answer();
  expect(state.draft.sections.diagnosis).toBe("COPD\n");
});

it("of a Tab that is lost no later one of its part is waited for", () => {
  const { queue, type, write } = slowDesk();
  queue.add(...type("examination", ".chest"));
  queue.add(...type("examination", " none"));
  queue.add(...type("diagnosis", "copd"));
  write([{ kind: "splice", section: "examination", at: 0, remove: 0, insert: "xx" }]);
  expect([queue.isWaiting("examination"), queue.isWaiting("diagnosis")]).toEqual([false, true]);
});

it("writes nothing into a note that is not to be written in any more, and nothing where no answer came", async () => {
  const signed = slowDesk();
  signed.queue.add(...signed.type("diagnosis", "copd"));
  signed.queue.allow(false);
  await signed.answer();
  const gone = slowDesk();
  gone.state.isBroken = true;
  gone.queue.add(...gone.type("diagnosis", "copd"));
  gone.queue.add(...gone.type("diagnosis", "htn"));
  await gone.answer();
  for (const { queue, state, asked } of [signed, gone]) {
    expect(state.draft.sections.diagnosis).toMatch(/^copd/);
    expect([queue.isWaiting("diagnosis"), asked()]).toEqual([false, 0]);
  }
});

it("a Tab whose letters were taken away again is waited for no more, and none comes to stand behind it", async () => {
  const { queue, type, answer, write, state } = slowDesk();
  queue.add(...type("diagnosis", "copd"));
  write([{ kind: "splice", section: "diagnosis", at: 1, remove: 3, insert: "" }]);
  expect(queue.isWaiting("diagnosis")).toBe(false);
  write([{ kind: "splice", section: "diagnosis", at: 0, remove: 1, insert: "" }]);
  queue.add(...type("diagnosis", "htn"));
  await answer();
  await answer();
  expect(state.draft.sections.diagnosis).toBe("High blood pressure\n");
});

it("an answer that comes after its Tab was let go does nothing, and the next Tab is asked for", async () => {
  const { queue, type, answer, state } = slowDesk();
  queue.add(...type("diagnosis", "copd"));
  queue.letGo("diagnosis");
  queue.add(...type("investigations", "htn"));
  await answer();
  expect(state.draft.sections.diagnosis).toBe("copd");
  await answer();
  expect(state.draft.sections.investigations).toBe("High blood pressure\n");
});
