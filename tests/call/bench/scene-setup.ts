import { quantile } from "../../bench/support/figures.ts";
import type { Report } from "../../bench/support/report.ts";
import { openPair } from "./pair.ts";
import { bar, how, row, type Size, who } from "./scenes.ts";
import { until } from "./until.ts";
import type { BenchWorld } from "./world.ts";

const rttMs = 300;
/** Camera, round trip. On loopback what remains is opening, encoding and decoding. */
const cases = [
  { cameraMs: 0, rttMs },
  { cameraMs: 1_000, rttMs },
  { cameraMs: 0, rttMs: 0 },
] as const;
const places = ["desk sound", "desk picture", "spoke sound", "spoke picture"] as const;

/** From the centre's accept to the first sound and picture of the other, at each end; round trip 300 ms. */
export async function setup(world: BenchWorld, { rounds }: Size): Promise<Report> {
  const found = new Map<string, number[]>();
  // All cases in each round: what disturbs the machine for a while disturbs all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const one of cases)
      for (const whose of one.rttMs === 0 ? (["ours"] as const) : who) {
        const pair = await openPair(
          world,
          how({ who: whose, cameraMs: one.cameraMs, line: { delayMs: one.rttMs / 4 } }),
        );
        const acceptedAt = await pair.call();
        for (const end of pair.ends) {
          const first = await until(end.first, ({ sound, picture }) => sound > 0 && picture > 0, 20_000);
          for (const kind of ["sound", "picture"] as const) {
            const key = keyOf(whose, one, `${end.side} ${kind}`);
            const ms = first === undefined ? Number.POSITIVE_INFINITY : first[kind] - acceptedAt;
            found.set(key, [...(found.get(key) ?? []), ms]);
          }
        }
        await pair.close();
      }
  const [cold, slow, near] = cases;
  const median = (whose: "ours" | "rival", one: Case, place: string) =>
    quantile(found.get(keyOf(whose, one, place)) ?? [], 0.5);
  const ratio = (one: Case) =>
    Math.max(...places.map((place) => median("ours", one, place) / median("rival", one, place)));
  const roundTrips = (one: Case, without: (place: string) => number) =>
    Math.max(...places.map((place) => median("ours", one, place) - without(place))) / rttMs;
  const onLoopback = (place: string) => Math.max(0, median("ours", near, place));
  return {
    id: "setup",
    title: "accept → first remote sound and picture, preview on, RTT 300 ms",
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

type Case = (typeof cases)[number];
const keyOf = (whose: string, one: Case, place: string): string =>
  `${whose}, camera ${one.cameraMs} ms, RTT ${one.rttMs} ms, ${place}`;
