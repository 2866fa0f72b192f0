import { setTimeout as wait } from "node:timers/promises";
import { practiceDoctors } from "../../hub/practice/people.ts";
import { account } from "../desk/support/practice-desk.ts";
import { dice } from "./chance.ts";
import { atWork } from "./doctor.ts";
import type { Line } from "./fate.ts";
import type { Killable } from "./killable.ts";
import { lookAtDesk } from "./look-at-desk.ts";
import { lookAtHub } from "./look-at-hub.ts";
import type { Plan, Round } from "./plan.ts";
import {
  type Finding,
  judgeCentre,
  judgeDesk,
  judgeFiles,
  judgeHub,
  judgeLetters,
  settleBook,
} from "./verdict.ts";
import type { RunningDesk, World } from "./world.ts";

/** Who lives now; handed from cycle to cycle. */
export type Alive = { readonly desk: RunningDesk; readonly hub: Killable };

export type Cycle = {
  readonly world: World;
  readonly seed: number;
  readonly number: number;
  readonly plan: Plan;
  readonly setLine: (line: Line) => void;
  /** What a person does at the screen meanwhile. */
  readonly atScreen?: (desk: RunningDesk, until: () => boolean) => Promise<void>;
};

export type Kills = { readonly desk: number; readonly hub: number };
export type Outcome = {
  readonly alive: Alive;
  readonly kills: Kills;
  readonly findings: readonly Finding[];
  readonly delivery: Delivery;
};

/** How long all took to arrive on a good line, and what was still unsent after what a person would wait. */
export type Delivery = { readonly ms: number; readonly late: readonly string[] };

const patienceMs = 20_000;
const longestDeliveryMs = 90_000;

/**
 * One cycle:
 *
 *   ┌▶ work on a bad line ─▶ desk and hub are killed, each at its instant ─▶ start ─▶ is every letter there? ─┐
 *   └────────────────────────────── sign in, nothing is delivered ◀──────────────────────────── once or twice ┤
 *                      everything is looked at ◀─ deliver on a good line ◀─ sign in (some are killed in that) ◀┘
 */
export async function runCycle(cycle: Cycle, before: Alive): Promise<Outcome> {
  const { world, plan } = cycle;
  const died = { desk: 0, hub: 0 };
  const kill: Kill = async (victim) => {
    if (await victim.kill()) died[victim.name] += 1;
  };
  const findings: Finding[] = [];
  let alive = before;
  for (const [at, round] of plan.rounds.entries()) {
    cycle.setLine(round.line);
    if (!(await isSignedIn(alive.desk))) await signIn(alive.desk);
    alive = await workAndDie(cycle, { round, at }, alive, kill);
    findings.push(...lookAtLetters(world));
  }
  cycle.setLine("good");
  world.proxy.cut();
  alive = await dieAgain(cycle, alive, kill);
  const delivery = await deliver(world, alive);
  findings.push(...look(world));
  return { kills: died, alive, findings, delivery };
}

type Kill = (victim: Killable) => Promise<void>;
type Now = { readonly round: Round; readonly at: number };

async function workAndDie(
  cycle: Cycle,
  { round, at }: Now,
  { desk, hub }: Alive,
  kill: Kill,
): Promise<Alive> {
  const { world } = cycle;
  const state = { over: false };
  const working = atWindows(cycle, { round, at }, desk, () => state.over);
  // On a busy machine opening a chart takes longer than all of this: instants count from the first letter saved.
  await firstSave(world);
  const startedAt = performance.now();
  const when = (ms: number): Promise<void> => wait(Math.max(0, ms - (performance.now() - startedAt)));
  const jumping = round.jumps.map(({ who, atMs, offsetS }) =>
    when(atMs).then(() => world.clocks[who].set(offsetS)),
  );
  const dies = async (victim: Killable, atMs: number | undefined): Promise<boolean> => {
    if (atMs === undefined) return false;
    await when(atMs);
    await kill(victim);
    return true;
  };
  // Each comes back as soon as it died: a hub while the desk is still written on, a desk while the hub is away.
  const hubNow = dies(hub, round.hubDiesAtMs);
  const deskNow = dies(desk.process, round.deskDiesAtMs);
  const backDesk = deskNow.then((died) => (died ? world.startDesk() : desk));
  const backHub = hubNow.then((died) =>
    died ? (round.hubComesLate ? backDesk.then(world.startHub) : world.startHub()) : hub,
  );
  await Promise.all([hubNow, deskNow, ...jumping]);
  state.over = true;
  await working;
  return { desk: await backDesk, hub: await backHub };
}

