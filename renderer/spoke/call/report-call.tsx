import { useState } from "react";
import { longestReportChars, reportKinds } from "../../../shared/domain/call-report.ts";
import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { Button, Choices, Notice, TextField, Tick } from "../ui/parts.tsx";
import { OnScreenOnly } from "../ui/on-screen-only.tsx";
import { type Subject, useKeep } from "../waiting/subject.ts";
import { useTooLong, useWords } from "../words/use-words.ts";
import { metCall } from "./met-call.ts";
import { reportDraft, type ReportWords } from "./report-draft.ts";

type Props = {
  readonly subject: Subject;
  readonly taskId: string;
  readonly callId: string;
  /** Ends the call, where it still goes on. */
  readonly end: (() => void) | undefined;
  readonly onOver: () => void;
  readonly onCancel: () => void;
};

/** The call is ended, and told to the hospital as soon as the line allows. */
export function ReportCall({ subject, taskId, callId, end, onOver, onCancel }: Props) {
  const w = useWords().consult.call.report;
  const tooLong = useTooLong(longestReportChars);
  const keep = useKeep(subject);
  const { texts } = useServices();
  const words = reportDraft.read(useStore(texts.newest), taskId, callId);
  const [failed, setFailed] = useState(false);
  const write = (change: Partial<ReportWords>) =>
    reportDraft.write(texts, taskId, callId, { ...words, ...change });
  const forget = () => reportDraft.write(texts, taskId, callId, { text: "", block: false });
  const { kind, text, block } = words;
  const send = async () => {
    if (kind === undefined) return;
    try {
      await keep({ call: "call.report", input: { callId, kind, text: text.trim(), block } });
      forget();
      if (metCall.is(callId)) metCall.forget();
      end?.();
      onOver();
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Choices
        label={end ? w.title : w.titleEnded}
        options={reportKinds.map((value) => ({ value, words: w.kind[value] }))}
        chosen={kind}
        onChoose={(chosen) => write({ kind: chosen })}
      />
      <TextField
        label={w.text}
        lines={2}
        value={text}
        onChange={(typed) => write({ text: typed })}
        problem={tooLong(text)}
      />
      <OnScreenOnly />
      <Tick words={w.block} checked={block} onChange={(ticked) => write({ block: ticked })} />
      <p>{w.who}</p>
      {failed && <Notice tone="bad">{w.failed}</Notice>}
      <Button
        tone="danger"
        disabled={kind === undefined || tooLong(text) !== undefined}
        onClick={() => void send()}
      >
        {end ? w.send : w.sendEnded}
      </Button>
      <Button tone="plain" onClick={onCancel}>
        {end ? w.cancel : w.later}
      </Button>
      {!end && (
        <Button
          tone="plain"
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          {w.throwAway}
        </Button>
      )}
    </>
  );
}
