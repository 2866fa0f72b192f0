import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { reportDraft } from "../call/report-draft.ts";
import { answerPlace, chatDraft } from "../chat/chat-draft.ts";
import { makeStorage } from "../client/test-storage.ts";
import type { KeptItem, Work } from "../keep/kept-item.ts";
import { putBack } from "./put-back.ts";

beforeEach(() => void vi.stubGlobal("localStorage", makeStorage()));
afterEach(() => vi.unstubAllGlobals());

const say = ({ en }: { readonly en: string }) => en;
const question = { id: "q", about: "other", text: { en: "Since when?", hi: "कब से?" } };
const consultIn = (state: string, answer?: string) =>
  ({ taskId: "t", state, questions: [{ ...question, answer }] }) as unknown as SpokeConsult;
const item = (work: Work) =>
  ({ id: "i", order: 1, target: { requestId: "r", taskId: "t" }, work }) as KeptItem;
const answers = item({
  call: "request.answer",
  input: { id: "i", answers: [{ questionId: "q", answer: "since Monday" }] },
});
const report = item({
  call: "call.report",
  input: { id: "i", callId: "c", kind: "abuse", text: "He shouted", block: true },
});
const message = item({
  call: "chat.send",
  input: {
    message: { id: "i", at: "2026-11-27T05:00:00Z", from: { side: "spoke", name: "N" }, text: "Come" },
  },
});

it("a refused answer stands in its field again, before what was begun there since", () => {
  chatDraft.write(answerPlace("r", "q"), "and chest pain");
  expect(putBack(answers, consultIn("returned"), say)).toEqual({ at: "consult", key: "r" });
  expect(chatDraft.read(answerPlace("r", "q"))).toBe("since Monday\nand chest pain");
  putBack(answers, consultIn("returned"), say);
  expect(chatDraft.read(answerPlace("r", "q"))).toBe("since Monday\nand chest pain");
});

it("a short refused answer is put back also where what was begun since has it for a part", () => {
  const short = item({
    call: "request.answer",
    input: { id: "i", answers: [{ questionId: "q", answer: "no" }] },
  });
  chatDraft.write(answerPlace("r", "q"), "not since 13 days");
  putBack(short, consultIn("returned"), say);
  expect(chatDraft.read(answerPlace("r", "q"))).toBe("no\nnot since 13 days");
});

it.each([
  ["claimed", undefined],
  ["returned", "somebody else answered"],
] as const)(
  "an answer whose question is open no more becomes a message to the doctor: %s",
  (state, answer) => {
    expect(putBack(answers, consultIn(state, answer), say)).toEqual({ at: "chat", key: "r" });
    expect(chatDraft.read("r")).toBe("Since when? since Monday");
  },
);

it("a refused report and a refused message stand in their fields again", () => {
  expect(putBack(report, consultIn("in-consult"), say)).toEqual({ at: "consult", key: "r" });
  expect(reportDraft.read("t", "c")).toEqual({ kind: "abuse", text: "He shouted", block: true });
  expect(putBack(message, consultIn("in-consult"), say)).toEqual({ at: "chat", key: "r" });
  expect(chatDraft.read("r")).toBe("Come");
});

it("where the device has no room nothing is said to be put back, so that what is kept stays", () => {
  const full = Object.assign(makeStorage(), {
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  vi.stubGlobal("localStorage", full);
  for (const one of [answers, report, message])
    expect(putBack(one, consultIn("returned"), say)).toBeUndefined();
});
