import { useEffect, useState } from "react";
import { type SpokeConsult, type SpokeOutput, spokePaths } from "../../../shared/contract/spoke-calls.ts";
import { timeOf } from "../app/time.ts";
import { callHub } from "../client/call-hub.ts";
import { Card, LinkButton } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";

type Listed = SpokeOutput<"consult.documents">["documents"];
const everyMs = 30_000;

/** Pictures and papers that the doctor added; nothing where there are none. Each opens for itself. */
export function FromDoctor({ consult }: { readonly consult: SpokeConsult }) {
  const { consult: words } = useWords();
  const documents = useDocuments(consult);
  if (documents.length === 0) return null;
  return (
    <Card title={words.waiting.fromDoctor}>
      {documents.map(({ id, title, at, by }) => (
        <LinkButton key={id} tone="plain" icon="paper" href={spokePaths.document + id} newWindow>
          {`${title} · ${by}, ${timeOf(at)}`}
        </LinkButton>
      ))}
    </Card>
  );
}

function useDocuments({ taskId, state }: SpokeConsult): Listed {
  const [documents, setDocuments] = useState<Listed>([]);
  useEffect(() => {
    const at = { gone: false };
    const read = async () => {
      const told = await callHub("consult.documents", { taskId });
      if (told.ok && !at.gone) setDocuments(told.value.documents);
    };
    void read();
    const timer = setInterval(() => void read(), everyMs);
    return () => {
      at.gone = true;
      clearInterval(timer);
    };
    // A doctor who signs may have added something just before.
  }, [taskId, state]);
  return documents;
}
