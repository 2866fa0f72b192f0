import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type CallReportDraft, isEmptyDraft } from "../../../shared/domain/call-report.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";

/** Which call a report is about, and where its other end sat. */
export type ReportedCall = Pick<CallReportDraft, "callId" | "taskId" | "centre">;
type Words = Pick<CallReportDraft, "kind" | "text" | "block">;

export type ReportDraftHandle = {
  readonly draft: CallReportDraft;
  readonly write: (words: Partial<Words>) => void;
  readonly throwAway: () => void;
  /** Why the last letters stand in the dialog alone. */
  readonly trouble: Failure | undefined;
};

/** Kept by the desk at each letter: it outlives the dialog, the window and the desk's end. Undefined until the desk has answered. */
export function useReportDraft({ callId, taskId, centre }: ReportedCall): ReportDraftHandle | undefined {
  const client = useClient();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<CallReportDraft>();
  const [trouble, setTrouble] = useState<Failure>();
  const latest = useRef<CallReportDraft>(undefined);
  useEffect(() => {
    let gone = false;
    void client.call("call.reportDrafts", {}).then((kept) => {
      if (gone) return;
      const begun = kept.ok ? kept.value.drafts.find((one) => one.callId === callId) : undefined;
      // The same report keeps its id over tries, so that it is told once.
      latest.current = begun ?? { id: crypto.randomUUID(), callId, taskId, centre, text: "", block: false };
      setDraft(latest.current);
    });
    return () => {
      gone = true;
      void queries.invalidateQueries({ queryKey: ["call.reportDrafts"] });
    };
  }, [client, queries, callId, taskId, centre]);
  if (!draft) return undefined;
  const keep = (next: CallReportDraft) => {
    latest.current = next;
    setDraft(next);
    // Not awaited: a window that is loaded again has no later chance. The desk takes them in their order.
    void client
      .call("call.keepReportDraft", next)
      .then((kept) => setTrouble(kept.ok ? undefined : kept.error))
      .catch(() => undefined);
  };
  return {
    ...{ draft, trouble },
    write: (words) => keep({ ...(latest.current ?? draft), ...words }),
    throwAway: () => {
      const { kind: _none, ...rest } = latest.current ?? draft;
      keep({ ...rest, text: "", block: false });
    },
  };
}

export const isBegun = (handle: ReportDraftHandle | undefined): boolean =>
  handle !== undefined && !isEmptyDraft(handle.draft);
