import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Report } from "../../../shared/contract/consult-view.ts";
import { useRoute } from "../app/use-route.ts";
import { useShowStill } from "../call/use-show-still.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { bytesOf, reportKind } from "./report-kind.ts";
import classes from "./reports.module.css";
import { sayDay } from "./say-when.ts";
import { useLanguage } from "./use-language.ts";
import { useShownReport } from "./use-report-content.ts";

// The PDF engine is as large as the rest of the page; only the first PDF pays for it.
const PdfSheets = lazy(async () => ({ default: (await import("./pdf-sheets.tsx")).PdfSheets }));

const zooms = [0.5, 0.75, 1, 1.5, 2, 3, 4] as const;
const fit = 2; // index of 1

type Props = { readonly report: Report; readonly onClose: () => void };

/** One report over the record, under the patient's banner, so that it is never read for somebody else. */
export function ReportViewer({ report, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stage = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number>(fit);
  useEffect(() => stage.current?.focus(), []);
  const route = useRoute();
  // Only of the patient who is in the call: another's report is shown to nobody.
  const show = useShowStill(route.kind === "consult" ? route.consultId : undefined);
  const showInCall = () => void show?.(pageInSight(stage.current), { title: report.title, kind: "report" });
  const larger = () => setZoom((now) => Math.min(now + 1, zooms.length - 1));
  const smaller = () => setZoom((now) => Math.max(now - 1, 0));
  useHotkeys([
    ["Escape", onClose],
    // A bare "+" would be read as what joins keys; on most keyboards it needs Shift.
    ["[plus]", larger],
    ["shift+[plus]", larger],
    ["=", larger],
    ["-", smaller],
    ["0", () => setZoom(fit)],
  ]);
  return (
    <section className={classes.viewer} aria-label={report.title}>
      <div className={classes.viewerHead}>
        <h3>
          {report.title}, {sayDay(report.at, language)}
        </h3>
        <div className={classes.tools}>
          <Button variant="default" onClick={smaller} rightSection={<KeyHint keys="-" />}>
            {t("consult.reports.zoomOut")}
          </Button>
          <Button variant="default" onClick={larger} rightSection={<KeyHint keys="+" />}>
            {t("consult.reports.zoomIn")}
          </Button>
          {show ? <Button onClick={showInCall}>{t("still.show")}</Button> : null}
          <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
            {t("consult.reports.back")}
          </Button>
        </div>
      </div>
      {/* Keys scroll what has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.stage} ref={stage} tabIndex={0} role="document">
        <Content report={report} zoom={zooms[zoom] ?? 1} />
      </div>
    </section>
  );
}

/** The page that fills most of the stage: a report of ten pages is shown page by page. */
function pageInSight(stage: HTMLElement | null): HTMLCanvasElement | HTMLImageElement | null {
  if (!stage) return null;
  const { top, bottom } = stage.getBoundingClientRect();
  const seen = (page: Element) => {
    const box = page.getBoundingClientRect();
    return Math.min(bottom, box.bottom) - Math.max(top, box.top);
  };
  const pages = [...stage.querySelectorAll<HTMLCanvasElement | HTMLImageElement>("canvas, img")];
  return pages.toSorted((one, other) => seen(other) - seen(one))[0] ?? null;
}

function Content({ report, zoom }: { readonly report: Report; readonly zoom: number }) {
  const { t } = useTranslation();
  const { content, isSmallCopy, isFailed } = useShownReport(report);
  if (!content && isFailed) return <p role="alert">{t("consult.reports.failed")}</p>;
  if (!content) return <p role="status">{t("consult.reports.loading")}</p>;
  const { contentType, base64 } = content;
  const about = isFailed ? t("consult.reports.smallCopy") : t("consult.reports.smallCopyMeanwhile");
  switch (reportKind(contentType)) {
    case "pdf":
      return (
        <Suspense fallback={<p role="status">{t("consult.reports.loading")}</p>}>
          <PdfSheets base64={base64} zoom={zoom} />
        </Suspense>
      );
    case "picture":
      return (
        <>
          {isSmallCopy ? <p role="status">{about}</p> : null}
          {report.originalComes === true ? <p role="status">{t("consult.reports.originalComes")}</p> : null}
          <img
            className={classes.picture}
            style={{ width: `${zoom * 100}%` }}
            src={`data:${contentType};base64,${base64}`}
            alt={report.title}
          />
        </>
      );
    case "text":
      return <pre className={classes.plain}>{new TextDecoder().decode(bytesOf(base64))}</pre>;
    case "other":
      return <p>{t("consult.reports.unknownKind", { kind: contentType })}</p>;
  }
}
