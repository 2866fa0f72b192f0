import { longestAnswerChars, type SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { hashOf } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { answerPlace, chatDraft } from "../chat/chat-draft.ts";
import { OnScreenOnly } from "../ui/on-screen-only.tsx";
import { Button, Card, LinkButton, Notice, TextField } from "../ui/parts.tsx";
import { useTooLong, useWords } from "../words/use-words.ts";
import { type Subject, useKeep, useUnsent } from "./subject.ts";

/** A doctor's questions, answered where they stand; the request waits again at its old place. */
export function QuestionsCard({
  subject,
  consult,
}: {
  readonly subject: Subject;
  readonly consult: SpokeConsult;
}) {
  const { form, consult: words, say } = useWords();
  const tooLong = useTooLong(longestAnswerChars);
  const keep = useKeep(subject);
  const answered = useUnsent(subject, "request.answer");
  const open = consult.questions.filter(({ answer }) => answer === undefined);
  const { texts } = useServices();
  const written = useStore(texts.newest);
  const told = (id: string) => chatDraft.read(written, answerPlace(subject.key, id));
  const write = (id: string, text: string) => chatDraft.write(texts, answerPlace(subject.key, id), text);
  if (answered) return <Notice tone="good">{words.waiting.answered}</Notice>;
  const answers = open.flatMap(({ id }) => {
    const answer = told(id).trim();
    return answer === "" ? [] : [{ questionId: id, answer }];
  });
  const send = async () => {
    await keep({ call: "request.answer", input: { answers } });
    for (const { id } of open) write(id, "");
  };
  const whole =
    answers.length === open.length && open.length > 0 && answers.every(({ answer }) => !tooLong(answer));
  return (
    <Card title={words.waiting.question}>
      {open.map(({ id, text, about }) => (
        <div key={id} style={{ display: "grid", gap: 8 }}>
          <TextField
            label={say(text)}
            lines={2}
            value={told(id)}
            problem={tooLong(told(id))}
            onChange={(answer) => write(id, answer)}
          />
          {about === "vitals" && (
            <LinkButton href={hashOf({ at: "measure", key: subject.key })}>{form.steps.vitals}</LinkButton>
          )}
        </div>
      ))}
      <OnScreenOnly />
      <Button tone="main" icon="send" disabled={!whole} onClick={() => void send().catch(() => undefined)}>
        {words.waiting.answersSend}
      </Button>
    </Card>
  );
}
