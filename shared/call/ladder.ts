import { bestFor, isBelow, oneDown, oneUp, pictureBps, type Rung, rungs } from "./rungs.ts";

/** What a sender knows of its way out, once a second. A figure that the other end has not told is absent. */
export type SenderSample = {
  readonly atMs: number;
  /** Packets lost on the way of late, 0 to 1. */
  readonly loss?: number;
  readonly roundTripMs?: number;
  /** What came through at the other end, voice included. */
  readonly throughBps?: number;
  /** The browser's estimate for the picture; it cannot grow far past what is sent (measured: 1.5 to 2 times). */
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
 * 2. Up by trial only: more is sent for some seconds, and kept where loss and delay allow. A trial skips a rung where
 *    the line is plainly better than it was.
 * 3. A trial that failed doubles the pause before the next; a line that changed for the better ends the pause.
 * 4. The browser's estimate alone proves nothing against a rung: after a thin time it is too low for long, and grows
 *    with what is sent. Only one that is too low and no longer grows counts against it.
 * 5. An estimate that bears a higher rung was found by packets that came through: the trial goes on there at once. The
 *    browser sends such packets when it may send more than it estimates, and uses little of what it estimates
 *    (measured: 166 to 366 kbit/s within 2 s; else 8 % a second). So a trial from a thin picture goes up by two rungs.
 */
export type Ladder = {
  readonly rung: Rung;
  readonly why: LadderWhy;
  readonly badSeconds: number;
  readonly goodSeconds: number;
  /** In a row, nothing lost and nothing late. */
  readonly clearSeconds: number;
  readonly pauseMs: number;
  /** No trial before this. */
  readonly restUntilMs: number;
  readonly trial?: {
    readonly from: Rung;
    readonly sinceMs: number;
    readonly calmLoss: number;
    /** The browser's estimate when this rung of it began. */
    readonly estimateBps: number;
  };
  /** How the line was when the last trial or rung failed. */
  readonly failedAt?: { readonly loss: number; readonly queueMs: number };
  /** The quickest round trip of late: what is above it is queueing. */
  readonly calmMs?: number;
  /** The highest estimate since this rung began, or since it fell at once. */
  readonly highestBps?: number;
  readonly lastMs?: number;
  /** Nothing came from the other page at that second. */
  readonly stalledMs?: number;
};

const firstPauseMs = 6_000;
const longestPauseMs = 48_000;
const narrowPauseMs = 12_000;
/** A trial from the voice alone costs the voice where the line does not bear it, so it comes seldom. */
const voicePauseMs = 24_000;
const goodBeforeTrial = 4;
/** So long nothing lost: on a line that loses one in thirty that is no chance any more. */
const clearBeforeTrial = 5;
const trialMs = 4_000;
/** An estimate below this share of a rung is too low for it. */
const narrowShare = 0.6;
/** More than what sending alone makes of it in the seconds of a trial. */
const leapt = 1.4;
/** On a line that bears more it grows by a third in the seconds of a trial. */
const stoodStill = 1.05;
/** So much the estimate grows at once when the browser sends more than it estimates (measured: 2.1 to 2.5 times). */
const foundShare = 2;
/** Where even that is too little for the next rung: sending makes twice of it meanwhile. */
const goodBeforePoorTrial = 8;
/** A trial that goes on higher has lasted so long: what it sent has been reported on. */
const foundMs = 1_500;
/** After a stall the browser's figures are about the outage. */
const settleMs = 2_000;
/** The other end reports every five seconds or so. */
const outageToldMs = 8_000;

export function newLadder(rung: Rung = "480p15"): Ladder {
  return {
    ...{ rung, why: "enough", badSeconds: 0, goodSeconds: 0, clearSeconds: 0 },
    ...{ pauseMs: firstPauseMs, restUntilMs: 0 },
  };
}

export function climb(before: Ladder, sample: SenderSample): Ladder {
  const { atMs } = sample;
  const isSetBack = before.lastMs !== undefined && atMs < before.lastMs;
  // A clock that was set back would hold rest and trial for as long as it was.
  const dated = { ...(isSetBack ? { ...settled(before), restUntilMs: atMs } : before), lastMs: atMs };
  if (sample.isStalled) return afterStall(dated, atMs);
  if (sample.roundTripMs === undefined && sample.loss === undefined) return dated;
  const told = withoutOutage(dated, sample);
  return onward(withClear(withCalm(dated, told), told), told);
}

/** The first reports after an outage tell the loss of the outage. */
function withoutOutage({ stalledMs }: Ladder, sample: SenderSample): SenderSample {
  if (stalledMs === undefined || sample.atMs - stalledMs >= outageToldMs) return sample;
  const { loss: _ofTheOutage, ...rest } = sample;
  return rest;
}

function onward(before: Ladder, sample: SenderSample): Ladder {
  const trouble = troubleOf(before, sample);
  const ladder = withHighest(before, sample);
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
  return { ...rest, rung: over?.from ?? ladder.rung, badSeconds: 0, goodSeconds: 0, clearSeconds: 0 };
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

function withClear(ladder: Ladder, sample: SenderSample): Ladder {
  const isClear = sample.loss !== undefined && sample.loss < 0.005 && queueOf(ladder, sample) < 100;
  return { ...ladder, clearSeconds: isClear ? ladder.clearSeconds + 1 : 0 };
}

function withHighest(ladder: Ladder, { availableBps = 0 }: SenderSample): Ladder {
  const { highestBps = 0 } = ladder;
  // Where it fell at once it begins anew: one picture that was too much is followed by growth from below.
  return {
    ...ladder,
    highestBps: availableBps < highestBps / 2 ? availableBps : Math.max(highestBps, availableBps),
  };
}

/** By how much a packet waits in front of the line. */
const queueOf = ({ calmMs }: Ladder, { roundTripMs = 0 }: SenderSample): number =>
  roundTripMs - (calmMs ?? roundTripMs);

type Trouble = { readonly why: LadderWhy; readonly isUrgent: boolean };

function troubleOf(ladder: Ladder, sample: SenderSample): Trouble | undefined {
  const { loss = 0, roundTripMs = 0 } = sample;
  const queueMs = queueOf(ladder, sample);
  const isTrial = ladder.trial !== undefined;
  if (queueMs > 700 || roundTripMs > 1_500) return { why: "delay", isUrgent: true };
  // A line that loses packets at any rate loses them of a thin picture too; voice bears this much with its repair.
  if (loss > 0.3) return { why: "loss", isUrgent: true };
  if (ladder.trial && loss > ladder.trial.calmLoss + 0.15) return { why: "loss", isUrgent: true };
  // Lost and late together: it is what is sent that is too much.
  if (queueMs > 150 && loss > 0.08) return { why: "loss", isUrgent: isTrial };
  if (queueMs > 350) return { why: "delay", isUrgent: isTrial };
  return isNarrow(ladder, sample) ? { why: "narrow", isUrgent: false } : undefined;
}

function isNarrow({ rung, highestBps = 0 }: Ladder, { availableBps }: SenderSample): boolean {
  if (availableBps === undefined || availableBps >= pictureBps(rung) * narrowShare) return false;
  return availableBps <= highestBps * 1.01;
}

/** At least one rung down, and as far as what came through. */
function down(ladder: Ladder, sample: SenderSample, why: LadderWhy): Ladder {
  const { trial: ended, highestBps: _old, ...rest } = ladder;
  const from = ended?.from ?? ladder.rung;
  const least = ended ? from : oneDown(from);
  const borne = borneBy(sample, why) ?? least;
  const rung = isBelow(borne, least) ? borne : least;
  const mostMs = why === "narrow" && from !== "audio" ? narrowPauseMs : longestPauseMs;
  const doubledMs = ended ? Math.max(ladder.pauseMs, Math.min(mostMs, ladder.pauseMs * 2)) : ladder.pauseMs;
  const pauseMs = rung === "audio" ? Math.max(doubledMs, voicePauseMs) : doubledMs;
  return {
    ...rest,
    ...{ rung, why, pauseMs, badSeconds: 0, goodSeconds: 0, clearSeconds: 0 },
    restUntilMs: sample.atMs + pauseMs,
    failedAt: { loss: sample.loss ?? 0, queueMs: queueOf(ladder, sample) },
  };
}

function borneBy({ throughBps, availableBps, loss = 0 }: SenderSample, why: LadderWhy): Rung | undefined {
  if (why === "narrow") return availableBps === undefined ? undefined : bestFor(availableBps + voiceShareBps);
  if (throughBps !== undefined) return bestFor(throughBps);
  // Half of it gone, and nobody tells what came through: the voice must be heard.
  return loss > 0.3 ? "audio" : undefined;
}

const voiceShareBps = 51_000;

function wantsTrial(ladder: Ladder, sample: SenderSample): boolean {
  const needed = hasRoom(oneUp(ladder.rung), sample) ? goodBeforeTrial : goodBeforePoorTrial;
  if (ladder.rung === rungs[0] || ladder.goodSeconds < needed) return false;
  return sample.atMs >= ladder.restUntilMs || isBetter(ladder);
}

/** The line is plainly not what it was when more was too much. */
function isBetter({ failedAt, clearSeconds }: Ladder): boolean {
  if (!failedAt || clearSeconds < clearBeforeTrial) return false;
  return failedAt.loss >= 0.03 || failedAt.queueMs >= 150;
}

/** An estimate that is absent says nothing. */
const hasRoom = (rung: Rung, { availableBps = Number.POSITIVE_INFINITY }: SenderSample): boolean =>
  pictureBps(rung) * narrowShare <= availableBps * foundShare;

/** From the voice alone a thin picture first, since it is the voice that a failure costs; two rungs on a clear or a better line. */
function trial(ladder: Ladder, sample: SenderSample): Ladder {
  const { rung: from, highestBps: _old, ...rest } = ladder;
  const isClear = ladder.clearSeconds >= clearBeforeTrial && from === "120p5";
  const twoUp = oneUp(oneUp(from));
  const rung = (isClear || isBetter(ladder)) && hasRoom(twoUp, sample) ? twoUp : oneUp(from);
  const { atMs: sinceMs, loss: calmLoss = 0, availableBps: estimateBps = 0 } = sample;
  return { ...rest, rung, goodSeconds: 0, trial: { from, sinceMs, calmLoss, estimateBps } };
}

/** The highest rung for which an estimate that leapt up since has room, where it is above the one that is tried. */
function foundAbove(
  { rung }: Ladder,
  { estimateBps }: NonNullable<Ladder["trial"]>,
  { availableBps = 0 }: SenderSample,
): Rung | undefined {
  // One that only stands where it stood may be of another line: nothing sent since has changed it.
  if (availableBps < estimateBps * leapt) return undefined;
  const found = rungs.find((one) => pictureBps(one) * narrowShare <= availableBps);
  return found !== undefined && isBelow(rung, found) ? found : undefined;
}

/** The estimate was too low for what was tried, and sending more has changed nothing about it. */
function foundNothing(
  { rung }: Ladder,
  { estimateBps }: NonNullable<Ladder["trial"]>,
  { availableBps }: SenderSample,
): boolean {
  if (availableBps === undefined || availableBps >= pictureBps(rung) * narrowShare) return false;
  return availableBps <= estimateBps * stoodStill;
}

function tried(
  ladder: Ladder,
  running: NonNullable<Ladder["trial"]>,
  sample: SenderSample,
  trouble: LadderWhy | undefined,
): Ladder {
  // The estimate says little while it follows what is sent.
  const badSeconds = ladder.badSeconds + (trouble && trouble !== "narrow" ? 1 : 0);
  if (badSeconds >= 2) return down(ladder, sample, trouble ?? "loss");
  const triedMs = sample.atMs - running.sinceMs;
  const found = trouble === undefined && triedMs >= foundMs ? foundAbove(ladder, running, sample) : undefined;
  // Where it goes too far, it falls back to what was borne so far.
  if (found) {
    const { atMs: sinceMs, availableBps: estimateBps = 0 } = sample;
    return { ...ladder, rung: found, trial: { ...running, from: ladder.rung, sinceMs, estimateBps } };
  }
  if (triedMs < trialMs) return { ...ladder, badSeconds };
  if (running.from !== "audio" && foundNothing(ladder, running, sample)) {
    // Back to what was borne before, whatever the estimate says of that.
    const { availableBps: _low, ...others } = sample;
    return down(ladder, others, "narrow");
  }
  const { trial: _kept, ...rest } = ladder;
  const why = ladder.rung === rungs[0] ? "enough" : ladder.why;
  // The seconds of the trial were good ones of the rung that is kept.
  const goodSeconds = goodBeforeTrial - 1;
  return { ...rest, why, badSeconds: 0, goodSeconds, pauseMs: firstPauseMs, restUntilMs: sample.atMs };
}
