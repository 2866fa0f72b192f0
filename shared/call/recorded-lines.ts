import type { SenderSample } from "./ladder.ts";

/** What a browser told second by second: loss, round trip in ms, estimate in kbit/s. */
type Second = readonly [loss: number | undefined, roundTripMs: number | undefined, kbps: number | undefined];

/**
 * A desk's page, 26 November 2026, Chromium 156 by relay: wide for three seconds, then 64 kbit/s with 5 % loss at each
 * end. While the line was full the browser told neither round trip nor estimate.
 */
export const becameThin: readonly Second[] = [
  [0.0, 245, 506],
  [0.0, 245, 540],
  [0.0, 180, 574],
  [0.0, 180, 615],
  [0.914, undefined, undefined],
  [0.895, undefined, undefined],
  [0.895, undefined, undefined],
  [0.645, undefined, undefined],
  [0.199, undefined, undefined],
  [0.199, 801, 32],
  [0.0, 801, 32],
  [0.0, 801, 32],
  [0.0, undefined, undefined],
  [0.0, 522, 32],
  [0.098, 522, 32],
  [0.098, 421, 33],
  [0.098, 421, 24],
  [0.082, undefined, undefined],
  [0.082, 244, 27],
  [0.082, 244, 31],
  [0.082, 304, 34],
  [0.082, 304, 16],
  [0.098, 304, 16],
  [0.098, 467, 18],
  [0.098, 467, 18],
  [0.098, undefined, undefined],
  [0.098, 269, 20],
  [0.098, 269, 20],
  [0.098, 300, 22],
  [0.098, 300, 30],
  [undefined, 300, 31],
  [undefined, 556, 33],
  [0.074, 556, 35],
  [0.074, undefined, undefined],
  [0.199, undefined, undefined],
  [0.0, 500, 34],
  [0.0, 500, 31],
  [0.184, undefined, undefined],
  [0.184, undefined, undefined],
  [0.184, 404, 22],
  [0.078, 404, 22],
  [0.078, 212, 23],
  [0.078, 212, 26],
  [0.078, undefined, undefined],
];

export const samplesOf = (line: readonly Second[]): readonly SenderSample[] =>
  line.map(([loss, roundTripMs, kbps], at) => ({
    atMs: at * 1_000,
    ...(loss === undefined ? {} : { loss }),
    ...(roundTripMs === undefined ? {} : { roundTripMs }),
    ...(kbps === undefined ? {} : { availableBps: kbps * 1_000 }),
  }));
