import { IconFileTypePdf, IconFileText, IconPhoto } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Report } from "../../../shared/contract/consult-view.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import files from "../files/files.module.css";
import screen from "./consult-screen.module.css";
import { type ReportKind, reportKind } from "./report-kind.ts";
import classes from "./reports.module.css";
import { sayDay } from "./say-when.ts";
import { useLanguage } from "./use-language.ts";
import { useReportContent } from "./use-report-content.ts";

/** Larger pictures wait until they are opened: a strip of thumbnails must not cost a long read. */
const thumbnailBytes = 600_000;

type Props = {
  readonly reports: readonly Report[];
  readonly onOpen: (report: Report) => void;
  readonly firstRef: React.RefObject<HTMLButtonElement | null>;
  /** In a consult: adds one. */
  readonly adding?: React.ReactNode;
};

/** The patient's reports; each opens in place, over the record. */
export function Reports({ reports, onOpen, firstRef, adding }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("consult.reports.title")}>
      <div className={screen.heading}>
        <h3>{t("consult.reports.title")}</h3>
        <span className={screen.caption}>{reports.length}</span>
        <KeyHint keys="R" />
        {adding}
      </div>
      {reports.length === 0 ? <p className={screen.caption}>{t("consult.reports.none")}</p> : null}
      <ul className={classes.grid}>
        {reports.map((report, index) => (
          <li key={report.id}>
            <ReportCard report={report} onOpen={onOpen} cardRef={index === 0 ? firstRef : undefined} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CardProps = {
  readonly report: Report;
  readonly onOpen: Props["onOpen"];
  readonly cardRef: Props["firstRef"] | undefined;
};

function ReportCard({ report, onOpen, cardRef }: CardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const size =
    report.sizeBytes === undefined
      ? undefined
      : t("consult.reports.size", { kb: Math.max(1, Math.round(report.sizeBytes / 1000)) });
  const below = [sayDay(report.at, language), size].filter((part) => part !== undefined).join(", ");
  return (
    <button
      type="button"
      ref={cardRef}
      className={classes.card}
      data-report={report.id}
      onClick={() => onOpen(report)}
    >
      <span className={classes.thumbnail}>
        <Thumbnail report={report} kind={reportKind(report.contentType)} />
      </span>
      <span className={classes.title}>{report.title}</span>
      <span className={classes.below}>{below}</span>
      {report.originalComes === true ? (
        <span className={classes.below}>{t("consult.reports.originalComes")}</span>
      ) : null}
      {report.local ? null : <span className={classes.below}>{t("consult.reports.notLocal")}</span>}
      {report.unsent === undefined ? null : (
        <span className={files.unsent}>{t(report.unsent.parked ? "files.parked" : "files.keptHere")}</span>
      )}
    </button>
  );
}

function Thumbnail({ report, kind }: { readonly report: Report; readonly kind: ReportKind }) {
  const { t } = useTranslation();
  const small = (report.sizeBytes ?? Number.POSITIVE_INFINITY) <= thumbnailBytes;
  const content = useReportContent(report, kind === "picture" && report.local && small);
  if (kind === "picture" && content.data) {
    return <img src={`data:${content.data.contentType};base64,${content.data.base64}`} alt="" />;
  }
  if (kind === "picture") return <IconPhoto aria-label={t("consult.reports.picture")} />;
  if (kind === "pdf") return <IconFileTypePdf aria-label={t("consult.reports.document")} />;
  return <IconFileText aria-label={t("consult.reports.text")} />;
}
