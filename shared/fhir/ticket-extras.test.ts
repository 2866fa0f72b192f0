import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { extension } from "./systems.ts";
import { extrasOf, questionTexts, withExtras } from "./ticket-extras.ts";

const task: Task = {
  resourceType: "Task",
  status: "requested",
  intent: "order",
  extension: [{ url: extension.claimId, valueString: "claim" }],
};
const question = {
  id: "q1",
  about: "vitals" as const,
  text: { en: "Please measure the blood pressure.", hi: "बीपी नापें।" },
};

it("a question is read as it was written, and its answer with it", () => {
  const asked = withExtras(task, extension.question, [questionTexts(question)]);
  expect(extrasOf(asked, extension.question)).toEqual([question]);
  const answered = withExtras(asked, extension.question, [questionTexts({ ...question, answer: "120/80" })]);
  expect(extrasOf(answered, extension.question)).toEqual([{ ...question, answer: "120/80" }]);
});

it("other extensions of the ticket stay", () => {
  const asked = withExtras(task, extension.question, [questionTexts(question)]);
  expect(asked.extension?.[0]).toEqual(task.extension?.[0]);
});

it("an alarm's step counts its level as a number", () => {
  const at = "2026-11-25T06:00:00.000Z";
  const alarmed = withExtras(task, extension.escalation, [{ level: "1", at, who: "Dr Namuna" }]);
  expect(extrasOf(alarmed, extension.escalation)).toEqual([{ level: 1, at, who: "Dr Namuna" }]);
});

it("what does not parse is as if it were not there", () => {
  const odd: Task = { ...task, extension: [{ url: extension.recall, valueString: "?" }] };
  expect(extrasOf(odd, extension.recall)).toEqual([]);
});
