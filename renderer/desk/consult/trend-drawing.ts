import type uPlot from "uplot";
import type { Trend } from "../../../shared/contract/consult-view.ts";
import { bandOf, isOutside, type PlotData } from "./trend-plot.ts";

export type PlotColours = {
  readonly band: string;
  readonly plot: string;
  readonly amber: string;
  readonly surface: string;
  readonly text: string;
};

/** The usual range, behind everything. */
export function drawBand(plot: uPlot, { usual }: Trend, colours: PlotColours): void {
  if (usual?.low === undefined && usual?.high === undefined) return;
  const { left, top, width, height } = plot.bbox;
  const upper = usual.high === undefined ? top : plot.valToPos(usual.high, "y", true);
  const lower = usual.low === undefined ? top + height : plot.valToPos(usual.low, "y", true);
  plot.ctx.save();
  plot.ctx.fillStyle = colours.band;
  plot.ctx.fillRect(left, upper, width, lower - upper);
  plot.ctx.restore();
}

/** With more points than this the line says it, and only what stands out has a point. */
const mostPoints = 24;

/** Hollow inside the band, filled and amber outside, the newest filled: shape says it without colour. */
export function drawPoints(plot: uPlot, trend: Trend, data: PlotData, colours: PlotColours): void {
  const { ctx } = plot;
  const scale = devicePixelRatio;
  ctx.save();
  ctx.lineWidth = 1.5 * scale;
  for (const [at, series] of data.values.entries()) {
    const band = bandOf(trend, at);
    const newest = series.findLastIndex((value) => value !== null);
    const dense = series.filter((value) => value !== null).length > mostPoints;
    for (const [index, value] of series.entries()) {
      if (value === null) continue;
      const outside = isOutside(value, band);
      if (dense && !outside && index !== newest) continue;
      const edge = outside ? colours.amber : colours.plot;
      const x = plot.valToPos(data.seconds[index] ?? 0, "x", true);
      const y = plot.valToPos(value, "y", true);
      ctx.beginPath();
      ctx.arc(x, y, (index === newest ? 3.5 : dense ? 1.5 : 2.5) * scale, 0, 2 * Math.PI);
      ctx.fillStyle = outside || index === newest ? edge : colours.surface;
      ctx.strokeStyle = edge;
      ctx.fill();
      ctx.stroke();
    }
  }
  ctx.restore();
}