async function atWindows(
  { world, seed, number, atScreen }: Cycle,
  { round, at }: Now,
  desk: RunningDesk,
  until: () => boolean,
): Promise<void> {
  const windows = [desk.client, ...(round.twoWindows ? [await world.openWindow(desk)] : [])];
  await Promise.all([
    ...windows.map((client, window) =>
      atWork(client, dice(seed, number, at, "doctor", window), world).work(until),
    ),
    world.centre.work(dice(seed, number, at, "centre"), until),
    round.throughScreen ? atScreen?.(desk, until) : undefined,
  ]);
}

async function firstSave({ book }: World): Promise<void> {
  const before = book.saves;
  for (let tries = 0; tries < 1_000 && book.saves === before; tries += 1) await wait(10);
}

/** A planned second death: of the desk while it signs in and delivers, or of the hub under it. */
async function dieAgain({ world, plan }: Cycle, alive: Alive, kill: Kill): Promise<Alive> {
  if (plan.again === undefined) return alive;
  const beginning = signIn(alive.desk).catch(() => undefined);
  await wait(plan.again.atMs);
  const isDesk = plan.again.who === "desk";
  await kill(isDesk ? alive.desk.process : alive.hub);
  await beginning;
  return isDesk ? { ...alive, desk: await world.startDesk() } : { ...alive, hub: await world.startHub() };
}

async function isSignedIn({ client }: Pick<RunningDesk, "client">): Promise<boolean> {
  const state = await client.call("desk.state", {});
  return state.ok && state.value.session !== undefined;
}

async function signIn({ client }: Pick<RunningDesk, "client">): Promise<void> {
  if (await isSignedIn({ client })) await client.call("session.signOut", {});
  const signed = await client.call("session.signIn", account);
  if (!signed.ok) throw new Error(`signing in: ${signed.error.kind}: ${signed.error.message}`);
}

/** Until nothing waits, or it has taken too long; the files are looked at then, however it went. */
async function deliver(world: World, alive: Alive): Promise<Delivery> {
  const { client } = alive.desk;
  await signIn(alive.desk);
  const startedAt = performance.now();
  const tookMs = (): number => performance.now() - startedAt;
  let late: readonly string[] = [];
  while (tookMs() < longestDeliveryMs) {
    const centreWaits = await world.centre.finish();
    const sync = await client.call("sync.now", {});
    // Its clock may have gone over the time after which it locks.
    if (!sync.ok) await client.call("session.unlock", { pin: account.pin });
    const desk = await client.call("desk.state", {});
    const sealed = desk.ok ? desk.value.sealedWaiting : 0;
    if (centreWaits.length === 0 && sync.ok && sync.value.unsent.length === 0 && desk.ok && sealed === 0)
      break;
    if (late.length === 0 && tookMs() > patienceMs)
      late = [
        `centre ${centreWaits.length} (${centreWaits.join(", ")}), sealed ${sealed}`,
        ...(sync.ok ? sync.value.unsent.map((item) => JSON.stringify(item)) : [sync.error.kind]),
      ];
    await wait(100);
  }
  return { ms: tookMs(), late };
}

function look(world: World): readonly Finding[] {
  const desk = lookAtDesk(world.files.desk(), world.files.deskKey());
  const hub = lookAtHub(world.files.hub);
  try {
    const doctor = `Practitioner/${practiceDoctors[0]?.id}`;
    return [
      ...judgeDesk(world.book, desk),
      ...judgeHub(desk, hub, doctor),
      ...judgeCentre(world.centre.book, hub),
      ...judgeFiles(world.book, hub),
    ];
  } finally {
    settleBook(world.book, desk);
    hub.close();
  }
}

/** After a death, before anybody writes on. */
function lookAtLetters({ book, files }: World): readonly Finding[] {
  const desk = lookAtDesk(files.desk(), files.deskKey(), "letters");
  try {
    return judgeLetters(book, desk);
  } finally {
    settleBook(book, desk);
  }
}
