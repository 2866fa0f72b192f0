import { type Bar, type Line as Row, type Report } from "../../bench/support/report.ts";
import { quantile } from "../../bench/support/figures.ts";
import { noteCarried, wordsOf } from "./carried.ts";
import { openKept } from "./kept.ts";
import { cpuSeconds, type End, type How, openPair, type Pair } from "./pair.ts";
import type { Reading } from "./page.ts";
import { recordLadders } from "./record-ladders.ts";
import { pause, until } from "./until.ts";
import type { Line } from "./way.ts";
import type { BenchWorld } from "./world.ts";

export type Size = {
  readonly rounds: number;
  /** Outages: how long, and over which way. */
  readonly seconds: readonly number[];
  readonly ways: readonly string[];
  /** Plain simple-peer beside it. */
  readonly rival: boolean;
  /** How large a picture is sent during a call. */
  readonly megabytes: number;
  /** Under this name the times of outages add up over several runs. */
  readonly keep?: string | undefined;
  /** Into this folder goes what each page's ladder was told, second by second. */
  readonly record?: string | undefined;
};

export const hill: Line = { delayMs: 37.5 };
export const who = ["ours", "rival"] as const;

/** The same losses for both. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const how = (more: Partial<How> & Pick<How, "who">): How => ({
  ...{ relayOnly: true, cameraMs: 0, preview: true, line: hill, chance: chanceFrom(7) },
  ...more,
});

/** Seconds from the line's return until sound and picture move again at both ends. */
export async function outage(
  world: BenchWorld,
  { rounds, seconds: long, ways, rival, keep }: Size,
): Promise<Report> {
  const kept = openKept(keep);
  const lines: Row[] = [];
  const bars: Bar[] = [];
  const times = new Map<string, readonly number[]>();
  for (const way of ways)
    for (const seconds of long) {
      const named = (one: (typeof who)[number]) => `${one} ${way} ${seconds} s`;
      const measure = async (one: (typeof who)[number], outages: number) => {
        const pair = await connected(world, how({ who: one, relayOnly: way === "relay" }));
        for (let round = 0; round < outages; round += 1) {
          if (round > 0) await pause(4_000);
          times.set(named(one), kept.add(named(one), await backAfter(pair, seconds, one)));
        }
        await pair.close();
      };
      for (const outages of turnsOf(seconds === 15 ? rounds * 2 : rounds)) {
        await measure("ours", outages);
        // A rival that is dead stays so: each outage of its gets a fresh call.
        if (rival) await measure("rival", 1);
      }
      const values = times.get(named("ours")) ?? [];
      bars.push(
        bar(`${way} ${seconds} s: p95, seconds`, quantile(values, 0.95) / 1_000, "at most", 3, 1.5),
        bar(`${way} ${seconds} s: longest`, Math.max(...values) / 1_000, "at most", 6),
      );
    }
  for (const [what, values] of times) lines.push(row(what, values));
  return {
    id: "outage",
    title: "sound and picture back at both ends after an outage, signalling cut as well",
    lines,
    bars,
    notes: [],
  };
}

/** Ours and the rival take turns, three where there are rounds enough. */
function turnsOf(rounds: number): readonly number[] {
  const turns = Math.min(3, rounds);
  return Array.from({ length: turns }, (_, at) => Math.floor((rounds + at) / turns));
}

/** One outage: milliseconds from the line's return until both ends hear and see again. */
async function backAfter(pair: Pair, seconds: number, one: (typeof who)[number]): Promise<number> {
  pair.setLine({ ...hill, isDown: true });
  await pause(seconds * 1_000);
  const before = await Promise.all(pair.ends.map((end) => end.read()));
  pair.setLine(hill);
  const backAt = Date.now();
  const mostMs = one === "ours" ? 60_000 : 20_000;
  return Math.max(
    ...(await Promise.all(pair.ends.map((end, at) => backMs(end, before[at], backAt, mostMs)))),
  );
}

async function backMs(
  end: End,
  before: Reading | undefined,
  backAt: number,
  mostMs: number,
): Promise<number> {
  const isBack = (now: Reading) =>
    // Another connection's counters begin at 0.
    (now.audioPackets >= (before?.audioPackets ?? 0) + 10 ||
      (now.audioPackets >= 10 && now.audioPackets < (before?.audioPackets ?? 0))) &&
    (now.frames > (before?.frames ?? 0) + 1 || (now.frames > 1 && now.frames < (before?.frames ?? 0)));
  const reading = await until(end.read, isBack, mostMs, 40);
  return reading === undefined ? Number.POSITIVE_INFINITY : Math.max(0, reading.atMs - backAt);
}

