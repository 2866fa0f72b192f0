import { useHotkeys } from "@mantine/hooks";
import { type ReactNode, useRef, useState } from "react";
import type { ConsultView, Report } from "../../../shared/contract/consult-view.ts";
import screen from "./consult-screen.module.css";
import { ReportViewer } from "./report-viewer.tsx";
import { Reports } from "./reports.tsx";
import { Timeline } from "./timeline.tsx";
import { Trends } from "./trends.tsx";

type Props = {
  readonly view: Pick<ConsultView, "timeline" | "trends" | "reports" | "otherRecords">;
  /** What stands above the trends: today's vitals, in a consult. */
  readonly children?: ReactNode;
  /** Beside the reports' heading, in a consult. */
  readonly adding?: ReactNode;
};

/** What happened when, how the numbers run, and the reports, each opening in place. */
export function Story({ view, children, adding }: Props) {
  const [report, setReport] = useState<Report>();
  // As it stands now: the original may have come while the small copy was read.
  const shown = report && (view.reports.find(({ id }) => id === report.id) ?? report);
  const [asTable, setAsTable] = useState(false);
  const timelineRef = useRef<HTMLDivElement>(null);
  const firstReportRef = useRef<HTMLButtonElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  const open = (next: Report) => {
    const focused = document.activeElement;
    cameFrom.current = focused instanceof HTMLElement ? focused : null;
    setReport(next);
  };
  const close = () => {
    setReport(undefined);
    cameFrom.current?.focus();
  };
  // Single letters work outside fields only.
  useHotkeys([
    ["t", () => timelineRef.current?.focus()],
    ["v", () => setAsTable((now) => !now)],
    ["r", () => firstReportRef.current?.focus()],
  ]);

  return (
    <div className={screen.story}>
      <Timeline view={view} listRef={timelineRef} onOpen={open} />
      <div className={screen.facts}>
        {children}
        <Trends view={view} asTable={asTable} onSwitch={() => setAsTable(!asTable)} />
        <Reports reports={view.reports} onOpen={open} firstRef={firstReportRef} adding={adding} />
      </div>
      {shown === undefined ? null : <ReportViewer report={shown} onClose={close} />}
    </div>
  );
}
