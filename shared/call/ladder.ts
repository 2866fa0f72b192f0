import { bestFor, isBelow, needBps, oneDown, type Rung, rungs } from "./rungs.ts";

/** What a sender knows of its way out, once a second. A figure that the other end has not told is absent. */
export type SenderSample = {
  readonly atMs: number;
  /** Of the last reports: packets lost on the way, 0 to 1. */
  readonly loss?: number;
  readonly roundTripMs?: number;
  /** The browser's estimate; it cannot grow far past what is sent (measured: 1.5 to 2 times). */
  readonly availableBps?: number;
  /** Nothing has come from the other page for some seconds: figures of such a time say nothing. */
  readonly isStalled?: boolean;
};

/** Why the picture is as it is, for the words on the screen. */
export const ladderWhys = ["enough", "loss", "delay", "narrow"] as const;
export type LadderWhy = (typeof ladderWhys)[number];

/**
 * How much picture one page sends.
 *
 * 1. Down at once where the voice is in danger, after three bad seconds otherwise; as far as the line bears.
 * 2. Up by trial only: more is sent for some seconds, and kept where loss, delay and the estimate allow. A trial may
 *    skip rungs.
 * 3. A trial that failed doubles the pause before the next; a line that changed for the better ends the pause.
 */
export type Ladder = {
  readonly rung: Rung;
  readonly why: LadderWhy;
  readonly badSeconds: number;
  readonly goodSeconds: number;
  readonly pauseMs: number;
  /** No trial before this. */
  readonly restUntilMs: number;
  readonly trial?: { readonly from: Rung; readonly sinceMs: number; readonly calmMs: number };
  /** How the line was when the last trial or rung failed. */
  readonly failedAt?: { readonly loss: number; readonly roundTripMs: number };
  /** The quickest round trip of late: what is above it is queueing. */
  readonly calmMs?: number;
  readonly lastMs?: number;
  /** Nothing came from the other page at that second. */
  readonly stalledMs?: number;
};

const firstPauseMs = 6_000;
const longestPauseMs = 48_000;
const narrowPauseMs = 12_000;
/** A trial from the voice alone may cost the voice. */
const voicePauseMs = 24_000;
const goodBeforeTrial = 4;
const trialMs = 4_000;
/** After a stall the browser's figures are about the outage. */
const settleMs = 2_000;
/** The other end reports every five seconds or so. */
const outageToldMs = 8_000;

export function newLadder(rung: Rung = "480p15"): Ladder {
  return { rung, why: "enough", badSeconds: 0, goodSeconds: 0, pauseMs: firstPauseMs, restUntilMs: 0 };
}

export function climb(before: Ladder, sample: SenderSample): Ladder {
  const { atMs } = sample;
  const isSetBack = before.lastMs !== undefined && atMs < before.lastMs;
  // A clock that was set back would hold rest and trial for as long as it was.
  const dated = { ...(isSetBack ? { ...settled(before), restUntilMs: atMs } : before), lastMs: atMs };
  if (sample.isStalled) return afterStall(dated, atMs);
  if (sample.roundTripMs === undefined && sample.loss === undefined) return dated;
  return onward(withCalm(dated, sample), withoutOutage(dated, sample));
}

/** The first reports after an outage tell the loss of the outage. */
function withoutOutage({ stalledMs }: Ladder, sample: SenderSample): SenderSample {
  if (stalledMs === undefined || sample.atMs - stalledMs >= outageToldMs) return sample;
  const { loss: _ofTheOutage, ...rest } = sample;
  return rest;
}

function onward(ladder: Ladder, sample: SenderSample): Ladder {
  const trouble = troubleOf(ladder, sample);
  if (trouble?.isUrgent) return down(ladder, sample, trouble.why);
  if (ladder.trial) return tried(ladder, ladder.trial, sample, trouble?.why);
  if (trouble) {
    const badSeconds = ladder.badSeconds + 1;
    return badSeconds >= 3 ? down(ladder, sample, trouble.why) : { ...ladder, badSeconds, goodSeconds: 0 };
  }
  const good = { ...ladder, badSeconds: 0, goodSeconds: ladder.goodSeconds + 1 };
  return wantsTrial(good, sample) ? trial(good, sample) : good;
}

/** Without the trial that runs, nor anything begun. */
function settled(ladder: Ladder): Ladder {
  const { trial: over, ...rest } = ladder;
  return { ...rest, rung: over?.from ?? ladder.rung, badSeconds: 0, goodSeconds: 0 };
}

function afterStall(ladder: Ladder, atMs: number): Ladder {
  const { calmMs: _old, ...rest } = settled(ladder);
  return { ...rest, stalledMs: atMs, restUntilMs: Math.max(ladder.restUntilMs, atMs + settleMs) };
}

/** The least of late, rising slowly so that another way through the network is learned. */
function withCalm(ladder: Ladder, { roundTripMs }: SenderSample): Ladder {
  if (roundTripMs === undefined) return ladder;
  return { ...ladder, calmMs: Math.min(roundTripMs, (ladder.calmMs ?? roundTripMs) + 10) };
}

