import { type Ratio, type Timed, figuresOf } from "./figures.ts";

/** One line of a workload's table. */
export type Line = {
  readonly what: string;
  readonly p50?: number;
  readonly p99?: number;
  readonly n?: number;
  readonly unit: string;
  readonly note?: string;
};

/** What performance.md asks for. `aim` is never required. */
export type Bar = {
  readonly what: string;
  readonly value: number;
  readonly range?: Pick<Ratio, "low" | "high">;
  readonly sense: "at most" | "at least";
  readonly bar: number;
  readonly aim?: number;
  /** Measured: why no program of any kind gets under the bar on this machine, and what it would be. */
  readonly floor?: string;
};

export type Report = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly bars: readonly Bar[];
  readonly notes: readonly string[];
};

export const line = (what: string, timed: Timed, note?: string): Line => ({
  what,
  ...figuresOf(timed),
  unit: "ms",
  ...(note === undefined ? {} : { note }),
});

export const ratioBar = (
  what: string,
  { median, low, high }: Ratio,
  bar: Omit<Bar, "what" | "value" | "range">,
): Bar => ({
  what,
  value: median,
  range: { low, high },
  ...bar,
});

export const isMet = ({ value, sense, bar }: Bar): boolean =>
  sense === "at most" ? value <= bar : value >= bar;

export function tableOf({ id, title, lines, bars, notes }: Report): string {
  const width = Math.max(...lines.map(({ what }) => what.length), 10);
  return [
    `\n${id}  ${title}`,
    `  ${"".padEnd(width)}  ${"p50".padStart(9)}  ${"p99".padStart(9)}  ${"N".padStart(7)}`,
    ...lines.map(
      ({ what, p50, p99, n, unit, note }) =>
        `  ${what.padEnd(width)}  ${number(p50)}  ${number(p99)}  ${String(n ?? "").padStart(7)} ${unit}${note ? `  (${note})` : ""}`,
    ),
    ...bars.map(barLine),
    ...notes.map((note) => `  - ${note}`),
  ].join("\n");
}

function barLine(bar: Bar): string {
  const { what, value, range, sense, bar: limit, aim, floor } = bar;
  const sign = sense === "at most" ? "≤" : "≥";
  const between = range ? ` [${short(range.low)}..${short(range.high)}]` : "";
  const wished = aim === undefined ? "" : `, aim ${sign} ${aim}`;
  const why = floor === undefined || isMet(bar) ? "" : `\n         floor: ${floor}`;
  return `  ${isMet(bar) ? "met   " : "MISSED"} ${what}: ${short(value)}${between} (bar ${sign} ${limit}${wished})${why}`;
}

const number = (value: number | undefined): string => (value === undefined ? "" : short(value)).padStart(9);
const short = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3);
