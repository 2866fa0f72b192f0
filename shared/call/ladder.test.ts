import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { climb, type Ladder, newLadder, type SenderSample } from "./ladder.ts";
import { becameLossy, becameThin, narrowThenWide, samplesOf, voiceThenWide } from "./recorded-lines.ts";
import { isBelow, needBps, type Rung, rungs } from "./rungs.ts";

type Line = { readonly bps: number; readonly loss: number; readonly roundTripMs: number };

/**
 * What a browser tells after a second on such a line, as measured: its estimate follows the line and cannot grow far
 * past what is sent; what is too much waits in a queue of 300 ms and is lost beyond it.
 */
function overLine(line: Line, rung: Rung, before: SenderSample): SenderSample {
  const { atMs, availableBps: estimateBps = 300_000 } = before;
  const sentBps = Math.max(needBps("audio"), Math.min(needBps(rung), estimateBps));
  const isTooMuch = sentBps > line.bps;
  const grownBps = Math.min(estimateBps * 1.08 + 2_000, sentBps * 1.8, line.bps * 1.15);
  return {
    atMs: atMs + 1_000,
    loss: isTooMuch ? line.loss + (1 - line.bps / sentBps) : line.loss,
    roundTripMs: line.roundTripMs + (isTooMuch ? 300 : 0),
    availableBps: isTooMuch ? line.bps * 0.85 : grownBps,
  };
}

type Ride = { readonly ladder: Ladder; readonly last: SenderSample };
const start = (ladder = newLadder()): Ride => ({ ladder, last: { atMs: ladder.lastMs ?? 0 } });

/** So many seconds on a line, and the rung in which each ended. */
function live(
  { ladder, last }: Ride,
  line: Line,
  seconds: number,
): Ride & { readonly seen: readonly Rung[] } {
  const seen: Rung[] = [];
  let now: Ride = { ladder, last };
  for (let second = 0; second < seconds; second += 1) {
    const sample = overLine(line, now.ladder.rung, now.last);
    now = { ladder: climb(now.ladder, sample), last: sample };
    seen.push(now.ladder.rung);
  }
  return { ...now, seen };
}

const good: Line = { bps: 900_000, loss: 0, roundTripMs: 150 };
const thin: Line = { bps: 64_000, loss: 0.05, roundTripMs: 150 };
const share = (seen: readonly Rung[], rung: Rung) => seen.filter((one) => one === rung).length / seen.length;

const anySecond: fc.Arbitrary<Omit<SenderSample, "atMs">> = fc.record(
  {
    loss: fc.double({ min: 0, max: 1, noNaN: true }),
    roundTripMs: fc.integer({ min: 0, max: 8_000 }),
    availableBps: fc.integer({ min: 0, max: 3_000_000 }),
    isStalled: fc.boolean(),
  },
  { requiredKeys: [] },
);
const anyPast = fc
  .record({
    first: fc.constantFrom(...rungs),
    seconds: fc.array(anySecond, { maxLength: 120 }),
    stepMs: fc.integer({ min: 200, max: 70_000 }),
  })
  .map(({ first, seconds, stepMs }) =>
    seconds.reduce((ladder, second, at) => climb(ladder, { ...second, atMs: at * stepMs }), newLadder(first)),
  );

