import { longestMessageChars } from "../../../shared/contract/live.ts";
import { answerMessages } from "../../../shared/domain/guided-exam.ts";
import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { Button, TextField } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { chatDraft } from "./chat-draft.ts";
import classes from "./chat.module.css";

type Props = {
  readonly messageId: string;
  readonly prompts: readonly string[];
  readonly onAnswer: (...texts: readonly string[]) => Promise<void>;
};

/** The doctor asks the health worker to look: one field for each thing, kept at each letter, sent together. */
export function GuidedAsk({ messageId, prompts, onAnswer }: Props) {
  const { consult: words } = useWords();
  const placeOf = (prompt: string) => `${messageId} ${prompt}`;
  const { texts } = useServices();
  const written = useStore(texts.newest);
  const told = (prompt: string) => chatDraft.read(written, placeOf(prompt));
  const write = (prompt: string, text: string) => chatDraft.write(texts, placeOf(prompt), text);
  const answers = prompts.flatMap((prompt) => {
    const answer = told(prompt).trim();
    return answer === "" ? [] : [{ prompt, answer }];
  });
  const send = async () => {
    await onAnswer(...answerMessages(answers, longestMessageChars));
    for (const prompt of prompts) write(prompt, "");
  };
  return (
    <div className={classes["ask"]}>
      <p>{words.chat.look}</p>
      {prompts.map((prompt) => (
        <TextField
          key={prompt}
          label={prompt}
          value={told(prompt)}
          onChange={(text) => write(prompt, text)}
        />
      ))}
      <Button
        tone="main"
        icon="send"
        disabled={answers.length === 0}
        onClick={() => void send().catch(() => undefined)}
      >
        {words.chat.sendAnswers(answers.length, prompts.length)}
      </Button>
    </div>
  );
}
