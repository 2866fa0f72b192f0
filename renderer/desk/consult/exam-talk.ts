import type { ChatLine } from "../../../shared/contract/live-calls.ts";
import {
  type ExamAnswer,
  answersIn,
  areIn,
  askMessage,
  promptsIn,
} from "../../../shared/domain/guided-exam.ts";

export type ExamTalk = {
  readonly prompts: readonly string[];
  readonly asking: string;
  /** These very questions went to the centre already. */
  readonly isAsked: boolean;
  /** The newest answers that do not stand in the finding yet, and who looked. */
  readonly came: { readonly answers: readonly ExamAnswer[]; readonly by: string } | undefined;
};

/** What the finding leaves open, and what of it was asked and answered in the chat of this consult. */
export function examTalk(text: string, lines: readonly Pick<ChatLine, "mine" | "message">[]): ExamTalk {
  const prompts = promptsIn(text);
  const asking = askMessage(prompts);
  const came = lines
    .filter(({ mine }) => !mine)
    .flatMap(({ message }) => {
      const answers = answersIn(message.text);
      return answers === undefined || answers.length === 0 || areIn(text, answers)
        ? []
        : [{ answers, by: message.from.name }];
    })
    .at(-1);
  return {
    prompts,
    asking,
    isAsked: lines.some(({ mine, message }) => mine && message.text === asking),
    came,
  };
}
