import type { LineFigures } from "./line-check.ts";

/** One side's ways to move bytes; each answers in how many milliseconds, or nothing where no answer came in time. */
export type LineProbe = {
  readonly ask: () => Promise<number | undefined>;
  readonly down: (bytes: number) => Promise<number | undefined>;
  readonly up: (bytes: number) => Promise<number | undefined>;
  readonly nowMs: () => number;
};

const asks = 6;
/** A transfer this long says enough; a shorter one is tried again with more. */
const enoughMs = 700;
const aWayMs = 1_800;
const firstBytes = 12 * 1024;
export const mostProbeBytes = 1024 * 1024;

/** Some five seconds: short questions first, then each way by itself, with as many bytes as the line is worth. */
export async function measureLine(probe: LineProbe): Promise<Omit<LineFigures, "at">> {
  const answered: number[] = [];
  for (let nth = 0; nth < asks; nth += 1) {
    const tookMs = await probe.ask();
    if (tookMs !== undefined) answered.push(tookMs);
    // Two of the first three unanswered: the rest would only keep the person waiting.
    if (nth === 2 && answered.length < 2) break;
  }
  const roundTripMs = middleOf(answered);
  const dead = answered.length === 0;
  return {
    roundTripMs: Math.round(roundTripMs),
    worstRoundTripMs: Math.round(Math.max(0, ...answered)),
    unanswered: dead ? 1 : Math.max(0, 1 - answered.length / asks),
    downKbps: dead ? 0 : await wayOf(probe.down, probe.nowMs, roundTripMs),
    upKbps: dead ? 0 : await wayOf(probe.up, probe.nowMs, roundTripMs),
  };
}

async function wayOf(
  move: (bytes: number) => Promise<number | undefined>,
  nowMs: () => number,
  roundTripMs: number,
): Promise<number> {
  const untilMs = nowMs() + aWayMs;
  let bytes = firstBytes;
  let best = 0;
  for (;;) {
    const tookMs = await move(bytes);
    if (tookMs === undefined) return best;
    // The question itself travels too; on a short transfer that would hide the width.
    const movingMs = Math.max(1, tookMs - roundTripMs);
    best = Math.max(best, Math.round((bytes * 8) / movingMs));
    if (tookMs >= enoughMs || nowMs() >= untilMs || bytes >= mostProbeBytes) return best;
    const fits = (bytes * (untilMs - nowMs())) / Math.max(1, tookMs);
    bytes = Math.round(Math.min(mostProbeBytes, Math.max(2 * bytes, Math.min(8 * bytes, fits))));
  }
}

function middleOf(all: readonly number[]): number {
  const sorted = all.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
