import { expect, it } from "vitest";
import { measureLine, type LineProbe } from "./measure-line.ts";

/** A line of this width and delay under a clock of its own. */
function lineOf({ downKbps, upKbps, delayMs }: Readonly<Record<"downKbps" | "upKbps" | "delayMs", number>>) {
  const state = { nowMs: 0, bytes: 0 };
  const took = async (ms: number) => {
    state.nowMs += ms;
    return ms;
  };
  const move = (kbps: number) => (bytes: number) => {
    state.bytes += bytes;
    return took(delayMs + (bytes * 8) / kbps);
  };
  const probe: LineProbe = {
    ask: () => took(delayMs),
    down: move(downKbps),
    up: move(upKbps),
    nowMs: () => state.nowMs,
  };
  return { state, probe };
}

it("finds each way by itself, on a thin line and on a wide one, in about five seconds", async () => {
  for (const [downKbps, upKbps] of [
    [300, 64],
    [64, 300],
    [20_000, 4_000],
  ] as const) {
    const { probe, state } = lineOf({ downKbps, upKbps, delayMs: 200 });
    const found = await measureLine(probe);
    expect(found.downKbps / downKbps).toBeCloseTo(1, 1);
    expect(found.upKbps / upKbps).toBeCloseTo(1, 1);
    expect(found).toMatchObject({ roundTripMs: 200, worstRoundTripMs: 200, unanswered: 0 });
    expect(state.nowMs).toBeLessThan(9_000);
  }
});

it("a thin line is not filled with a megabyte to learn that it is thin", async () => {
  const { probe, state } = lineOf({ downKbps: 64, upKbps: 64, delayMs: 200 });
  await measureLine(probe);
  expect(state.bytes).toBeLessThan(40 * 1024);
});

it("a line that answers nothing is told after three questions", async () => {
  const asked = { times: 0 };
  const found = await measureLine({
    ask: async () => void (asked.times += 1),
    down: async () => undefined,
    up: async () => undefined,
    nowMs: () => 0,
  });
  expect(found).toEqual({ roundTripMs: 0, worstRoundTripMs: 0, unanswered: 1, downKbps: 0, upKbps: 0 });
  expect(asked.times).toBe(3);
});
