import type { Trend } from "../../../shared/contract/consult-view.ts";

export type PlotData = {
  /** Seconds since 1970, as uPlot wants them, ascending: a true time axis. */
  readonly seconds: readonly number[];
  /** One array per series, null where that series has no point at that time. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly low: number;
  readonly high: number;
};

/** Joins the series on one time axis and finds a range that shows every point and the usual band. */
export function plotData(trend: Trend): PlotData | undefined {
  const points = trend.series.flatMap((series) => series.points.filter(isDrawable));
  if (points.length === 0) return undefined;
  const seconds = [...new Set(points.map((point) => secondsOf(point.at)))].sort((one, other) => one - other);
  const values = trend.series.map((series) => {
    const bySecond = new Map(
      series.points.filter(isDrawable).map((point) => [secondsOf(point.at), point.value]),
    );
    return seconds.map((second) => bySecond.get(second) ?? null);
  });
  const shown = [...points.map((point) => point.value), ...limits(trend)];
  const low = Math.min(...shown);
  const high = Math.max(...shown);
  const margin = (high - low || Math.abs(high) || 1) * 0.12;
  return { seconds, values, low: low - margin, high: high + margin };
}

/** The limits of the usual band that the trend knows, lower first. */
export const limits = ({ usual }: Trend): readonly number[] =>
  [usual?.low, usual?.high].filter((limit) => limit !== undefined);

export function isOutside(value: number, usual: Trend["usual"]): boolean {
  return (usual?.low !== undefined && value < usual.low) || (usual?.high !== undefined && value > usual.high);
}

/** The band is the first series' own: a diastolic pressure is not measured against the systolic one. */
export const bandOf = ({ usual }: Trend, seriesIndex: number): Trend["usual"] =>
  seriesIndex === 0 ? usual : undefined;

/** The newest value of each series, joined as a clinician reads them: "108/66". */
export function lastValues(trend: Trend): string {
  return trend.series
    .map((series) => series.points.at(-1)?.value)
    .filter((value) => value !== undefined)
    .map((value) => String(Math.round(value * 10) / 10))
    .join("/");
}

const secondsOf = (at: string): number => Date.parse(at) / 1000;
const isDrawable = (point: { readonly at: string; readonly value: number }): boolean =>
  Number.isFinite(secondsOf(point.at)) && Number.isFinite(point.value);
