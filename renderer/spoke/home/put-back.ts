import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import type { Route } from "../app/route.ts";
import { answerPlace, chatDraft } from "../chat/chat-draft.ts";
import { reportDraft } from "../call/report-draft.ts";
import { type KeptItem, subjectOf } from "../keep/kept-item.ts";
import { withLabel } from "./kept-words.ts";

/** What carries no form and has fields all the same, to which its words may go back. */
export const isPutBack = ({ work }: KeptItem): boolean =>
  work.call === "request.answer" ||
  work.call === "call.report" ||
  (work.call === "chat.send" && work.blobId === undefined);

/**
 * The words of what was refused, back in their fields; what stands there since stays behind them. Answers whose question
 * is open no more go into the message to the doctor: there is no other way to say them. Undefined where this browser has
 * no room: what is kept must then not be let go of.
 */
export function putBack(
  item: KeptItem,
  consult: SpokeConsult | undefined,
  say: (text: { readonly en: string; readonly hi: string }) => string,
): Route | undefined {
  const { work, target } = item;
  const key = subjectOf(item);
  if (work.call === "chat.send") return into(key, work.input.message.text) ? { at: "chat", key } : undefined;
  if (work.call === "call.report") {
    const { callId, kind, text, block } = work.input;
    const taskId = target.taskId ?? consult?.taskId;
    if (taskId === undefined) return undefined;
    const begun = reportDraft.read(taskId, callId);
    const whole = { kind: begun.kind ?? kind, text: joined(text, begun.text), block: begun.block || block };
    reportDraft.write(taskId, callId, whole);
    return reportDraft.read(taskId, callId).text === whole.text ? { at: "consult", key } : undefined;
  }
  if (work.call !== "request.answer") return undefined;
  const questions = consult?.questions ?? [];
  const isOpen = (id: string) =>
    consult?.state === "returned" && questions.some((one) => one.id === id && one.answer === undefined);
  const late = work.input.answers.filter(({ questionId }) => !isOpen(questionId));
  const open = work.input.answers.filter(({ questionId }) => isOpen(questionId));
  const lines = late.map(({ questionId, answer }) => {
    const question = questions.find(({ id }) => id === questionId);
    return withLabel(question && say(question.text), answer);
  });
  const isKept =
    open.every(({ questionId, answer }) => into(answerPlace(key, questionId), answer)) &&
    (lines.length === 0 || into(key, lines.join("\n")));
  if (!isKept) return undefined;
  return { at: open.length > 0 ? "consult" : "chat", key };
}

function into(place: string, text: string): boolean {
  const whole = joined(text, chatDraft.read(place));
  chatDraft.write(place, whole);
  return chatDraft.read(place) === whole;
}

/** Put back twice, where letting go of it failed, it stands there once. A word of what was written since is not it. */
const joined = (text: string, there: string): string => {
  const isThere = there === text || there.startsWith(`${text}\n`);
  return isThere ? there : there.trim() === "" ? text : `${text}\n${there}`;
};
