import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { Button } from "../ui/parts.tsx";
import ui from "../ui/ui.module.css";
import { useWords } from "../words/use-words.ts";
import { type Subject, useKeep, useUnsent } from "./subject.ts";

/** Leaving, cancelling and coming back are written down, each by an act of its own. */
export function LeaveCard({
  subject,
  consult,
}: {
  readonly subject: Subject;
  readonly consult: SpokeConsult;
}) {
  const { consult: words } = useWords();
  const keep = useKeep(subject);
  const unsent = useUnsent(subject, "request.leave")?.input.how;
  const w = words.waiting;
  const leave = (how: "left" | "cancelled" | "came-back", ask?: string) => {
    if (ask === undefined || confirm(ask)) void keep({ call: "request.leave", input: { how } });
  };
  const gone = unsent === undefined ? consult.state === "left" : unsent === "left";
  if (gone) return <Button onClick={() => leave("came-back")}>{w.cameBack}</Button>;
  if (!["requested", "waiting", "returned"].includes(consult.state)) return null;
  return (
    <div className={ui["row"]}>
      <Button tone="plain" onClick={() => leave("left", w.leaveAsk)}>
        {w.left}
      </Button>
      <Button tone="plain" onClick={() => leave("cancelled", w.cancelAsk)}>
        {w.cancel}
      </Button>
    </div>
  );
}
