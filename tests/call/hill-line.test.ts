import { afterAll, beforeAll, expect, it } from "vitest";
import { type End, openPair, type Pair } from "./bench/pair.ts";
import type { Reading } from "./bench/page.ts";
import { pause } from "./bench/until.ts";
import type { Line } from "./bench/way.ts";
import { type BenchWorld, openWorld } from "./bench/world.ts";

const hill: Line = { delayMs: 37.5 };
const world: { bench?: BenchWorld; pair?: Pair } = {};
const ends = () => world.pair?.ends ?? expect.fail("no call");
const setLine = (line: Line) => world.pair?.setLine(line);

beforeAll(async () => {
  world.bench = await openWorld();
  let seed = 7;
  const chance = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const how = { who: "ours", relayOnly: true, cameraMs: 0, preview: true, line: hill, chance } as const;
  world.pair = await openPair(world.bench, how);
  await world.pair.call();
});
afterAll(async () => {
  await world.pair?.close();
  await world.bench?.close();
});

async function bothUntil(what: string, fits: (now: Reading, before: Reading) => boolean): Promise<void> {
  await Promise.all(ends().map((end) => until(end, what, fits)));
}

async function until(
  { read, trace, side }: End,
  what: string,
  fits: (now: Reading, before: Reading) => boolean,
) {
  const before = await read();
  const endMs = Date.now() + 90_000;
  for (;;) {
    const now = await read();
    if (fits(now, before)) return;
    if (Date.now() > endMs)
      throw new Error(`never at the ${side}: ${what}; ${JSON.stringify([now, (await trace()).slice(-120)])}`);
    await pause(100);
  }
}

const soon = { timeout: 60_000, interval: 250 };

/** Another connection's counters begin at 0. */
const isMore = (now: number, before: number, least: number) => now >= (now < before ? 0 : before) + least;
const flows = (now: Reading, before: Reading) =>
  isMore(now.audioPackets, before.audioPackets, 20) && isMore(now.frames, before.frames, 5);

it("goes on at both ends after 5 and after 15 seconds without any line, signalling cut as well", async () => {
  await bothUntil("sound and picture", flows);
  for (const seconds of [5, 15]) {
    setLine({ ...hill, isDown: true });
    await pause(seconds * 1_000);
    const dead = await Promise.all(ends().map(({ read }) => read()));
    expect(dead.map(({ phase }) => phase)).toEqual(["reconnecting", "reconnecting"]);
    setLine(hill);
    await bothUntil("back", (now, before) => now.phase === "connected" && flows(now, before));
  }
});

it("takes back an offer that nobody answers, offers anew, and goes on when the other end is there again", async () => {
  const [desk, spoke] = ends();
  const cutMs = Date.now();
  // The hub is heard here, and believes the other page there.
  for (const line of [spoke.udp, spoke.tcp]) line.set({ ...hill, isDown: true });
  const changes = async () => {
    const states = (await desk.happened())
      .filter(({ atMs }) => atMs > cutMs)
      .flatMap(({ what }) => /\b(?:have-local-offer|stable)\b/.exec(what)?.[0] ?? []);
    return states.filter((one, at) => one !== states[at - 1]).join(" ");
  };
  await expect.poll(changes, soon).toMatch(/have-local-offer stable have-local-offer/);
  for (const line of [spoke.udp, spoke.tcp]) line.set(hill);
  await bothUntil("back", (now, before) => now.phase === "connected" && flows(now, before));
});

it("leaves a line of 64 kbit/s to the voice, and shows the picture again when the line is wide", async () => {
  setLine({ ...hill, bps: 64_000, loss: 0.05 });
  await bothUntil("the voice alone", ({ rung }) => rung === "audio");
  await bothUntil("voice", (now, before) => isMore(now.audioPackets, before.audioPackets, 50));
  setLine({ ...hill, bps: 900_000 });
  await bothUntil(
    "the picture",
    (now, before) => now.rung !== "audio" && isMore(now.frames, before.frames, 10),
  );
});
