import { type Recall, recallAnswer } from "../../../shared/contract/spoke-calls.ts";
import { timeOf } from "../app/time.ts";
import { Button, Card, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { type Subject, useKeep, useUnsent } from "./subject.ts";

/** Rings until a named person has said what became of the paper. */
export function RecallCard({ subject, recall }: { readonly subject: Subject; readonly recall: Recall }) {
  const { consult: words } = useWords();
  const keep = useKeep(subject);
  const unsent = useUnsent(subject, "recall.answer")?.input.answer;
  const w = words.recall;
  const answer = unsent ?? recall.answer;
  return (
    <Card>
      <Notice tone="bad">
        <b style={{ fontSize: 20 }}>{w[recall.kind]}</b>
        <span>
          {recall.by} · {timeOf(recall.at)}
        </span>
        <span>{w.reason(recall.reason)}</span>
      </Notice>
      {answer === undefined ? (
        <>
          <h2>{w.what}</h2>
          {recallAnswer.options.map((one) => (
            <Button
              key={one}
              tone={one === "not-reachable" ? "plain" : "main"}
              tall
              onClick={() => void keep({ call: "recall.answer", input: { answer: one } })}
            >
              {w[one]}
            </Button>
          ))}
        </>
      ) : (
        <Notice tone="good">
          <b>{w[answer]}</b>
          {recall.answeredBy !== undefined && recall.answeredAt !== undefined && (
            <span>{w.answered(recall.answeredBy, timeOf(recall.answeredAt))}</span>
          )}
        </Notice>
      )}
    </Card>
  );
}
