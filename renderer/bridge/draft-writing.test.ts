import { expect, test } from "vitest";
import { type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { failure } from "../../shared/result/failure.ts";
import { startWriting, stepDraft } from "./draft-writing.ts";

const at = new Date("2026-11-24T05:00:00Z");
const letter = (insert: string, position: number): Edit => ({
  kind: "splice",
  section: "history",
  at: position,
  remove: 0,
  insert,
});
const typed = (...edits: readonly Edit[]) => ({ kind: "typed", edits }) as const;
const acknowledged = (durableSeq: number) =>
  ({ kind: "acknowledged", durableSeq, lineWords: [], at }) as const;
const fresh = startWriting(emptyDraft, 7, []);

test("the first edit is sent at once, numbered after the last durable one", () => {
  const { send } = stepDraft(fresh, typed(letter("a", 0)));
  expect(send).toEqual({ firstSeq: 8, edits: [letter("a", 0)] });
});

test("edits arriving while one is in flight share the next batch", () => {
  const one = stepDraft(fresh, typed(letter("a", 0)));
  const two = stepDraft(one.next, typed(letter("b", 1)));
  const three = stepDraft(two.next, typed(letter("c", 2)));
  expect([two.send, three.send]).toEqual([undefined, undefined]);
  const after = stepDraft(three.next, acknowledged(8));
  expect(after.send).toEqual({ firstSeq: 9, edits: [letter("b", 1), letter("c", 2)] });
});

test("after a lost answer the same edits go again under the same numbers", () => {
  const sent = stepDraft(fresh, typed(letter("a", 0)));
  const failed = stepDraft(sent.next, { kind: "failed", failure: failure("desk-unreachable", "x", "y") });
  expect(failed.send).toBeUndefined();
  const again = stepDraft(failed.next, { kind: "try-again" });
  expect(again.send).toEqual(sent.send);
});

test("an older draft read from the desk never covers what is typed here", () => {
  const typing = stepDraft(fresh, typed(letter("a", 0))).next;
  const read = { kind: "read", draft: emptyDraft, draftSeq: 9, lineWords: [] } as const;
  expect(stepDraft(typing, read).next.draft.sections.history).toBe("a");
});

test("the desk's acknowledgement of a part keeps the rest", () => {
  const sent = stepDraft(fresh, typed(letter("a", 0), letter("b", 1)));
  const after = stepDraft(sent.next, acknowledged(8));
  expect(after.next.unsaved).toEqual([letter("b", 1)]);
  expect(after.send).toEqual({ firstSeq: 9, edits: [letter("b", 1)] });
});

test("where the desk has gone on without this window, what is unsaved goes on top of what stands there", () => {
  const sent = stepDraft(fresh, typed(letter("a", 0), letter("b", 1)));
  const failed = stepDraft(sent.next, { kind: "failed", failure: failure("changed-meanwhile", "x", "y") });
  const there = { ...emptyDraft, sections: { ...emptyDraft.sections, advice: "rest" } };
  const after = stepDraft(failed.next, { kind: "rebase", draft: there, draftSeq: 12, lineWords: [] });
  expect(after.next.draft.sections).toMatchObject({ history: "ab", advice: "rest" });
  expect(after.send).toEqual({ firstSeq: 13, edits: [letter("a", 0), letter("b", 1)] });
});

test("what was typed stands in its place in what has come meanwhile, also where a part of it is durable", () => {
  const begun = stepDraft(fresh, typed(letter("fever", 0), letter("!", 5)));
  const saved = stepDraft(begun.next, acknowledged(8)).next;
  const sections = { ...emptyDraft.sections, history: "High fever" };
  const after = stepDraft(saved, {
    kind: "rebase",
    draft: { ...emptyDraft, sections },
    draftSeq: 9,
    lineWords: [],
  });
  expect(after.next.draft.sections.history).toBe("High fever!");
  expect(after.send).toEqual({ firstSeq: 10, edits: [letter("!", 10)] });
});

test("a Backspace for what is gone there is not sent, and nothing is unsaved for it", () => {
  const begun = startWriting({ ...emptyDraft, sections: { ...emptyDraft.sections, history: "ab" } }, 7, []);
  const back: Edit = { kind: "splice", section: "history", at: 1, remove: 1, insert: "" };
  const failed = stepDraft(stepDraft(begun, typed(back)).next, {
    kind: "failed",
    failure: failure("changed-meanwhile", "x", "y"),
  });
  const sections = { ...emptyDraft.sections, history: "a" };
  const after = stepDraft(failed.next, {
    kind: "rebase",
    draft: { ...emptyDraft, sections },
    draftSeq: 8,
    lineWords: [],
  });
  expect(after.send).toBeUndefined();
  expect(after.next).toMatchObject({ unsaved: [], trouble: undefined });
});
