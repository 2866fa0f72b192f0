import { useState } from "react";
import { type ReportKind, reportKinds } from "../../../shared/domain/call-report.ts";
import type { CallSession } from "../../call/call-view.ts";
import { Button, Choices, Notice, TextField, Tick } from "../ui/parts.tsx";
import { type Subject, useKeep } from "../waiting/subject.ts";
import { useWords } from "../words/use-words.ts";

type Props = {
  readonly subject: Subject;
  readonly call: CallSession;
  readonly onOver: () => void;
  readonly onCancel: () => void;
};

/** The call is ended, and told to the hospital as soon as the line allows. */
export function ReportCall({ subject, call, onOver, onCancel }: Props) {
  const w = useWords().consult.call.report;
  const keep = useKeep(subject);
  const [kind, setKind] = useState<ReportKind>();
  const [text, setText] = useState("");
  const [block, setBlock] = useState(false);
  const [failed, setFailed] = useState(false);
  const send = async () => {
    const { callId } = call.view();
    if (kind === undefined || callId === undefined) return;
    try {
      await keep({ call: "call.report", input: { callId, kind, text: text.trim(), block } });
      call.hangUp("ended");
      onOver();
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Choices
        label={w.title}
        options={reportKinds.map((value) => ({ value, words: w.kind[value] }))}
        chosen={kind}
        onChoose={setKind}
      />
      <TextField label={w.text} lines={2} value={text} onChange={setText} />
      <Tick words={w.block} checked={block} onChange={setBlock} />
      <p>{w.who}</p>
      {failed && <Notice tone="bad">{w.failed}</Notice>}
      <Button tone="danger" disabled={kind === undefined} onClick={() => void send()}>
        {w.send}
      </Button>
      <Button tone="plain" onClick={onCancel}>
        {w.cancel}
      </Button>
    </>
  );
}
