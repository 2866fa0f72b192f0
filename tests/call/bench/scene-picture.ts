import { quantile } from "../../bench/support/figures.ts";
import type { Report } from "../../bench/support/report.ts";
import type { Sending } from "./centre.ts";
import type { Reading } from "./page.ts";
import type { End, Pair } from "./pair.ts";
import { bar, connected, hill, how, type Size } from "./scenes.ts";
import { pause } from "./until.ts";
import type { BenchWorld } from "./world.ts";

const line = { ...hill, bps: 200_000 };
const cutMs = 5_000;
/** Of the original, as the hub has it, when the line is cut. */
const cutAt = [0.2, 0.5, 0.8] as const;
const longestMs = 30 * 60_000;

/** A large picture goes to the hub beside a call, over one thin line that is cut three times. */
export async function picture(world: BenchWorld, { rounds, megabytes }: Size): Promise<Report> {
  const withIt: Share[] = [];
  const without: Share[] = [];
  const sent: { readonly now: Sending; readonly tookMs: number; readonly isWhole: boolean }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const pair = await connectedCentre(world);
    const hearing = listen(pair);
    const startMs = Date.now();
    await pair.spoke.page.evaluate(([bytes, taskId]) => window.bench.centre.keep(bytes, taskId), [
      megabytes * 1_000_000,
      world.taskId,
    ] as const);
    const cuts: number[] = [];
    let now = await read(pair);
    while (now.waiting > 0 && Date.now() - startMs < longestMs) {
      if (now.arrivedBytes > (cutAt[cuts.length] ?? 2) * now.sizeBytes) {
        cuts.push(Date.now() - startMs);
        await cut(pair);
      }
      await pause(200);
      now = await read(pair);
    }
    const tookMs = Date.now() - startMs;
    withIt.push(await hearing.end());
    sent.push({ now, tookMs, isWhole: await world.hasBytesOf(now.sha256) });
    await pair.close();

    const alone = await connectedCentre(world);
    const also = listen(alone);
    const againMs = Date.now();
    for (const at of cuts) {
      await pause(againMs + at - Date.now());
      await cut(alone);
    }
    await pause(againMs + tookMs - Date.now());
    without.push(await also.end());
    await alone.close();
  }
  const median = (of: readonly Share[], what: keyof Share) =>
    quantile(
      of.map((one) => one[what] * 100),
      0.5,
    );
  const twice = sent.map(({ now }) => (100 * (now.handedBytes - now.sizeBytes)) / now.sizeBytes);
  return {
    id: "picture",
    title: `an original of ${megabytes} MB over 200 kbit/s with three cuts of ${cutMs / 1_000} s during a call`,
    lines: [
      { what: "with it: concealed", p50: median(withIt, "concealed"), n: rounds, unit: "%" },
      { what: "without: concealed", p50: median(without, "concealed"), n: rounds, unit: "%" },
      { what: "with it: picture of the call shown", p50: median(withIt, "shown"), n: rounds, unit: "%" },
      { what: "without: picture of the call shown", p50: median(without, "shown"), n: rounds, unit: "%" },
      {
        what: "kept → with the hub",
        p50:
          quantile(
            sent.map(({ tookMs }) => tookMs),
            0.5,
          ) / 1_000,
        n: rounds,
        unit: "s",
      },
    ],
    bars: [
      bar("not whole", sent.filter(({ isWhole }) => !isWhole).length, "at most", 0),
      bar("sent twice, %", Math.max(...twice), "at most", 5),
      bar(
        "concealed − the same call without it, points",
        median(withIt, "concealed") - median(without, "concealed"),
        "at most",
        2,
      ),
    ],
    notes: sent.map(({ now }) => `${now.sizeBytes} bytes; ${now.handedBytes} handed over`),
  };
}

async function connectedCentre(world: BenchWorld): Promise<Pair> {
  const pair = await connected(world, how({ who: "ours" }));
  await pair.spoke.page.evaluate(([username, passphrase]) => window.bench.centre.open(username, passphrase), [
    world.worker.username,
    world.worker.passphrase,
  ] as const);
  pair.setLine(line);
  // The call has found the line's width.
  await pause(20_000);
  return pair;
}

const read = (pair: Pair): Promise<Sending> => pair.spoke.page.evaluate(() => window.bench.centre.read());

async function cut(pair: Pair): Promise<void> {
  pair.setLine({ ...line, isDown: true });
  await pause(cutMs);
  pair.setLine(line);
}

type Share = { readonly concealed: number; readonly shown: number };

/** The worse end's share of sound that was made up, and of seconds in which its picture moved. */
function listen(pair: Pair): { readonly end: () => Promise<Share> } {
  const state = { isOn: true };
  const ends = pair.ends.map(async (end) => sharesOf(end, () => state.isOn));
  return {
    end: async () => {
      state.isOn = false;
      const shares = await Promise.all(ends);
      return {
        concealed: Math.max(...shares.map((one) => one.concealed)),
        shown: Math.min(...shares.map((one) => one.shown)),
      };
    },
  };
}

async function sharesOf(end: End, isOn: () => boolean): Promise<Share> {
  const sum = { samples: 0, concealed: 0, seconds: 0, shown: 0 };
  let last = await end.read();
  while (isOn()) {
    await pause(1_000);
    const now = await end.read();
    // Another connection's counters begin at 0.
    const more = (field: "samples" | "concealed" | "frames", before: Reading) =>
      now.samples >= before.samples ? now[field] - before[field] : now[field];
    sum.samples += more("samples", last);
    sum.concealed += Math.max(0, more("concealed", last));
    sum.seconds += 1;
    sum.shown += more("frames", last) > 1 ? 1 : 0;
    last = now;
  }
  return { concealed: sum.concealed / sum.samples, shown: sum.shown / sum.seconds };
}
