import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { sayDay } from "./say-when.ts";
import classes from "./since-last-visit.module.css";
import { useLanguage } from "./use-language.ts";

const dayMs = 86_400_000;

/** What changed since the patient was last seen: each value then and now. */
export function SinceLastVisit({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { lastVisitAt, changes } = view.sinceLastVisit;
  if (lastVisitAt === undefined) {
    return <p className={`${classes.strip} ${classes.first}`}>{t("consult.since.first")}</p>;
  }
  const days = Math.round((Date.parse(view.requestedAt) - Date.parse(lastVisitAt)) / dayMs);
  return (
    <section className={classes.strip} aria-label={t("consult.since.title")}>
      <div className={classes.lead}>
        <strong>{t("consult.since.title")}</strong>
        <span>
          {sayDay(lastVisitAt, language)}
          {Number.isFinite(days) ? ` · ${t("consult.since.days", { count: days })}` : ""}
        </span>
        <span>
          {changes.length === 0
            ? t("consult.since.nothing")
            : t("consult.since.count", { count: changes.length })}
        </span>
      </div>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={change.what}>
            <span className={classes.what}>
              {change.what}
              {change.unit === undefined ? "" : `, ${change.unit}`}
            </span>
            <span className={classes.values}>
              {change.before === undefined ? "" : `${change.before} → `}
              <strong>{change.now}</strong>
            </span>
            {change.outOfBand ? <span className={classes.outside}>{t("consult.since.outside")}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
