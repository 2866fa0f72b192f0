import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import type { Route } from "../app/route.ts";
import { answerPlace, chatPlace } from "../chat/chat-draft.ts";
import { reportDraft, reportPlace, reportText } from "../call/report-draft.ts";
import { type KeptItem, subjectOf } from "../keep/kept-item.ts";
import type { Texts, Written } from "../keep/texts.ts";
import { withLabel } from "./kept-words.ts";

/** What carries no form and has fields all the same, to which its words may go back. */
export const isPutBack = ({ work }: KeptItem): boolean =>
  work.call === "request.answer" ||
  work.call === "call.report" ||
  (work.call === "chat.send" && work.blobId === undefined);

type Say = (text: { readonly en: string; readonly hi: string }) => string;
type Put = { readonly place: string; readonly text: string };
type Back = { readonly puts: readonly Put[]; readonly route: Route };

/** Back in their fields, on the disk. Undefined where there is no room: what is kept must then not be let go of. */
export async function putBack(
  texts: Texts,
  item: KeptItem,
  consult: SpokeConsult | undefined,
  say: Say,
): Promise<Route | undefined> {
  const back = wordsBack(texts.newest.get(), item, consult, say);
  if (!back) return undefined;
  const before = back.puts.map(({ place }) => texts.read(place));
  for (const { place, text } of back.puts) texts.write(place, text);
  const kept = await Promise.all(back.puts.map(({ place }) => texts.isKept(place)));
  if (kept.every(Boolean)) return back.route;
  // They stay with what was refused, and would stand there twice; what was typed since is nobody's to take back.
  for (const [at, { place, text }] of back.puts.entries())
    if (texts.read(place) === text) texts.write(place, before[at] ?? "");
  return undefined;
}

/**
 * The words of what was refused, in their fields; what stands there since stays behind them. Answers whose question is
 * open no more go into the message to the doctor: there is no other way to say them.
 */
function wordsBack(
  written: Written,
  item: KeptItem,
  consult: SpokeConsult | undefined,
  say: Say,
): Back | undefined {
  const { work, target } = item;
  const key = subjectOf(item);
  const into = (field: string, text: string): Put => {
    const place = chatPlace(field);
    return { place, text: joined(text, written.get(place) ?? "") };
  };
  if (work.call === "chat.send")
    return { puts: [into(key, work.input.message.text)], route: { at: "chat", key } };
  if (work.call === "call.report") {
    const { callId, kind, text, block } = work.input;
    const taskId = target.taskId ?? consult?.taskId;
    if (taskId === undefined) return undefined;
    const begun = reportDraft.read(written, taskId, callId);
    const whole = { kind: begun.kind ?? kind, text: joined(text, begun.text), block: begun.block || block };
    const put = { place: reportPlace(taskId, callId), text: reportText(whole) };
    return { puts: [put], route: { at: "consult", key } };
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
  const puts = open.map(({ questionId, answer }) => into(answerPlace(key, questionId), answer));
  return {
    puts: lines.length === 0 ? puts : [...puts, into(key, lines.join("\n"))],
    route: { at: open.length > 0 ? "consult" : "chat", key },
  };
}

/** Put back twice, where letting go of it failed, it stands there once. A word of what was written since is not it. */
const joined = (text: string, there: string): string => {
  const isThere = there === text || there.startsWith(`${text}\n`);
  return isThere ? there : there.trim() === "" ? text : `${text}\n${there}`;
};
