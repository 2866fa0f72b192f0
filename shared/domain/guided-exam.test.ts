import { expect, it } from "vitest";
import {
  answerMessage,
  answerMessages,
  answersIn,
  areIn,
  askMessage,
  isFurtherAnswers,
  promptsAsked,
  promptsIn,
  withAnswers,
} from "./guided-exam.ts";

const finding = "Alert, walks in.\nPallor:\nChest, both sides:\nपेट:\nOedema: none";

it("asks what the finding still leaves open, and only that", () => {
  expect(promptsIn(finding)).toEqual(["Pallor", "Chest, both sides", "पेट"]);
  expect(promptsAsked(askMessage(promptsIn(finding)))).toEqual(["Pallor", "Chest, both sides", "पेट"]);
  expect(promptsAsked("Please look again")).toBeUndefined();
  expect(answersIn(askMessage(["Pallor"]))).toBeUndefined();
});

it("brings each answer back into its place, one that has none behind it, and says who looked", () => {
  const answers = [
    { prompt: "Pallor", answer: "none" },
    { prompt: "पेट", answer: "नरम,\nदर्द नहीं: 2 बार देखा" },
    { prompt: "Pulse", answer: "88" },
  ];
  const came = answersIn(answerMessage(answers)) ?? [];
  expect(came).toEqual([answers[0], { prompt: "पेट", answer: "नरम, दर्द नहीं: 2 बार देखा" }, answers[2]]);
  expect(areIn(finding, came)).toBe(false);
  const text = withAnswers(finding, came, "Meena Misal");
  expect(text).toBe(
    "Alert, walks in.\nPallor: none\nChest, both sides:\nपेट: नरम, दर्द नहीं: 2 बार देखा\nOedema: none\nPulse: 88\n(looked at by Meena Misal, health worker)",
  );
  expect(areIn(text, came)).toBe(true);
});

it("answers that one message has no room for come in several, each read whole, the first alone as an answer anew", () => {
  const answers = Array.from({ length: 20 }, (_none, at) => ({
    prompt: `Prompt ${at}`,
    answer: "दर्द ".repeat(75).trim(),
  }));
  const messages = answerMessages(answers, 4_000);
  expect(messages.length).toBe(2);
  for (const message of messages) expect(message.length).toBeLessThanOrEqual(4_000);
  expect(messages.flatMap((message) => answersIn(message) ?? [])).toEqual(answers);
  expect(messages.map(isFurtherAnswers)).toEqual([false, true]);
  expect(answerMessages(answers.slice(0, 2), 4_000)).toEqual([answerMessage(answers.slice(0, 2))]);
});
