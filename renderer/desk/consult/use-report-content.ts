import { useEffect } from "react";
import type { Output } from "../../../shared/contract/calls.ts";
import type { Report } from "../../../shared/contract/consult-view.ts";
import { useCall } from "../../bridge/use-call.ts";

const always = { staleTimeMs: Number.POSITIVE_INFINITY };

/** What a report holds. An original that takes the small copy's place is another content of the same report. */
export function useReportContent({ id, sizeBytes }: Report, enabled = true) {
  return useCall("report.content", { documentId: id, sizeBytes }, { enabled, ...always });
}

type Shown = {
  readonly content: Output<"report.content"> | undefined;
  readonly isSmallCopy: boolean;
  readonly isFailed: boolean;
};

/** The same, and until it has come over a thin line the small copy where this PC has one. */
export function useShownReport(report: Report): Shown {
  const { id, sizeBytes, local } = report;
  const whole = useReportContent(report);
  const isAwaited = whole.data === undefined;
  const { isError, refetch } = whole;
  // Failed without line, and here now.
  useEffect(() => {
    if (local && isError) void refetch();
  }, [local, isError, refetch]);
  const small = useCall("report.smallCopy", { documentId: id, sizeBytes }, { enabled: isAwaited, ...always });
  const copy = isAwaited ? small.data?.content : undefined;
  return { content: whole.data ?? copy, isSmallCopy: copy !== undefined, isFailed: whole.isError };
}
