import { expect, it } from "vitest";
import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { reportDraft } from "../call/report-draft.ts";
import { answerPlace, chatDraft, chatPlace } from "../chat/chat-draft.ts";
import type { KeptItem, Work } from "../keep/kept-item.ts";
import { openTestTexts } from "../keep/test-texts.ts";
import { putBack } from "./put-back.ts";

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

it("a refused answer stands in its field again, before what was begun there since", async () => {
  const { texts } = await openTestTexts();
  chatDraft.write(texts, answerPlace("r", "q"), "and chest pain");
  expect(await putBack(texts, answers, consultIn("returned"), say)).toEqual({ at: "consult", key: "r" });
  expect(chatDraft.read(texts.newest.get(), answerPlace("r", "q"))).toBe("since Monday\nand chest pain");
  await putBack(texts, answers, consultIn("returned"), say);
  expect(chatDraft.read(texts.newest.get(), answerPlace("r", "q"))).toBe("since Monday\nand chest pain");
});

it("a short refused answer is put back also where what was begun since has it for a part", async () => {
  const { texts } = await openTestTexts();
  const short = item({
    call: "request.answer",
    input: { id: "i", answers: [{ questionId: "q", answer: "no" }] },
  });
  chatDraft.write(texts, answerPlace("r", "q"), "not since 13 days");
  await putBack(texts, short, consultIn("returned"), say);
  expect(chatDraft.read(texts.newest.get(), answerPlace("r", "q"))).toBe("no\nnot since 13 days");
});

it.each([
  ["claimed", undefined],
  ["returned", "somebody else answered"],
] as const)(
  "an answer whose question is open no more becomes a message to the doctor: %s",
  async (state, answer) => {
    const { texts } = await openTestTexts();
    expect(await putBack(texts, answers, consultIn(state, answer), say)).toEqual({ at: "chat", key: "r" });
    expect(chatDraft.read(texts.newest.get(), "r")).toBe("Since when? since Monday");
  },
);

it("a refused report and a refused message stand in their fields again", async () => {
  const { texts } = await openTestTexts();
  expect(await putBack(texts, report, consultIn("in-consult"), say)).toEqual({ at: "consult", key: "r" });
  expect(reportDraft.read(texts.newest.get(), "t", "c")).toEqual({
    kind: "abuse",
    text: "He shouted",
    block: true,
  });
  expect(await putBack(texts, message, consultIn("in-consult"), say)).toEqual({ at: "chat", key: "r" });
  expect(chatDraft.read(texts.newest.get(), "r")).toBe("Come");
});

it("where the device has no room nothing is said to be put back, so that what is kept stays", async () => {
  const { texts, device } = await openTestTexts();
  chatDraft.write(texts, "r", "Since Monday");
  await texts.isKept(chatPlace("r"));
  device.isFull = true;
  for (const one of [answers, report, message])
    expect(await putBack(texts, one, consultIn("returned"), say)).toBeUndefined();
  // Nor do they stand in a field besides, to be sent from there too.
  expect([...texts.newest.get()]).toEqual([[chatPlace("r"), "Since Monday"]]);
});
