import { useTranslation } from "react-i18next";
import { useCall } from "../../bridge/use-call.ts";
import { ReportWords } from "../restore/report-words.tsx";
import { useTimeWords } from "../sync/use-time-words.ts";
import classes from "./settings.module.css";

/** The copies of the doctor's file on this PC, and the reports of any restoring. */
export function Copies() {
  const { t } = useTranslation();
  const words = useTimeWords();
  const state = useCall("backup.state", {}, { staleTimeMs: 0 }).data;
  const reports = useCall("restore.reports", {}).data ?? [];
  const { newestAt, count = 0, trouble } = state ?? {};
  return (
    <section className={classes.part}>
      <h2>{t("restore.copies.title")}</h2>
      <p className={classes.small}>
        {newestAt === undefined
          ? t("restore.copies.none")
          : t("restore.copies.newest", { count, time: words(newestAt) })}
      </p>
      {trouble && <p role="alert">{t(`restore.copies.${trouble}`)}</p>}
      {reports.map((report) => (
        <details key={report.at}>
          <summary>{t("restore.copies.show", { time: words(report.at) })}</summary>
          <ReportWords report={report} />
        </details>
      ))}
    </section>
  );
}
