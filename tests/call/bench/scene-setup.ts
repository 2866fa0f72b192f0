import { quantile } from "../../bench/support/figures.ts";
import type { Report } from "../../bench/support/report.ts";
import { type CallBegan, openBuiltPages } from "./built-pages.ts";
import { noteCarried } from "./carried.ts";
import { openPair } from "./pair.ts";
import { bar, how, row, type Size } from "./scenes.ts";
import { until } from "./until.ts";
import type { BenchWorld } from "./world.ts";

const rttMs = 300;
type Case = { readonly cameraMs: number; readonly rttMs: number; readonly preview: boolean };
const cold: Case = { cameraMs: 0, rttMs, preview: true };
const slow: Case = { cameraMs: 1_000, rttMs, preview: true };
/** Nobody looks at the own picture before: the voice comes first, the picture when the camera is open. */
const unseen: Case = { cameraMs: 1_000, rttMs, preview: false };
/** On loopback what remains is opening, encoding and decoding. */
const near: Case = { cameraMs: 0, rttMs: 0, preview: true };
const places = ["desk sound", "desk picture", "spoke sound", "spoke picture"] as const;

/**
 * From the centre's accept to the first sound and picture of the other, at each end; round trip 300 ms. Ours is the
 * built product, hub, desk and both pages.
 */
export async function setup(world: BenchWorld, { rounds }: Size): Promise<Report> {
  const found = new Map<string, number[]>();
  const add = (whose: Whose, one: Case, began: readonly CallBegan[]) => {
    for (const { side, ...first } of began)
      for (const kind of ["sound", "picture"] as const) {
        const key = keyOf(whose, one, `${side} ${kind}`);
        found.set(key, [...(found.get(key) ?? []), first[kind]]);
      }
  };
  const built = await openBuiltPages(world);
  // All cases in each round: what disturbs the machine for a while disturbs all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const one of [cold, slow, unseen, near]) {
      built.setLine({ delayMs: one.rttMs / 4 });
      add("ours", one, await built.call(one.cameraMs, one.preview));
      if (one === cold || one === slow) add("rival", one, await rivalCalls(world, one));
    }
  await built.close();
  const median = (whose: Whose, one: Case, place: string) =>
    quantile(found.get(keyOf(whose, one, place)) ?? [], 0.5);
  const ratio = (one: Case) =>
    Math.max(...places.map((place) => median("ours", one, place) / median("rival", one, place)));
  const roundTrips = (one: Case, without: (place: string) => number) =>
    Math.max(...places.map((place) => median("ours", one, place) - without(place))) / rttMs;
  const onLoopback = (place: string) => Math.max(0, median("ours", near, place));
  return {
    id: "setup",
    title: "accept → first remote sound and picture, built pages, RTT 300 ms",
    lines: [...found].map(([what, values]) => row(what, values)),
    bars: [
      bar("ours ÷ cold simple-peer, worst of four", ratio(cold), "at most", 0.4, 0.25),
      bar(
        "ours in round trips, worst of four, without what it takes on loopback",
        roundTrips(cold, onLoopback),
        "at most",
        2,
        1.3,
      ),
      bar("the same with a camera that takes 1 s", roundTrips(slow, onLoopback), "at most", 2, 1.3),
    ],
    notes: [
      ...places.map(
        (place) =>
          `${place}: ${((median("ours", cold, place) - onLoopback(place)) / rttMs).toFixed(2)} round trips without loopback's ${onLoopback(place).toFixed(0)} ms`,
      ),
      `with it: ${roundTrips(cold, () => 0).toFixed(2)} round trips`,
      `with a camera that takes 1 s: ÷ simple-peer ${ratio(slow).toFixed(2)}, ${roundTrips(slow, () => 0).toFixed(2)} round trips`,
    ],
  };
}

/** On accept both sides take their camera and make a peer; the centre's preview is on. */
async function rivalCalls(
  world: BenchWorld,
  { cameraMs, rttMs: around }: Case,
): Promise<readonly CallBegan[]> {
  const line = { delayMs: around / 4 };
  const pair = await openPair(world, how({ who: "rival", cameraMs, line }));
  const takenAt = await pair.call();
  const began: CallBegan[] = [];
  for (const { side, first } of pair.ends) {
    const at = await until(first, ({ sound, picture }) => sound > 0 && picture > 0, 20_000);
    const after = (atMs: number | undefined) =>
      atMs === undefined ? Number.POSITIVE_INFINITY : atMs - takenAt;
    began.push({ side, sound: after(at?.sound), picture: after(at?.picture) });
  }
  await noteCarried("rival", pair.desk.read);
  await pair.close();
  return began;
}

type Whose = "ours" | "rival";
const keyOf = (whose: Whose, one: Case, place: string): string =>
  `${whose}, preview ${one.preview ? "on" : "off"}, camera ${one.cameraMs} ms, RTT ${one.rttMs} ms, ${place}`;
