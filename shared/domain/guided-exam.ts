/**
 * The doctor's questions to the health worker's hands, and the answers: messages like every other, so that they go the
 * same way, are kept as long and can be read on any page. Their first line and the bullets say what they are.
 */
const askHead = "Please look and tell · देखकर बताइए";
const answerHead = "Looked · देखा";
const furtherHead = `${answerHead} …`;
const bullet = "• ";
/** What a message holds (`shared/contract/live.ts`), and lines that can be answered on a phone. */
const mostPrompts = 20;

export type ExamAnswer = { readonly prompt: string; readonly answer: string };

/** Lines of a finding that wait for an answer: they end in a colon. */
export const promptsIn = (text: string): readonly string[] =>
  linesOf(text)
    .filter((line) => line.length > 1 && line.endsWith(":"))
    .map((line) => line.slice(0, -1).trimEnd())
    .slice(0, mostPrompts);

export const askMessage = (prompts: readonly string[]): string =>
  [askHead, ...prompts.map((prompt) => `${bullet}${prompt}`)].join("\n");

export const promptsAsked = (message: string): readonly string[] | undefined => bulletsOf(message, askHead);

export const answerMessage = (answers: readonly ExamAnswer[]): string =>
  [answerHead, ...answers.map(answerLine)].join("\n");

/** What one message has no room for goes in further ones; they say that they go on. */
export function answerMessages(answers: readonly ExamAnswer[], mostChars: number): readonly string[] {
  const messages: string[] = [];
  for (const line of answers.map(answerLine)) {
    const last = messages.at(-1);
    if (last === undefined) messages.push(`${answerHead}\n${line}`);
    else if (last.length + 1 + line.length > mostChars) messages.push(`${furtherHead}\n${line}`);
    else messages[messages.length - 1] = `${last}\n${line}`;
  }
  return messages;
}

/** It goes on with answers of which the message before it is the beginning. */
export const isFurtherAnswers = (message: string): boolean => linesOf(message)[0] === furtherHead;

export function answersIn(message: string): readonly ExamAnswer[] | undefined {
  return bulletsOf(message, answerHead, furtherHead)?.flatMap((line) => {
    const at = line.indexOf(": ");
    return at < 1 ? [] : [{ prompt: line.slice(0, at), answer: line.slice(at + 2) }];
  });
}

/** The finding with the answers in their places, what has none behind it, and who looked. */
export function withAnswers(text: string, answers: readonly ExamAnswer[], by: string): string {
  const lines = text.split("\n");
  const open = new Map(lines.map((line, at) => [line.trim(), at]));
  const further: string[] = [];
  for (const { prompt, answer } of answers) {
    const at = open.get(`${prompt}:`);
    if (at === undefined) further.push(`${prompt}: ${answer}`);
    else lines[at] = `${prompt}: ${answer}`;
  }
  const whole = [lines.join("\n").trimEnd(), ...further, `(looked at by ${by}, health worker)`];
  return whole.filter((part) => part !== "").join("\n");
}

export function areIn(text: string, answers: readonly ExamAnswer[]): boolean {
  const lines = new Set(linesOf(text));
  return answers.every(({ prompt, answer }) => lines.has(`${prompt}: ${answer}`.trim()));
}

function bulletsOf(message: string, ...heads: readonly string[]): readonly string[] | undefined {
  const [first, ...rest] = linesOf(message);
  if (first === undefined || !heads.includes(first)) return undefined;
  return rest.filter((line) => line.startsWith(bullet)).map((line) => line.slice(bullet.length));
}

const linesOf = (text: string): string[] => text.split("\n").map((line) => line.trim());
const answerLine = ({ prompt, answer }: ExamAnswer): string => `${bullet}${prompt}: ${onOneLine(answer)}`;
const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
