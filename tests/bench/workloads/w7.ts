import { deepStrictEqual } from "node:assert";
import { brotliCompressSync, constants } from "node:zlib";
import type { Task } from "@medplum/fhirtypes";
import type { RunningHub } from "../../../hub/server.ts";
import { consultSteps, lineConsults, queueChanges, type ConsultStep } from "../fixture/line-work.ts";
import { provenSame } from "../fixture/sets.ts";
import {
  type BenchDesk,
  doctor,
  draftsAtHub,
  holds,
  openBenchDesk,
  openBenchHub,
  putAll,
} from "../support/bench-clinic.ts";
import { type Ground, makeGround } from "../support/desk-files.ts";
import {
  type Passed,
  type ThinLine,
  type Way,
  bytesPerSecond,
  openThinLine,
  rttMs,
} from "../support/thin-line.ts";
import { pouchAcross, type PouchAcross } from "../support/pouch-across.ts";
import { type Bar, type Line, type Report } from "../support/report.ts";
import { versionOf } from "../support/rivals.ts";

/** With cuts; one more goes before them without. */
const rounds = 1;
const cuts = 3;

/** One passage of the work over the line. */
type Passage = { readonly ms: number; readonly passed: Passed };
type Passages = { readonly uncut: Passage; readonly cut: readonly Passage[] };
type Contender = {
  readonly line: ThinLine;
  /** Makes the work of this round ready, and answers what carries it over the line. */
  readonly ready: (round: number) => Promise<() => Promise<void>>;
};

/** 300 ms, 200 kbit/s, three cuts: 100 consult steps to the hub, 200 queue changes from it. */
export async function w7(): Promise<Report> {
  const ground = makeGround();
  const consults = lineConsults(doctor);
  const steps = (round: number) => consultSteps(consults.held, round);
  const changes = (round: number) => queueChanges(consults.waiting, round);
  provenSame("line work", [JSON.stringify(steps(0)), JSON.stringify(changes(0))]);
  const packed = { up: packedBytes(steps(0)), down: packedBytes(changes(0)) };
  const alone = steps(0).reduce((sum, step) => sum + packedBytes([step]), 0);

  const running = await openBenchHub(ground, consults.all);
  const line = await openThinLine(Number(new URL(running.url).port));
  const desk = await openBenchDesk(ground, line.url);
  const first = desk.start();
  await desk.whenIdle(() =>
    holds(
      desk.worker,
      consults.waiting.map(({ description: _none, ...task }) => task as Task),
    ),
  );
  await first.now();
  await first.stop();
  const pouch = await pouchAcross(ground, { queue: changes(-1) });

  const push = await over("up", packed.up, {
    desk: { line, ready: async (round) => pushed(desk, steps(round)) },
    pouch: { line: pouch.lines.up, ready: async (round) => pouch.push(steps(round)) },
  });
  await proveSteps(running, consults.held, steps);
  const pull = await over("down", packed.down, {
    desk: { line, ready: async (round) => pulled(running, desk, changes(round)) },
    pouch: { line: pouch.lines.down, ready: async (round) => pouch.pull(changes(round)) },
  });
  const asked = desk.asked();
  await close(ground, desk, line, running, pouch);
  return {
    id: "W7",
    title: `${rttMs} ms RTT, ${(bytesPerSecond * 8) / 1000} kbit/s, ${cuts} cuts`,
    lines: [...linesOf("push 100 steps", push), ...linesOf("pull 200 changes", pull)],
    bars: [...barsOf("push", "up", packed.up, push), ...barsOf("pull", "down", packed.down, pull)],
    notes: [
      `the same 100 steps packed one by one: ${alone} B, ${((alone / bytesPerSecond) * 1_000 + cuts * rttMs).toFixed(0)} ms with the cuts' round trips, before any header and before FHIR: no program that sends each step as a request of its own goes below`,
      `brotli 11 of the fixture: push ${packed.up} B, pull ${packed.down} B; ${asked.most} requests with writes at a time at most, ${asked.asks} for ${(rounds + 1) * 100} steps`,
      "each consult's drafts stand at the hub once and in their order",
      `cuts at the same bytes for all: each quarter of the packed fixture; sent again = bytes with cuts ÷ without, less 1`,
      `${versionOf("pouchdb-node")}, ${versionOf("express-pouchdb")}`,
    ],
  };
}

