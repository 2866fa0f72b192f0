import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type CallReportDraft, isEmptyDraft } from "../../../shared/domain/call-report.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { ok } from "../../../shared/result/result.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { useKeptField } from "../../bridge/use-kept-field.ts";

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

/** No report until the desk has answered; then why it does not, or the report. */
type Reading = { readonly report: ReportDraftHandle | undefined; readonly trouble: Failure | undefined };

/** Kept by the desk at each letter: it outlives the dialog, the window and the desk's end. */
export function useReportDraft({ callId, taskId, centre }: ReportedCall): Reading {
  const client = useClient();
  const queries = useQueryClient();
  const { words, now, write, trouble } = useKeptField<CallReportDraft>(`report ${callId}`, {
    read: async () => {
      const kept = await client.call("call.reportDrafts", {});
      if (!kept.ok) return kept;
      const begun = kept.value.drafts.find((one) => one.callId === callId);
      // The same report keeps its id over tries, so that it is told once.
      return ok(begun ?? { id: crypto.randomUUID(), callId, taskId, centre, text: "", block: false });
    },
    send: (draft) => client.call("call.keepReportDraft", draft),
    join: (kept) => kept, // there is no field to type into before it is read
  });
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ["call.reportDrafts"] }), [queries]);
  if (words === undefined) return { report: undefined, trouble };
  const draft = words;
  const report = {
    ...{ draft, trouble },
    write: (next: Partial<Words>) => write({ ...(now().words ?? draft), ...next }),
    throwAway: () => {
      const { kind: _none, ...rest } = now().words ?? draft;
      write({ ...rest, text: "", block: false });
    },
  };
  return { report, trouble };
}

export const isBegun = ({ draft }: ReportDraftHandle): boolean => !isEmptyDraft(draft);
