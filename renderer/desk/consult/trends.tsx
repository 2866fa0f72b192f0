import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView, Trend } from "../../../shared/contract/consult-view.ts";
import screen from "./consult-screen.module.css";
import { KeyHint } from "../../ui/key-hint.tsx";
import { sayDay, sayMonth } from "./say-when.ts";
import { TrendChart } from "./trend-chart.tsx";
import { bandOf, isOutside, lastValues, plotData } from "./trend-plot.ts";
import { TrendTable } from "./trend-table.tsx";
import classes from "./trends.module.css";
import { useLanguage } from "./use-language.ts";

/** An imported record may hold dozens; the first ones answer most questions. */
const shownAtFirst = 6;

type Props = {
  readonly view: Pick<ConsultView, "trends">;
  readonly asTable: boolean;
  readonly onSwitch: () => void;
};

/** Small multiples of what was measured repeatedly, as charts or as tables. */
export function Trends({ view, asTable, onSwitch }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const drawable = view.trends.filter((trend) => plotData(trend) !== undefined);
  const shown = all ? drawable : drawable.slice(0, shownAtFirst);
  return (
    <section aria-label={t("consult.trends.title")}>
      <div className={screen.heading}>
        <h3>{t("consult.trends.title")}</h3>
        <span className={screen.caption}>{t("consult.trends.band")}</span>
        <button type="button" className={classes.switch} onClick={onSwitch}>
          {asTable ? t("consult.trends.asChart") : t("consult.trends.asTable")} <KeyHint keys="V" />
        </button>
      </div>
      {drawable.length === 0 ? <p className={screen.caption}>{t("consult.trends.none")}</p> : null}
      <div className={classes.grid}>
        {shown.map((trend) => (
          <TrendCard key={trend.id} trend={trend} asTable={asTable} />
        ))}
      </div>
      {drawable.length > shownAtFirst ? (
        <button type="button" className={classes.switch} onClick={() => setAll(!all)}>
          {all ? t("consult.fact.less") : `${t("consult.fact.more")} (${drawable.length})`}
        </button>
      ) : null}
    </section>
  );
}

function TrendCard({ trend, asTable }: { readonly trend: Trend; readonly asTable: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const times = trend.series.flatMap((series) => series.points.map((point) => point.at)).sort();
  const [first, last] = [times[0], times.at(-1)];
  const outside = trend.series.some((series, index) =>
    isOutside(series.points.at(-1)?.value ?? Number.NaN, bandOf(trend, index)),
  );
  const { unit } = trend;
  const title = t(`story.thing.${trend.id}`);
  const label = t("consult.trends.chart", {
    title,
    unit,
    value: lastValues(trend),
    date: last === undefined ? "" : sayDay(last, language),
  });
  return (
    <figure className={classes.card}>
      <figcaption className={classes.caption}>
        <span className={classes.title} title={title}>
          {title}
        </span>
        <span className={classes.last}>
          <strong className={outside ? classes.outside : undefined}>{lastValues(trend)}</strong> {unit}
        </span>
      </figcaption>
      {asTable ? (
        <TrendTable trend={trend} />
      ) : (
        <>
          <TrendChart trend={trend} label={label} />
          <div className={classes.axis} aria-hidden="true">
            <span>{first === undefined ? "" : sayMonth(first, language)}</span>
            <span>{last === undefined || last === first ? "" : sayMonth(last, language)}</span>
          </div>
        </>
      )}
    </figure>
  );
}
