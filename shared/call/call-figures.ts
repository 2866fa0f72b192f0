import { z } from "zod";
import type { CallPhase } from "./call-phase.ts";
import { type Rung, rungs } from "./rungs.ts";

const count = z.number().int().nonnegative();
const mostRecoveries = 200;

/** What a call leaves of itself on one page: numbers alone, nothing of what was said or seen. */
export const callFigures = z.object({
  /** From "accepted" to "connected"; absent where it never came so far, or where this page went on with a call. */
  setUpMs: count.optional(),
  connectedMs: count,
  drops: count,
  /** From each drop to the return, as far as it returned. */
  recoveriesMs: z.array(count).max(mostRecoveries),
  /** How long what of the own picture was sent. */
  rungsMs: z.partialRecord(z.enum(rungs), count),
  /** Of the voice that was played, and what of it the browser had to make up. */
  audioSamples: count,
  audioConcealed: count,
  bytesIn: count,
  bytesOut: count,
});
export type CallFigures = z.infer<typeof callFigures>;

/** What a page knows of its call at one moment; counters begin again with each generation. */
export type FiguresSample = {
  readonly atMs: number;
  readonly phase: CallPhase;
  /** When the phase began. */
  readonly sinceMs: number;
  readonly generation: number;
  readonly rung: Rung;
  readonly audioSamples: number;
  readonly audioConcealed: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
};

export type FiguresLog = { readonly figures: CallFigures; readonly last?: FiguresSample };

export const noCallFigures: CallFigures = {
  connectedMs: 0,
  drops: 0,
  recoveriesMs: [],
  rungsMs: {},
  audioSamples: 0,
  audioConcealed: 0,
  bytesIn: 0,
  bytesOut: 0,
};
export const emptyFiguresLog: FiguresLog = { figures: noCallFigures };

/** Between two samples further apart the page slept: nobody knows what was sent. */
const longestStepMs = 5_000;

export function addFigures({ figures, last }: FiguresLog, sample: FiguresSample): FiguresLog {
  if (!last) return { figures, last: sample };
  const stepMs = sample.atMs - last.atMs;
  if (stepMs < 0) return { figures, last: sample };
  const counted = withCounters(figures, last, sample);
  const turned = last.phase === sample.phase ? counted : withTurn(counted, last, sample);
  const ran =
    sample.phase === "connected" && stepMs <= longestStepMs ? withTime(turned, sample.rung, stepMs) : turned;
  return { figures: ran, last: sample };
}

const counters = ["audioSamples", "audioConcealed", "bytesIn", "bytesOut"] as const;

function withCounters(figures: CallFigures, last: FiguresSample, sample: FiguresSample): CallFigures {
  const same = last.generation === sample.generation;
  const grown = counters.map((name) => {
    const before = same && sample[name] >= last[name] ? last[name] : 0;
    return [name, Math.round(figures[name] + sample[name] - before)] as const;
  });
  return { ...figures, ...Object.fromEntries(grown) };
}

function withTurn(figures: CallFigures, last: FiguresSample, sample: FiguresSample): CallFigures {
  const tookMs = Math.max(0, Math.round(sample.sinceMs - last.sinceMs));
  if (last.phase === "connecting" && sample.phase === "connected")
    return { ...figures, setUpMs: figures.setUpMs ?? tookMs };
  // The connection was made while it rang: whoever took the call was through at once.
  if (last.phase === "ringing" && sample.phase === "connected")
    return { ...figures, setUpMs: figures.setUpMs ?? 0 };
  if (last.phase === "connected" && sample.phase === "reconnecting")
    return { ...figures, drops: figures.drops + 1 };
  if (last.phase !== "reconnecting" || sample.phase !== "connected") return figures;
  return { ...figures, recoveriesMs: [...figures.recoveriesMs, tookMs].slice(-mostRecoveries) };
}

function withTime(figures: CallFigures, rung: Rung, stepMs: number): CallFigures {
  const before = figures.rungsMs[rung] ?? 0;
  return {
    ...figures,
    connectedMs: figures.connectedMs + Math.round(stepMs),
    rungsMs: { ...figures.rungsMs, [rung]: before + Math.round(stepMs) },
  };
}

/** Several windows that followed each other in one call, in the order of time. */
export function joinFigures(parts: readonly CallFigures[]): CallFigures | undefined {
  const [first, ...others] = parts;
  return (
    first &&
    others.reduce(
      (all, one) => ({
        ...all,
        ...(all.setUpMs === undefined && one.setUpMs !== undefined ? { setUpMs: one.setUpMs } : {}),
        connectedMs: all.connectedMs + one.connectedMs,
        drops: all.drops + one.drops,
        recoveriesMs: [...all.recoveriesMs, ...one.recoveriesMs].slice(-mostRecoveries),
        rungsMs: Object.fromEntries(
          rungs.flatMap((rung) => {
            const ms = (all.rungsMs[rung] ?? 0) + (one.rungsMs[rung] ?? 0);
            return ms === 0 ? [] : [[rung, ms]];
          }),
        ),
        audioSamples: all.audioSamples + one.audioSamples,
        audioConcealed: all.audioConcealed + one.audioConcealed,
        bytesIn: all.bytesIn + one.bytesIn,
        bytesOut: all.bytesOut + one.bytesOut,
      }),
      first,
    )
  );
}

/** The share of the voice that was made up, 0 to 1; nothing where nothing was heard. */
export function concealedShare({ audioSamples, audioConcealed }: CallFigures): number | undefined {
  const all = audioSamples + audioConcealed;
  return all === 0 ? undefined : audioConcealed / all;
}
