import { expect, it } from "vitest";
import type { ChatLine } from "../../../shared/contract/live-calls.ts";
import { answerMessage, promptsAsked, withAnswers } from "../../../shared/domain/guided-exam.ts";
import { examTalk } from "./exam-talk.ts";

const finding = "Alert.\nPallor:\nChest, both sides:";
let drawn = 0;
function said(mine: boolean, text: string): Pick<ChatLine, "mine" | "message"> {
  const id = `0b54c9a8-0f6f-4f3e-9a59-${String((drawn += 1)).padStart(12, "0")}`;
  const from = mine
    ? { side: "desk" as const, name: "Dr Chandrika Kalpit" }
    : { side: "spoke" as const, name: "Meena Misal" };
  return { mine, message: { id, taskId: "t1", at: "2026-11-26T06:00:00Z", from, text } };
}

it("asks the centre what is open, once, and brings the answers into the finding under the name of who looked", () => {
  const open = examTalk(finding, []);
  expect(open).toMatchObject({ prompts: ["Pallor", "Chest, both sides"], isAsked: false, came: undefined });
  const asked = said(true, open.asking);
  expect(examTalk(finding, [asked])).toMatchObject({ isAsked: true, came: undefined });

  // The centre's page makes a field of each prompt that it finds in the message.
  const fields = promptsAsked(asked.message.text) ?? expect.fail("no question arrived");
  const answers = fields.map((prompt) => ({ prompt, answer: prompt === "Pallor" ? "none" : "clear" }));
  const { came } = examTalk(finding, [asked, said(false, answerMessage(answers))]);
  if (came === undefined) return expect.fail("no answer came");
  expect(came.by).toBe("Meena Misal");
  const after = withAnswers(finding, came.answers, came.by);
  expect(after).toBe(
    "Alert.\nPallor: none\nChest, both sides: clear\n(looked at by Meena Misal, health worker)",
  );
  expect(examTalk(after, [asked, said(false, answerMessage(answers))])).toMatchObject({
    prompts: [],
    came: undefined,
  });
});

it("takes the newest answers, no written message, and nothing that the doctor wrote", () => {
  const first = said(false, answerMessage([{ prompt: "Pallor", answer: "not sure" }]));
  const second = said(false, answerMessage([{ prompt: "Pallor", answer: "none" }]));
  const others = [
    said(false, "The patient is thirsty"),
    said(true, answerMessage([{ prompt: "Pallor", answer: "x" }])),
  ];
  expect(examTalk(finding, [first, second, ...others]).came?.answers).toEqual([
    { prompt: "Pallor", answer: "none" },
  ]);
  expect(examTalk(finding, others).came).toBeUndefined();
});