/** Share of the sound that was made up, and how long the picture stood, over 30 s after the line got thin. */
export async function thin(world: BenchWorld, { rounds, record }: Size): Promise<Report> {
  const cases = [
    ["64 kbit/s, 5 % loss", { ...hill, bps: 64_000, loss: 0.05 }],
    ["300 kbit/s, 15 % loss", { ...hill, bps: 300_000, loss: 0.15 }],
  ] as const;
  const lines: Row[] = [];
  const worst = new Map<string, { readonly concealed: number; readonly frozenMs: number }[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, line] of cases)
      for (const one of who) {
        const pair = await connected(world, how({ who: one, chance: chanceFrom(round + 1) }));
        pair.setLine(line);
        await pause(8_000);
        const before = await Promise.all(pair.ends.map((end) => end.read()));
        await pause(30_000);
        const after = await Promise.all(pair.ends.map((end) => end.read()));
        const ends = after.map((now, at) => windowOf(before[at] ?? now, now));
        const key = `${one}, ${name}`;
        const concealed = Math.max(...ends.map((end) => end.concealed));
        const frozenMs = Math.max(...ends.map((end) => end.frozenMs));
        worst.set(key, [...(worst.get(key) ?? []), { concealed, frozenMs }]);
        if (one === "ours") await recordLadders(record, `thin ${name} ${round + 1}`, pair.ends);
        await pair.close();
      }
  const concealed = (key: string) =>
    quantile(
      (worst.get(key) ?? []).map((one) => one.concealed),
      0.5,
    );
  const frozenMs = (key: string) =>
    quantile(
      (worst.get(key) ?? []).map((one) => one.frozenMs),
      0.5,
    );
  for (const key of worst.keys())
    lines.push(
      { what: `${key}: concealed`, p50: concealed(key) * 100, n: rounds, unit: "%" },
      { what: `${key}: picture stood, of 30 s`, p50: frozenMs(key) / 1_000, n: rounds, unit: "s" },
    );
  const [[narrow], [lossy]] = cases;
  return {
    id: "thin",
    title: "a thin line, the worse end, 30 s",
    lines,
    bars: [
      bar(`${narrow}: concealed, %`, concealed(`ours, ${narrow}`) * 100, "at most", 6, 3),
      bar(
        `${narrow}: no ladder ÷ ours`,
        concealed(`rival, ${narrow}`) / concealed(`ours, ${narrow}`),
        "at least",
        3,
        6,
      ),
      bar(
        `${lossy}: concealed − no ladder's, points`,
        (concealed(`ours, ${lossy}`) - concealed(`rival, ${lossy}`)) * 100,
        "at most",
        1,
        0,
      ),
      bar(`${lossy}: picture stood, s`, frozenMs(`ours, ${lossy}`) / 1_000, "at most", 3, 1),
    ],
    notes: [],
  };
}

function windowOf(before: Reading, now: Reading) {
  const samples = now.samples - before.samples;
  return {
    concealed: samples <= 0 ? 1 : (now.concealed - before.concealed) / samples,
    // A picture that the ladder has taken away on purpose does not count as standing.
    frozenMs: now.frozenMs - before.frozenMs,
  };
}

/** How soon the picture is large again once the line is wide. */
export async function restored(world: BenchWorld, { rounds, record }: Size): Promise<Report> {
  const cases = [
    ["240p10", { ...hill, bps: 200_000 }, 20, 15],
    ["audio", { ...hill, bps: 64_000, loss: 0.05 }, 30, 20],
  ] as const;
  const lines: Row[] = [];
  const bars: Bar[] = [];
  for (const [name, line, most, aim] of cases) {
    const times: number[] = [];
    const rungs: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const pair = await connected(world, how({ who: "ours", chance: chanceFrom(round + 1) }));
      pair.setLine(line);
      await pause(25_000);
      rungs.push(...(await Promise.all(pair.ends.map(async (end) => (await end.read()).rung ?? "?"))));
      pair.setLine({ ...hill, bps: 900_000 });
      const wideAt = Date.now();
      const large = await Promise.all(
        pair.ends.map((end) =>
          until(end.read, ({ height, rung }) => height >= 480 && rung === "480p15", 90_000, 200),
        ),
      );
      times.push(
        Math.max(...large.map((one) => (one === undefined ? Number.POSITIVE_INFINITY : one.atMs - wideAt))),
      );
      await recordLadders(record, `restored from ${name} ${round + 1}`, pair.ends);
      await pair.close();
    }
    lines.push({ ...row(`from ${name}`, times), note: `was at ${[...new Set(rungs)].join(", ")}` });
    bars.push(bar(`from ${name}: seconds`, quantile(times, 0.5) / 1_000, "at most", most, aim));
  }
  return {
    id: "restored",
    title: "line restored to 900 kbit/s → 480 lines at both ends",
    lines,
    bars,
    notes: [],
  };
}

