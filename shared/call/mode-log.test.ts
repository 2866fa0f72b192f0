import fc from "fast-check";
import { leastVideoMs } from "../domain/consult-mode.ts";
import { expect, it } from "vitest";
import { addSample, emptyModeLog, type ModeLog, type ModeSample, ranInOf } from "./mode-log.ts";

const start = Date.parse("2026-01-01T09:00:00.000Z");
type Second = { readonly frames: number; readonly sound: number; readonly data?: boolean };

function logOf(seconds: readonly Second[], generationAt = (_second: number) => 1): ModeLog {
  let frames = 0;
  let sound = 0;
  let generation = generationAt(0);
  const first: ModeSample = {
    atMs: start,
    generation,
    videoFramesDecoded: 0,
    audioSamplesReceived: 0,
    dataOpen: false,
  };
  return seconds.reduce(
    (log, second, at) => {
      const now = generationAt(at);
      if (now !== generation) [generation, frames, sound] = [now, 0, 0];
      frames += second.frames;
      sound += second.sound;
      return addSample(log, {
        atMs: start + (at + 1) * 1000,
        generation,
        videoFramesDecoded: frames,
        audioSamplesReceived: sound,
        dataOpen: second.data ?? false,
      });
    },
    addSample(emptyModeLog, first),
  );
}
const video: Second = { frames: 15, sound: 48_000 };
const audio: Second = { frames: 0, sound: 48_000 };
const text: Second = { frames: 0, sound: 0, data: true };
const times = (n: number, second: Second) => Array.from({ length: n }, () => second);

it("tells how the consult ran, piece by piece", () => {
  const log = logOf([...times(40, video), ...times(20, audio), ...times(10, text)]);
  expect(ranInOf(log)).toEqual([
    { mode: "video", from: "2026-01-01T09:00:00.000Z", until: "2026-01-01T09:00:40.000Z" },
    { mode: "audio", from: "2026-01-01T09:00:40.000Z", until: "2026-01-01T09:01:00.000Z" },
    { mode: "text", from: "2026-01-01T09:01:00.000Z", until: "2026-01-01T09:01:10.000Z" },
  ]);
  expect(log.videoSeenMs).toBeGreaterThanOrEqual(leastVideoMs);
});

it("takes a hiccup of two seconds for no change of mode, and does not count it as seen", () => {
  const log = logOf([...times(10, video), ...times(2, audio), ...times(10, video)]);
  expect(ranInOf(log).map(({ mode }) => mode)).toEqual(["video"]);
  expect(log.videoSeenMs).toBe(20_000);
});

it("does not take a still picture for video", () => {
  const still: Second = { frames: 1, sound: 48_000 };
  expect(ranInOf(logOf(times(60, still))).map(({ mode }) => mode)).toEqual(["audio"]);
});

it("counts on over a new connection, whose counters begin at 0", () => {
  const log = logOf(times(30, video), (second) => (second < 15 ? 1 : 2));
  expect(log.videoSeenMs).toBe(30_000);
});

it("counts nothing for the time in which the page slept", () => {
  const before = logOf(times(5, video));
  const last = before.last ?? expect.fail("there is a last sample");
  const woken = addSample(before, { ...last, atMs: last.atMs + 600_000, videoFramesDecoded: 9_999 });
  expect(woken.videoSeenMs).toBe(5_000);
});

it("never sees more video than there was time, and its pieces never overlap", () => {
  const second = fc.record({ frames: fc.nat(20), sound: fc.nat(3), data: fc.boolean() });
  fc.assert(
    fc.property(fc.array(second, { maxLength: 120 }), (seconds) => {
      const log = logOf(seconds);
      expect(log.videoSeenMs).toBeLessThanOrEqual(seconds.length * 1000);
      log.segments.reduce((endMs, { fromMs, untilMs }) => {
        expect(fromMs).toBeGreaterThanOrEqual(endMs);
        expect(untilMs).toBeGreaterThan(fromMs);
        return untilMs;
      }, 0);
    }),
  );
});
