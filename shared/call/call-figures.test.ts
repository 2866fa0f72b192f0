import { expect, it } from "vitest";
import {
  addFigures,
  callFigures,
  concealedShare,
  emptyFiguresLog,
  type FiguresSample,
  joinFigures,
} from "./call-figures.ts";

const base: FiguresSample = {
  atMs: 0,
  phase: "connecting",
  sinceMs: 0,
  generation: 1,
  rung: "480p15",
  audioSamples: 0,
  audioConcealed: 0,
  bytesIn: 0,
  bytesOut: 0,
};
const run = (samples: readonly Partial<FiguresSample>[]) => {
  let last = base;
  return samples.reduce(
    (log, change) => {
      last = { ...last, ...change };
      return addFigures(log, last);
    },
    addFigures(emptyFiguresLog, base),
  ).figures;
};

it("tells set-up, drops, how long each return took and what was sent meanwhile", () => {
  const figures = run([
    { atMs: 450, phase: "connected", sinceMs: 420 },
    { atMs: 1_450 },
    { atMs: 2_450, rung: "240p10" },
    { atMs: 3_000, phase: "reconnecting", sinceMs: 3_000 },
    { atMs: 7_200, phase: "connected", sinceMs: 7_200 },
    { atMs: 8_200 },
  ]);
  expect(figures).toMatchObject({ setUpMs: 420, drops: 1, recoveriesMs: [4_200], connectedMs: 7_650 });
  expect(figures.rungsMs["240p10"]).toBeGreaterThan(1_000);
  expect(callFigures.safeParse(figures).success).toBe(true);
});

it("who takes a call whose connection was made while it rang is through at once", () => {
  const rung = [
    { atMs: 100, phase: "ringing" as const },
    { atMs: 2_000, phase: "connected" as const, sinceMs: 2_000 },
  ];
  expect(run(rung).setUpMs).toBe(0);
  const again = [
    { atMs: 450, phase: "connected" as const, sinceMs: 420 },
    ...rung.map((one) => ({ ...one, atMs: one.atMs + 1_000 })),
  ];
  expect(run(again).setUpMs).toBe(420);
});

it("counts bytes and made-up voice over a new connection, whose counters begin at 0", () => {
  const figures = run([
    { atMs: 1_000, bytesIn: 900, bytesOut: 500, audioSamples: 48_000, audioConcealed: 480 },
    { atMs: 2_000, generation: 2, bytesIn: 100, bytesOut: 50, audioSamples: 0, audioConcealed: 0 },
    { atMs: 3_000, bytesIn: 300, bytesOut: 90, audioSamples: 47_040, audioConcealed: 480 },
  ]);
  expect(figures).toMatchObject({ bytesIn: 1_200, bytesOut: 590, audioConcealed: 960 });
  expect(concealedShare(figures)).toBeCloseTo(0.01, 3);
});

it("does not count the time in which the page slept, nor a clock that was set back", () => {
  const connected = { phase: "connected" as const, sinceMs: 100 };
  expect(run([{ ...connected, atMs: 100 }, { atMs: 600_000 }]).connectedMs).toBe(100);
  expect(run([{ ...connected, atMs: 1_000 }, { atMs: 200 }, { atMs: 1_200 }]).connectedMs).toBe(2_000);
});

it("windows that followed each other in one call add up, and the first set-up stands", () => {
  const one = run([
    { atMs: 400, phase: "connected", sinceMs: 400 },
    { atMs: 1_400, bytesIn: 10 },
  ]);
  const other = { ...one, setUpMs: 9_000, recoveriesMs: [700], drops: 1 };
  expect(joinFigures([one, other])).toMatchObject({
    setUpMs: 400,
    drops: 1,
    recoveriesMs: [700],
    connectedMs: 2 * one.connectedMs,
    bytesIn: 20,
  });
  expect(joinFigures([])).toBeUndefined();
});