/** Nothing of the call's media may notice that the hub is gone and comes back. */
export async function hubKilled(world: BenchWorld): Promise<Report> {
  const pair = await connected(world, how({ who: "ours", relayOnly: false }));
  const gaps: number[] = [];
  const watching = { isOn: true };
  const watch = (async () => {
    let last = await Promise.all(pair.ends.map((end) => end.read()));
    let moved = [Date.now(), Date.now()];
    while (watching.isOn) {
      await pause(100);
      const now = await Promise.all(pair.ends.map((end) => end.read()));
      moved = moved.map((at, index) => {
        const isMoving = (now[index]?.audioPackets ?? 0) > (last[index]?.audioPackets ?? 0);
        if (isMoving) gaps.push(Date.now() - at);
        return isMoving ? Date.now() : at;
      });
      last = now;
    }
  })();
  await pause(3_000);
  await world.restartHub(() => pause(10_000));
  for (const { tcp } of pair.ends) tcp.setTarget(world.hubPort());
  await pause(10_000);
  watching.isOn = false;
  await watch;
  const phases = await Promise.all(pair.ends.map(async (end) => (await end.read()).phase));
  await pair.close();
  return {
    id: "hub",
    title: "hub killed for 10 s during a direct call",
    lines: [row("longest time without a packet of sound", [Math.max(...gaps)])],
    bars: [bar("longest silence, s", Math.max(...gaps) / 1_000, "at most", 1)],
    notes: [`phases after: ${phases.join(", ")}`],
  };
}

/** CPU of one end, ours ÷ plain simple-peer, where both send the same. */
export async function cpu(world: BenchWorld, { rounds }: Size): Promise<Report> {
  const found = { ours: [] as number[], rival: [] as number[] };
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round += 1)
    for (const one of who) {
      // Narrow enough that both send what the line takes and no more.
      const pair = await connected(world, how({ who: one, line: { ...hill, bps: 700_000 } }));
      await pause(12_000);
      const pids = world.pids("spoke");
      const [before, first] = [cpuSeconds(pids), await pair.spoke.read()];
      const startMs = Date.now();
      await pause(15_000);
      const [after, last] = [cpuSeconds(pids), await pair.spoke.read()];
      found[one].push((after - before) / ((Date.now() - startMs) / 1_000));
      seen.add(`${one}, while it was measured: ${wordsOf(first, last)}`);
      await pair.close();
    }
  const share = (one: "ours" | "rival") => quantile(found[one], 0.5);
  return {
    id: "cpu",
    title: "processor time of the centre's browser, share of one core",
    lines: who.map((one) => ({ what: one, p50: share(one), n: rounds, unit: "cores" })),
    bars: [bar("ours ÷ plain simple-peer", share("ours") / share("rival"), "at most", 1.05, 0.95)],
    notes: [...seen],
  };
}

export async function connected(world: BenchWorld, what: How): Promise<Pair> {
  const pair = await openPair(world, what);
  await pair.call();
  for (const end of pair.ends) {
    const there = await until(
      end.read,
      ({ frames, audioPackets }) => frames > 10 && audioPackets > 50,
      30_000,
    );
    if (!there) throw new Error(`The call never began at the ${end.side} (${what.who}).`);
  }
  // The browser's estimate has found the line's width.
  await pause(4_000);
  await noteCarried(what.who, pair.desk.read);
  return pair;
}

export const row = (what: string, values: readonly number[]): Row => ({
  what,
  p50: quantile(values, 0.5),
  p99: quantile(values, 0.99),
  n: values.length,
  unit: "ms",
});

export const bar = (what: string, value: number, sense: Bar["sense"], limit: number, aim?: number): Bar => ({
  ...{ what, value, sense, bar: limit },
  ...(aim === undefined ? {} : { aim }),
});
