import { useTranslation } from "react-i18next";
import type { Trend } from "../../../shared/contract/consult-view.ts";
import { sayDay } from "./say-when.ts";
import { bandOf, isOutside } from "./trend-plot.ts";
import classes from "./trends.module.css";
import { useLanguage } from "./use-language.ts";

/** The chart's numbers as text, newest first: for readers of screens, and for exact values. */
export function TrendTable({ trend }: { readonly trend: Trend }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = [...new Set(trend.series.flatMap((series) => series.points.map((point) => point.at)))]
    .sort()
    .reverse();
  return (
    <div className={classes.tableBox}>
      <table className={classes.table}>
        <caption>{useBandWords(trend)}</caption>
        <thead>
          <tr>
            <th scope="col">{t("consult.trends.date")}</th>
            {trend.series.map((series) => (
              <th key={series.name} scope="col">
                {t(`story.thing.${series.name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((at) => (
            <tr key={at}>
              <th scope="row">{sayDay(at, language)}</th>
              {trend.series.map((series, index) => {
                const value = series.points.find((point) => point.at === at)?.value;
                const outside = value !== undefined && isOutside(value, bandOf(trend, index));
                return (
                  <td key={series.name} className={outside ? classes.outside : undefined}>
                    {value === undefined ? "–" : Math.round(value * 100) / 100}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useBandWords({ usual }: Trend): string {
  const { t } = useTranslation();
  const { low, high } = usual ?? {};
  if (low !== undefined && high !== undefined) return t("consult.trends.usualBetween", { low, high });
  if (high !== undefined) return t("consult.trends.usualBelow", { high });
  return low === undefined ? "" : t("consult.trends.usualAbove", { low });
}
