import { useEffect } from "react";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";

/** The rules run at the desk on what is durable: asked again whenever a changed prescription has reached the disk. */
export function useRuleReport({ consultId }: ConsultView, draft: DraftHandle) {
  const report = useCall("prescription.check", { consultId });
  const { refetch } = report;
  const { lines, visitKind } = draft.draft;
  const durable = draft.unsaved.length === 0;
  useEffect(() => {
    if (durable) void refetch();
  }, [durable, lines, visitKind, refetch]);
  return report;
}