const packedBytes = (all: readonly unknown[]): number =>
  brotliCompressSync(JSON.stringify(all), { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;

async function pushed(desk: BenchDesk, steps: readonly ConsultStep[]): Promise<() => Promise<void>> {
  await desk.write(steps);
  return async () => {
    const sync = desk.start();
    await desk.whenIdle(async () => (await desk.worker.db.openOutbox()).length === 0);
    await sync.stop();
  };
}

async function pulled(
  running: RunningHub,
  desk: BenchDesk,
  changed: readonly Task[],
): Promise<() => Promise<void>> {
  await putAll(running, changed);
  return async () => {
    const sync = desk.start();
    await desk.whenIdle(() => holds(desk.worker, changed));
    await sync.stop();
  };
}

/** Without cuts once, then with them, both programs turn by turn. */
async function over<N extends string>(
  way: Way,
  bytes: number,
  contenders: Readonly<Record<N, Contender>>,
): Promise<Readonly<Record<N, Passages>>> {
  const at = Array.from({ length: cuts }, (_, cut) => (bytes * (cut + 1)) / (cuts + 1));
  const found = new Map<string, Passage[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, { line, ready }] of Object.entries<Contender>(contenders)) {
      const carry = await ready(round);
      line.begin(round === 0 ? undefined : { way, at });
      const startedAt = performance.now();
      await carry();
      const ms = performance.now() - startedAt;
      const passage = { ms, passed: line.end() };
      if (process.env["BENCH_SAYS"]) console.log(way, name, round, ms, passage.passed);
      found.set(name, [...(found.get(name) ?? []), passage]);
    }
  }
  const all = [...found].map(([name, [uncut, ...cut]]) => [name, { uncut, cut }]);
  return Object.fromEntries(all) as Record<N, Passages>; // the keys that came in
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
const msOf = ({ cut }: Passages): number => median(cut.map(({ ms }) => ms));

function linesOf(what: string, found: Readonly<Record<"desk" | "pouch", Passages>>): Line[] {
  return (["desk", "pouch"] as const).flatMap((name) => {
    const { uncut, cut } = found[name];
    const worst = Math.max(...cut.map(({ ms }) => ms));
    const says = ({ up, down }: Passed) => `${up} B up, ${down} B down`;
    return [
      {
        what: `${what}, ${name}, ${cuts} cuts`,
        p50: msOf(found[name]),
        p99: worst,
        n: cut.length,
        unit: "ms",
        note: says(cut[0]?.passed ?? uncut.passed),
      },
      { what: `${what}, ${name}, no cut`, p50: uncut.ms, n: 1, unit: "ms", note: says(uncut.passed) },
    ];
  });
}

function barsOf(
  what: string,
  way: Way,
  bytes: number,
  { desk, pouch }: Readonly<Record<"desk" | "pouch", Passages>>,
): Bar[] {
  const floorMs = (bytes / bytesPerSecond) * 1_000 + cuts * rttMs;
  const again = median(desk.cut.map(({ passed }) => passed[way] / desk.uncut.passed[way] - 1));
  return [
    {
      what: `${what}: desk ÷ (packed fixture at line rate + ${cuts} RTT = ${floorMs.toFixed(0)} ms)`,
      value: msOf(desk) / floorMs,
      sense: "at most",
      bar: 1.5,
      aim: 1.2,
    },
    { what: `${what}: PouchDB ÷ desk`, value: msOf(pouch) / msOf(desk), sense: "at least", bar: 3, aim: 6 },
    { what: `${what}: share sent again`, value: again, sense: "at most", bar: 0.05, aim: 0.01 },
  ];
}

async function proveSteps(
  running: RunningHub,
  held: ReturnType<typeof lineConsults>["held"],
  steps: (round: number) => readonly ConsultStep[],
): Promise<void> {
  const all = Array.from({ length: rounds + 1 }, (_, round) => steps(round)).flat();
  for (const one of held) {
    const expected = all
      .filter(({ taskId }) => taskId === one.taskId)
      .map(({ draft }) => JSON.stringify(draft));
    deepStrictEqual(await draftsAtHub(running, one), expected);
  }
}

async function close(
  ground: Ground,
  desk: BenchDesk,
  line: ThinLine,
  running: RunningHub,
  pouch: PouchAcross,
): Promise<void> {
  await desk.close();
  await line.close();
  await running.close();
  await pouch.close();
  ground.remove();
}
