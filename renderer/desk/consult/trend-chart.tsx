import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Trend } from "../../../shared/contract/consult-view.ts";
import { drawBand, drawPoints, type PlotColours } from "./trend-drawing.ts";
import { limits, type PlotData, plotData } from "./trend-plot.ts";
import classes from "./trends.module.css";

const heightPx = 78;
const rightAxisPx = 34;

/** One small chart on a canvas; its text alternative is the label, its exact numbers are in the table. */
export function TrendChart({ trend, label }: { readonly trend: Trend; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme("light");
  useEffect(() => {
    const data = plotData(trend);
    if (box.current === null || data === undefined) return;
    const element = box.current;
    const plot = new uPlot(
      options(trend, data, coloursOf(element), element.clientWidth),
      aligned(data),
      element,
    );
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: heightPx }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [trend, scheme]);
  return <div ref={box} className={classes.chart} role="img" aria-label={label} />;
}

const aligned = (data: PlotData): uPlot.AlignedData => [
  [...data.seconds],
  ...data.values.map((series) => [...series]),
];

function coloursOf(element: HTMLElement): PlotColours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    band: read("--band"),
    plot: read("--plot"),
    amber: read("--amber"),
    surface: read("--surface"),
    text: read("--text2"),
  };
}

function options(trend: Trend, data: PlotData, colours: PlotColours, width: number): uPlot.Options {
  return {
    width,
    height: heightPx,
    padding: [6, 0, 6, 8],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: true, range: timeRange(data) }, y: { range: [data.low, data.high] } },
    axes: [
      { show: false },
      {
        side: 1,
        size: rightAxisPx,
        font: '11px "Noto Sans", sans-serif',
        stroke: colours.text,
        gap: 4,
        splits: () => [...limits(trend)],
        values: (_plot, splits) => splits.map(String),
        grid: { show: false },
        ticks: { show: false },
      },
    ],
    series: [
      {},
      ...trend.series.map(() => ({
        stroke: colours.plot,
        width: 1.5,
        spanGaps: true,
        points: { show: false },
      })),
    ],
    hooks: {
      drawClear: [(plot) => drawBand(plot, trend, colours)],
      draw: [(plot) => drawPoints(plot, trend, data, colours)],
    },
  };
}

/** A single day would have no width; one day each side gives it one. */
function timeRange({ seconds }: PlotData): [number, number] {
  const [first, last] = [seconds[0] ?? 0, seconds.at(-1) ?? 0];
  const margin = Math.max((last - first) * 0.03, first === last ? 86_400 : 0);
  return [first - margin, last + margin];
}
