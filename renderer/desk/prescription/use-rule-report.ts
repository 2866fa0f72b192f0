import { useEffect, useRef } from "react";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { diagnosesIn } from "../../../shared/domain/note-items.ts";
import { useCall } from "../../bridge/use-call.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";

/**
 * The rules run at the desk on what is durable: asked again when a changed prescription or diagnosis has reached the
 * disk, and not for a letter of the rest of the note.
 */
export function useRuleReport({ consultId }: ConsultView, draft: DraftHandle) {
  const report = useCall("prescription.check", { consultId });
  const { refetch } = report;
  const { lines, visitKind, sawInPersonOn, unlistedReason } = draft.draft;
  const diagnoses = lines.length === 0 ? "" : JSON.stringify(diagnosesIn(draft.draft));
  const durable = draft.unsaved.length === 0;
  const judged = `${visitKind} ${sawInPersonOn ?? ""} ${unlistedReason ?? ""} ${diagnoses}`;
  const asked = useRef({ lines, judged });
  useEffect(() => {
    const isOld = asked.current.lines !== lines || asked.current.judged !== judged;
    if (!durable || !isOld) return;
    asked.current = { lines, judged };
    void refetch();
  }, [durable, lines, judged, refetch]);
  return report;
}
