import type { RanIn } from "../fhir/ticket-extras.ts";

export type { RanIn };
/** What one peer connection can run in. */
export type Mode = Exclude<RanIn["mode"], "phone" | "voice-note">;

/** What one page has received since its peer connection opened; the counters begin again with the next connection. */
export type ModeSample = {
  readonly atMs: number;
  readonly generation: number;
  readonly videoFramesDecoded: number;
  /** Without those that the browser made up to bridge a loss. */
  readonly audioSamplesReceived: number;
  /** Chat and pictures can pass directly. */
  readonly dataOpen: boolean;
};

type Segment = { readonly mode: Mode; readonly fromMs: number; readonly untilMs: number };

export type ModeLog = {
  readonly segments: readonly Segment[];
  readonly videoSeenMs: number;
  readonly last?: ModeSample;
  /** Another mode than the last segment's, not yet long enough to be believed. */
  readonly turning?: Segment;
};

export const emptyModeLog: ModeLog = { segments: [], videoSeenMs: 0 };

/** A hiccup is no change of mode. */
const believedMs = 3_000;
/** Between two samples further apart the page slept, and nobody knows what was seen. */
const longestStepMs = 5_000;
/** Fewer pictures a second than the lowest rung's is a still. */
const movingFramesPerSecond = 2;

export function addSample(log: ModeLog, sample: ModeSample): ModeLog {
  const { last } = log;
  if (!last) return { ...log, last: sample };
  const stepMs = sample.atMs - last.atMs;
  if (stepMs <= 0) return log;
  const mode = stepMs > longestStepMs ? undefined : receivedMode(last, sample, stepMs);
  const seen = log.videoSeenMs + (mode === "video" ? stepMs : 0);
  const { turning: _before, ...rest } = log;
  const next = { ...rest, videoSeenMs: seen, last: sample };
  if (!mode) return next;
  const step = { mode, fromMs: last.atMs, untilMs: sample.atMs };
  return withStep(next, log.turning, step);
}

function withStep(log: ModeLog, turning: Segment | undefined, step: Segment): ModeLog {
  const now = log.segments.at(-1);
  const earlier = log.segments.slice(0, -1);
  const follows = now !== undefined && step.fromMs - now.untilMs <= believedMs;
  if (follows && now.mode === step.mode)
    return { ...log, segments: [...earlier, { ...now, untilMs: step.untilMs }] };
  const turn = turning?.mode === step.mode ? { ...turning, untilMs: step.untilMs } : step;
  if (follows && turn.untilMs - turn.fromMs < believedMs) return { ...log, turning: turn };
  return { ...log, segments: [...log.segments, turn] };
}

/** What came between two samples; undefined where nothing did. */
export function receivedMode(before: ModeSample, after: ModeSample, stepMs: number): Mode | undefined {
  const same = before.generation === after.generation;
  const grown = (now: number, then: number) => (same && now >= then ? now - then : now);
  const frames = grown(after.videoFramesDecoded, before.videoFramesDecoded);
  if (frames > 0 && frames * 1000 >= movingFramesPerSecond * stepMs) return "video";
  if (grown(after.audioSamplesReceived, before.audioSamplesReceived) > 0) return "audio";
  return after.dataOpen ? "text" : undefined;
}

/** As the ticket keeps it. */
export function ranInOf(log: ModeLog): readonly RanIn[] {
  return log.segments.map(({ mode, fromMs, untilMs }) => ({
    mode,
    from: new Date(fromMs).toISOString(),
    until: new Date(untilMs).toISOString(),
  }));
}
