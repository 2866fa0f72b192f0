import { useState } from "react";
import { useServices } from "../app/services.ts";
import { useNow } from "../app/time.ts";
import { useStore } from "../client/store.ts";
import { inCall } from "../live/live-store.ts";
import { Button, Card } from "../ui/parts.tsx";
import type { Subject } from "../waiting/subject.ts";
import { useWords } from "../words/use-words.ts";
import { metCall } from "./met-call.ts";
import { ReportCall } from "./report-call.tsx";
import { reportDraft } from "./report-draft.ts";

/** On the consult's screen, after a call: it may still be reported, and what was begun is not lost. */
export function LastCall({ subject, taskId }: { readonly subject: Subject; readonly taskId: string }) {
  const w = useWords().consult.call.report;
  const now = useNow(30_000);
  const runs = useStore(inCall) === taskId;
  const [open, setOpen] = useState<string>();
  const begun = reportDraft.begunOf(useStore(useServices().texts.newest), taskId);
  const callId = begun ?? metCall.lately(taskId, now);
  const close = () => setOpen(undefined);
  // The call's own screen offers it.
  if (runs) return null;
  if (open !== undefined)
    return (
      <Card>
        <ReportCall {...{ subject, taskId }} callId={open} end={undefined} onOver={close} onCancel={close} />
      </Card>
    );
  if (callId === undefined) return null;
  return (
    <Button tone="plain" icon="flag" onClick={() => setOpen(callId)}>
      {begun === undefined ? w.openEnded : w.goOn}
    </Button>
  );
}
