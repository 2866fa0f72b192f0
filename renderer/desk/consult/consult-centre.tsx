import { useHotkeys } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { ConsultView, Report } from "../../../shared/contract/consult-view.ts";
import screen from "./consult-screen.module.css";
import { PatientBanner } from "./patient-banner.tsx";
import { ReportViewer } from "./report-viewer.tsx";
import { Reports } from "./reports.tsx";
import { SinceLastVisit } from "./since-last-visit.tsx";
import { Timeline } from "./timeline.tsx";
import { Trends } from "./trends.tsx";
import type { Slot } from "./use-slot.ts";
import { VitalsStrip } from "./vitals-strip.tsx";

/** The whole story on one screen: who, what changed, what happened when, how the numbers run, the reports. */
export function ConsultCentre({
  view,
  slot,
}: {
  readonly view: ConsultView;
  readonly slot: Slot | undefined;
}) {
  const [report, setReport] = useState<Report>();
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
    <div className={screen.centre}>
      <PatientBanner view={view} slot={slot} />
      <SinceLastVisit view={view} />
      <div className={screen.story}>
        <Timeline view={view} listRef={timelineRef} onOpen={open} />
        <div className={screen.facts}>
          <VitalsStrip view={view} />
          <Trends view={view} asTable={asTable} onSwitch={() => setAsTable(!asTable)} />
          <Reports reports={view.reports} onOpen={open} firstRef={firstReportRef} />
        </div>
        {report === undefined ? null : <ReportViewer report={report} onClose={close} />}
      </div>
    </div>
  );
}