type Trouble = { readonly why: LadderWhy; readonly isUrgent: boolean };

function troubleOf(ladder: Ladder, sample: SenderSample): Trouble | undefined {
  const { loss = 0, roundTripMs = 0, availableBps } = sample;
  const queueMs = roundTripMs - (ladder.calmMs ?? roundTripMs);
  if (queueMs > 700 || roundTripMs > 1_500) return { why: "delay", isUrgent: true };
  // A line that loses packets at any rate loses them of a thin picture too; voice bears this much with its repair.
  if (loss > 0.3) return { why: "loss", isUrgent: true };
  // Lost and late together: it is what is sent that is too much.
  if (queueMs > 150 && loss > 0.08) return { why: "loss", isUrgent: ladder.trial !== undefined };
  if (queueMs > 350) return { why: "delay", isUrgent: ladder.trial !== undefined };
  if (ladder.rung !== "audio" && availableBps !== undefined && availableBps < needBps(ladder.rung) * 0.6)
    return {
      why: "narrow",
      isUrgent: ladder.trial !== undefined && availableBps < needBps(ladder.rung) * 0.3,
    };
  return undefined;
}

/** As far down as the estimate says, at least one rung. */
function down(ladder: Ladder, sample: SenderSample, why: LadderWhy): Ladder {
  const { trial: ended, ...rest } = ladder;
  const from = ended?.from ?? ladder.rung;
  const least = ended ? from : oneDown(from);
  const borne = sample.availableBps === undefined ? least : bestFor(sample.availableBps);
  const rung = isBelow(borne, least) ? borne : least;
  // The estimate alone is a guess, and too low for long after a narrow time.
  const isGuess = why === "narrow";
  const mostMs = isGuess ? (from === "audio" ? voicePauseMs : narrowPauseMs) : longestPauseMs;
  const pauseMs = ended ? Math.max(ladder.pauseMs, Math.min(mostMs, ladder.pauseMs * 2)) : ladder.pauseMs;
  return {
    ...rest,
    ...{ rung, why, pauseMs, badSeconds: 0, goodSeconds: 0 },
    restUntilMs: sample.atMs + pauseMs,
    failedAt: { loss: sample.loss ?? 0, roundTripMs: sample.roundTripMs ?? 0 },
  };
}

function wantsTrial(ladder: Ladder, sample: SenderSample): boolean {
  if (ladder.rung === rungs[0] || ladder.goodSeconds < goodBeforeTrial) return false;
  return sample.atMs >= ladder.restUntilMs || isBetter(ladder, sample);
}

/** The line is plainly not what it was when more was too much. */
function isBetter({ failedAt }: Ladder, { loss, roundTripMs }: SenderSample): boolean {
  if (!failedAt || loss === undefined || roundTripMs === undefined) return false;
  return failedAt.loss >= 0.03 && loss < 0.005 && roundTripMs <= failedAt.roundTripMs;
}

/** From the voice alone a thin picture first, since it is the voice that a failure costs; else as far as is thinkable. */
function trial(ladder: Ladder, sample: SenderSample): Ladder {
  const { rung: from, calmMs = sample.roundTripMs ?? 0 } = ladder;
  const rung = from === "audio" ? "120p5" : (rungs[rungs.indexOf(from) - 1] ?? from);
  return { ...ladder, rung, goodSeconds: 0, trial: { from, sinceMs: sample.atMs, calmMs } };
}

function tried(
  ladder: Ladder,
  running: NonNullable<Ladder["trial"]>,
  sample: SenderSample,
  trouble: LadderWhy | undefined,
): Ladder {
  const { availableBps = 0 } = sample;
  // The estimate shot up with the trial: the line bears more than was tried, so the next begins at once.
  const bears = bestFor(availableBps);
  if (!trouble && isBelow(ladder.rung, bears)) {
    const next = { ...running, from: ladder.rung, sinceMs: sample.atMs };
    return { ...ladder, rung: bears, trial: next, badSeconds: 0, goodSeconds: 0 };
  }
  if (sample.atMs - running.sinceMs < trialMs)
    return { ...ladder, badSeconds: ladder.badSeconds + (trouble ? 1 : 0) };
  // The estimate dips for a second on a wide line as well: alone it says nothing.
  const badSeconds = ladder.badSeconds + (trouble ? 1 : 0);
  if (badSeconds >= 2 || (trouble && trouble !== "narrow")) return down(ladder, sample, trouble ?? "narrow");
  const { trial: _kept, failedAt: _past, ...rest } = ladder;
  const why = ladder.rung === rungs[0] ? "enough" : ladder.why;
  // The seconds of the trial were good ones of the rung that is kept.
  const goodSeconds = goodBeforeTrial - 1;
  return { ...rest, why, badSeconds: 0, goodSeconds, pauseMs: firstPauseMs, restUntilMs: sample.atMs };
}
