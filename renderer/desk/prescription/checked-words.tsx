import { useTranslation } from "react-i18next";
import type { RuleReport } from "../../../shared/domain/finding.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./prescription.module.css";

type Props = { readonly report: RuleReport | undefined; readonly pending: boolean };

/** What ran and what could not. It never says that there are no problems. */
export function CheckedWords({ report, pending }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (report === undefined) {
    return (
      <p className={classes.checked}>
        {pending ? t("prescription.checking") : t("prescription.notCheckedYet")}
      </p>
    );
  }
  const notChecked = report.notChecked.map((words) => words[language]).join("; ");
  return (
    <p className={classes.checked} role="status">
      {t("prescription.checked", { count: report.rulesRun.length })}{" "}
      {notChecked === "" ? null : (
        <>
          <strong>{t("prescription.notChecked")}</strong> {notChecked}
        </>
      )}
    </p>
  );
}
