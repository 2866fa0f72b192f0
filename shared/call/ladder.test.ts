import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { climb, type Ladder, newLadder, type SenderSample } from "./ladder.ts";
import { becameThin, samplesOf } from "./recorded-lines.ts";
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

  it.each([
    ["240p10", 20],
    ["audio", 30],
  ] as const)("comes from %s to 480 lines in %i seconds once the line is wide again", (first, most) => {
    const narrow: Line = first === "audio" ? thin : { bps: 200_000, loss: 0.03, roundTripMs: 150 };
    const { seen } = live(live(start(newLadder(first)), narrow, 40), good, 60);
    expect(seen.indexOf("480p15")).toBeGreaterThanOrEqual(0);
    expect(seen.indexOf("480p15")).toBeLessThan(most);
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
