import type { CallFigures } from "../../shared/call/call-figures.ts";
import { rungs } from "../../shared/call/rungs.ts";
import type { Side } from "../../shared/contract/live.ts";
import { type LineQuality, lineQuality } from "../../shared/domain/line.ts";

export type Told = {
  readonly side: Side;
  /** Of the call and the page that counted: said twice is once. */
  readonly key: string;
  readonly figures: CallFigures;
};

type Line = LineQuality | "unknown";

export type CallMetrics = {
  readonly add: (told: Told) => void;
  /** Where the lines of the centres that are there now are read. */
  readonly watch: (lines: () => readonly Line[]) => void;
  /** As Prometheus reads it; since this start of the hub. */
  readonly text: () => string;
};

const setUpBoundsMs = [250, 500, 1_000, 2_000, 4_000, 8_000] as const;
const recoveryBoundsMs = [1_000, 2_000, 3_000, 6_000, 15_000, 60_000] as const;
/** A desk tells again what was not answered; not after thousands of others. */
const mostKeys = 20_000;

type Histogram = { readonly counts: number[]; sum: number; count: number };

/** Numbers of all calls, by side: nothing names a person, a consult or a call. */
export function openCallMetrics(): CallMetrics {
  const keys = new Set<string>();
  const state = { lines: (): readonly Line[] => [] };
  const sides = { desk: emptySide(), spoke: emptySide() };
  return {
    add: ({ side, key, figures }) => {
      if (keys.has(key)) return;
      if (keys.size >= mostKeys) keys.clear();
      keys.add(key);
      addTo(sides[side], figures);
    },
    watch: (lines) => void (state.lines = lines),
    text: () => [...sideText(sides), ...lineText(state.lines()), ""].join("\n"),
  };
}

function emptySide() {
  return {
    sums: { calls: 0, drops: 0, connected_seconds: 0, bytes_in: 0, bytes_out: 0, samples: 0, concealed: 0 },
    rungSeconds: new Map<string, number>(),
    setUp: emptyHistogram(setUpBoundsMs),
    recovery: emptyHistogram(recoveryBoundsMs),
  };
}
type SideNumbers = ReturnType<typeof emptySide>;

const emptyHistogram = (bounds: readonly number[]): Histogram => ({
  counts: bounds.map(() => 0),
  sum: 0,
  count: 0,
});

function addTo({ sums, rungSeconds, setUp, recovery }: SideNumbers, figures: CallFigures): void {
  sums.calls += 1;
  sums.drops += figures.drops;
  sums.connected_seconds += figures.connectedMs / 1000;
  sums.bytes_in += figures.bytesIn;
  sums.bytes_out += figures.bytesOut;
  sums.samples += figures.audioSamples + figures.audioConcealed;
  sums.concealed += figures.audioConcealed;
  for (const rung of rungs)
    rungSeconds.set(rung, (rungSeconds.get(rung) ?? 0) + (figures.rungsMs[rung] ?? 0) / 1000);
  if (figures.setUpMs !== undefined) observe(setUp, setUpBoundsMs, figures.setUpMs);
  for (const ms of figures.recoveriesMs) observe(recovery, recoveryBoundsMs, ms);
}

function observe(histogram: Histogram, bounds: readonly number[], ms: number): void {
  histogram.sum += ms;
  histogram.count += 1;
  bounds.forEach((bound, at) => {
    if (ms <= bound) histogram.counts[at] = (histogram.counts[at] ?? 0) + 1;
  });
}

const names = {
  calls: "paramarsh_calls_total",
  drops: "paramarsh_call_drops_total",
  connected_seconds: "paramarsh_call_connected_seconds_total",
  bytes_in: "paramarsh_call_bytes_received_total",
  bytes_out: "paramarsh_call_bytes_sent_total",
  samples: "paramarsh_call_audio_samples_total",
  concealed: "paramarsh_call_audio_concealed_samples_total",
} as const;

function sideText(sides: Readonly<Record<Side, SideNumbers>>): readonly string[] {
  const each = (["desk", "spoke"] as const).map((side) => [side, sides[side]] as const);
  const counters = Object.entries(names).flatMap(([key, name]) => [
    `# TYPE ${name} counter`,
    // The names are the sums' own keys.
    ...each.map(([side, { sums }]) => `${name}{side="${side}"} ${rounded(sums[key as keyof typeof names])}`),
  ]);
  const rungName = "paramarsh_call_rung_seconds_total";
  const rungLines = each.flatMap(([side, { rungSeconds }]) =>
    [...rungSeconds].map(([rung, s]) => `${rungName}{side="${side}",rung="${rung}"} ${rounded(s)}`),
  );
  return [
    ...counters,
    `# TYPE ${rungName} counter`,
    ...rungLines,
    ...histogramText(
      "paramarsh_call_set_up_ms",
      setUpBoundsMs,
      each.map(([side, { setUp }]) => [side, setUp]),
    ),
    ...histogramText(
      "paramarsh_call_recovery_ms",
      recoveryBoundsMs,
      each.map(([side, { recovery }]) => [side, recovery]),
    ),
  ];
}

function histogramText(
  name: string,
  bounds: readonly number[],
  all: readonly (readonly [Side, Histogram])[],
): readonly string[] {
  const lines = all.flatMap(([side, { counts, sum, count }]) => [
    ...bounds.map((bound, at) => `${name}_bucket{side="${side}",le="${bound}"} ${counts[at] ?? 0}`),
    `${name}_bucket{side="${side}",le="+Inf"} ${count}`,
    `${name}_sum{side="${side}"} ${sum}`,
    `${name}_count{side="${side}"} ${count}`,
  ]);
  return [`# TYPE ${name} histogram`, ...lines];
}

function lineText(lines: readonly Line[]): readonly string[] {
  const kinds = [...lineQuality.options, "unknown"] as const;
  const count = (kind: string) => lines.filter((one) => one === kind).length;
  return [
    "# TYPE paramarsh_centres_present gauge",
    ...kinds.map((kind) => `paramarsh_centres_present{line="${kind}"} ${count(kind)}`),
  ];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
