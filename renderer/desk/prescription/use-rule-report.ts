import { useEffect, useRef } from "react";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";

/**
 * The rules run at the desk on what is durable: asked again when a changed prescription has reached the disk, and not
 * for a letter of the note.
 */
export function useRuleReport({ consultId }: ConsultView, draft: DraftHandle) {
  const report = useCall("prescription.check", { consultId });
  const { refetch } = report;
  const { lines, visitKind, sawInPersonOn, unlistedReason } = draft.draft;
  const durable = draft.unsaved.length === 0;
  const visit = `${visitKind} ${sawInPersonOn ?? ""} ${unlistedReason ?? ""}`;
  const asked = useRef({ lines, visit });
  useEffect(() => {
    const isOld = asked.current.lines !== lines || asked.current.visit !== visit;
    if (!durable || !isOld) return;
    asked.current = { lines, visit };
    void refetch();
  }, [durable, lines, visit, refetch]);
  return report;
}
