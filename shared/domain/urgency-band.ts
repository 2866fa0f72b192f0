import type { Urgency } from "../contract/queue-view.ts";

export type Band = Urgency["band"];

/** Most urgent first. */
export const bands = ["red", "urgent", "soon", "routine"] as const satisfies readonly Band[];

/** Waiting this long raises a consult by one band, though never into red: red means danger, not patience. */
export const waitingRaiseMs = 60 * 60_000;

/**
 * NEWS2 triggers: 7 or more is an emergency; 5 or 6, or any single 3, urgent; 1 to 4 soon; 0 routine.
 * Source: RCP 2017, thresholds and triggers.
 */
export function bandOfScore(score: { readonly total: number; readonly anySingleThree: boolean }): Band {
  if (score.total >= 7) return "red";
  if (score.total >= 5 || score.anySingleThree) return "urgent";
  return score.total >= 1 ? "soon" : "routine";
}

/** One band higher; red stays red. */
export function raiseBand(band: Band): Band {
  return bands[Math.max(0, bands.indexOf(band) - 1)] ?? band;
}

/** The more urgent of two. */
export function worse(one: Band, other: Band): Band {
  return bands.indexOf(one) <= bands.indexOf(other) ? one : other;
}

/** The band after waiting: one higher for each full hour, up to urgent. */
export function waitingRaise(band: Band, waitedMs: number): Band {
  if (band === "red" || !(waitedMs >= waitingRaiseMs)) return band;
  const steps = Math.floor(waitedMs / waitingRaiseMs);
  return bands[Math.max(bands.indexOf("urgent"), bands.indexOf(band) - steps)] ?? band;
}
