import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { byWeight, cellsOf, type Change, shownOf } from "./fold-changes.ts";
import { sayDay } from "./say-when.ts";
import classes from "./since-last-visit.module.css";
import { useColumns } from "./use-columns.ts";
import { useLanguage } from "./use-language.ts";

const dayMs = 86_400_000;
const cellPx = 124;
const gapPx = 16;
const foldedRows = 2;

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
        {changes.length === 0 ? <span>{t("consult.since.nothing")}</span> : null}
      </div>
      <Changes changes={byWeight(changes)} />
    </section>
  );
}

/** Two rows, and how many more there are; all of them once asked for. */
function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLUListElement>(null);
  const columns = useColumns(box, cellPx, gapPx);
  const [all, setAll] = useState(false);
  const folded = shownOf(changes, columns, foldedRows);
  const shown = all ? changes : changes.slice(0, folded);
  return (
    <ul
      ref={box}
      className={classes.changes}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {shown.map((change) => (
        <li
          key={`${change.what} ${change.now}`}
          style={{ gridColumn: `span ${cellsOf(change, columns)}` }}
          data-all={all}
        >
          <ChangeWords change={change} />
        </li>
      ))}
      {folded < changes.length ? (
        <li>
          <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("consult.since.fewer") : t("consult.since.more", { count: changes.length - folded })}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function ChangeWords({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { what, unit, before, now, outOfBand } = change;
  const name =
    what === "new-allergy" || what === "new-diagnosis" || what === "new-medicine" || what === "new-report"
      ? t(`story.newThing.${what}`)
      : t(`story.thing.${what}`);
  const outside = outOfBand && what !== "new-allergy" ? t("consult.since.outside") : undefined;
  return (
    <>
      <span className={classes.what}>
        {name}
        {unit === undefined ? "" : ` ${unit}`}
      </span>
      <span
        className={classes.values}
        title={[before === undefined ? now : `${before} → ${now}`, outside].filter(Boolean).join(", ")}
      >
        {before === undefined ? "" : `${before} → `}
        <strong
          className={what === "new-allergy" ? classes.allergy : outOfBand ? classes.outside : undefined}
        >
          {now}
        </strong>
        {outside === undefined ? null : <span className={classes.hidden}>, {outside}</span>}
      </span>
    </>
  );
}