describe("the picture that a page sends", () => {
  it("comes to 480 lines from whatever was, on a line good for long enough, and stays there", () => {
    const near: fc.Arbitrary<Line> = fc.record({
      bps: fc.integer({ min: 900_000, max: 5_000_000 }),
      loss: fc.double({ min: 0, max: 0.02, noNaN: true }),
      roundTripMs: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(anyPast, near, (past, line) => {
        const { seen } = live(start(past), line, 180);
        expect(seen.slice(-60).every((rung) => rung === "480p15")).toBe(true);
      }),
    );
  });

  it("never rises by more than one trial at once, nor rests for longer than the longest pause", () => {
    fc.assert(
      fc.property(anyPast, anySecond, (before, second) => {
        const atMs = (before.lastMs ?? 0) + 1_000;
        const after = climb(before, { ...second, atMs });
        if (isBelow(before.rung, after.rung)) expect(after.trial).toBeDefined();
        expect(after.restUntilMs - atMs).toBeLessThanOrEqual(48_000);
      }),
    );
  });

  it("leaves a line of 64 kbit/s to the voice: within seconds, and for nearly all of the time", () => {
    const { seen } = live(live(start(), good, 20), thin, 120);
    expect(seen.indexOf("audio")).toBeLessThan(5);
    expect(share(seen.slice(5), "audio")).toBeGreaterThan(0.85);
  });

  it("leaves a line that was recorded to the voice in the second in which its loss was told", () => {
    let ladder = newLadder();
    const seen = samplesOf(becameThin).map((sample) => (ladder = climb(ladder, sample)).rung);
    const toldAt = becameThin.findIndex(([loss = 0]) => loss > 0.3);
    expect(seen[toldAt]).toBe("audio");
    expect(share(seen.slice(toldAt), "audio")).toBeGreaterThan(0.85);
  });

  const replayed = (line: Parameters<typeof samplesOf>[0]): readonly Rung[] => {
    let ladder = newLadder();
    return samplesOf(line).map((sample) => (ladder = climb(ladder, sample)).rung);
  };

  it("gives a recorded line that was thin and is wide again its picture, and takes none of it back", () => {
    const seen = replayed(voiceThenWide);
    const [thinAt, wideAt] = [12, 34];
    expect(new Set(seen.slice(0, thinAt))).toEqual(new Set(["480p15"]));
    expect(new Set(seen.slice(thinAt, wideAt))).toEqual(new Set(["audio"]));
    const after = seen.slice(wideAt);
    expect(after.some((rung, at) => isBelow(rung, after[at - 1] ?? rung))).toBe(false);
    expect(after.at(-1)).toBe("480p15");
  });

  it("finds on a recorded line of 200 kbit/s what it bears, and all of it once that is wide", () => {
    const seen = replayed(narrowThenWide);
    const narrow = seen.slice(10, 34);
    expect(share(narrow, "480p15")).toBeLessThan(0.3);
    expect(seen.at(-1)).toBe("480p15");
  });

  it("leaves a recorded line that loses more than a quarter to the voice, however much its estimate bears", () => {
    const seen = replayed(becameLossy);
    expect(seen.slice(12)).not.toContain("480p15");
    expect(new Set(seen.slice(20))).toEqual(new Set(["audio"]));
  });

  it.each([
    ["240p10", 20],
    ["audio", 30],
  ] as const)("comes from %s to 480 lines in %i seconds once the line is wide again", (first, most) => {
    const narrow: Line = first === "audio" ? thin : { bps: 200_000, loss: 0.03, roundTripMs: 150 };
    const { seen } = live(live(start(newLadder(first)), narrow, 40), good, 60);
    expect(seen.indexOf("480p15")).toBeGreaterThanOrEqual(0);
    expect(seen.indexOf("480p15")).toBeLessThan(most);
  });

  it("goes on with a trial where the browser has found more, and falls back to what was tried where it was too much", () => {
    const second = (ladder: Ladder, more: Partial<SenderSample>): Ladder =>
      climb(ladder, { loss: 0, roundTripMs: 150, ...more, atMs: (ladder.lastMs ?? 0) + 1_000 });
    let ladder: Ladder = { ...newLadder("120p5"), restUntilMs: 6_000 };
    for (let at = 0; at < 6; at += 1) ladder = second(ladder, { availableBps: 134_000 });
    expect(ladder.rung).toBe("240p15");
    for (const bps of [150_000, 160_000]) ladder = second(ladder, { availableBps: bps });
    expect(ladder.rung).toBe("240p15");
    ladder = second(ladder, { availableBps: 366_000 });
    expect(ladder).toMatchObject({ rung: "480p15", trial: { from: "240p15" } });
    const late = second(ladder, { availableBps: 300_000, roundTripMs: 600 });
    expect(late).toMatchObject({ rung: "240p15", why: "delay" });
    for (let at = 0; at < 4; at += 1) ladder = second(ladder, { availableBps: 500_000 });
    expect(ladder).toMatchObject({ rung: "480p15", why: "enough" });
    expect(ladder.trial).toBeUndefined();
  });

  it("does not take for found what the browser thought of the line before it got thin", () => {
    const stale = { loss: 0, roundTripMs: 150, availableBps: 853_000 };
    let ladder = newLadder("audio");
    while (!ladder.trial) ladder = climb(ladder, { ...stale, atMs: (ladder.lastMs ?? 0) + 1_000 });
    const { rung } = ladder;
    expect(rung).toBe("120p5");
    for (let at = 0; at < 3; at += 1) {
      ladder = climb(ladder, { ...stale, atMs: (ladder.lastMs ?? 0) + 1_000 });
      expect(ladder.rung).toBe(rung);
    }
  });

  it("leaves a rung whose estimate is low and stands, and not one whose estimate grows after a fall", () => {
    const after = (kbps: readonly number[]): Rung =>
      kbps.reduce<Ladder>(
        (ladder, one, at) =>
          climb(ladder, { atMs: (at + 1) * 1_000, loss: 0, roundTripMs: 150, availableBps: one * 1_000 }),
        newLadder(),
      ).rung;
    expect(after([368, 111, 118, 118, 126, 136, 147])).toBe("480p15");
    expect(after([368, 111, 111, 111, 111, 111, 111])).toBe("120p5");
  });

  it("goes back to what was borne where a trial has found nothing, and no lower", () => {
    const stands = { loss: 0, roundTripMs: 150, availableBps: 140_000 };
    let ladder = newLadder("240p15");
    const seen: Rung[] = [];
    for (let atMs = 1_000; atMs <= 60_000; atMs += 1_000) {
      ladder = climb(ladder, { ...stands, atMs });
      seen.push(ladder.rung);
    }
    expect(new Set(seen)).toEqual(new Set(["240p15", "480p15"]));
    expect(share(seen, "480p15")).toBeLessThan(0.3);
  });

  it("is what it was after an outage, whose figures say nothing about the line", () => {
    const before = live(start(), good, 20);
    const outage = Array.from({ length: 15 }, (_, second): SenderSample => {
      const atMs = (before.ladder.lastMs ?? 0) + (second + 1) * 1_000;
      return { atMs, loss: 1, roundTripMs: 9_000, availableBps: 0, isStalled: true };
    });
    expect(outage.reduce(climb, before.ladder).rung).toBe("480p15");
  });
});
