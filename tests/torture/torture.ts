import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Alive, type Outcome, runCycle } from "./cycle.ts";
import { type Fate, fateOf, type Line } from "./fate.ts";
import { clockMoves } from "./moving-clock.ts";
import { type Plan, planOf } from "./plan.ts";
import { buildParts, type Parts } from "./parts.ts";
import type { Finding } from "./verdict.ts";
import { copyTemplate, makeTemplate, openWorld, removeWorld, type RunningDesk, type World } from "./world.ts";

export type Torture = {
  /** The built programs; made from this tree, where nothing is said. */
  readonly parts?: Parts;
  /** What every world begins with, where it was made before. */
  readonly template?: string;
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly screen?: (world: World) => (desk: RunningDesk, until: () => boolean) => Promise<void>;
  /** After so many worlds with a finding it ends; one, where nothing is said. */
  readonly mostBroken?: number;
  /** After each cycle, for a total that outlives this run. */
  readonly onCycle?: (more: Tally) => void;
};

export type Tally = {
  readonly kills: number;
  readonly saves: number;
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: number;
};
export type Report = Tally & { readonly cycles: number; readonly folder?: string };

/** A fresh world after so many cycles, so that looking at all of it stays quick. */
const cyclesPerWorld = 40;

/** Kills until there were enough, or until something is not as promised; its folder is then kept. */
export async function torture(options: Torture): Promise<Report> {
  const { seed, say } = options;
  if (!clockMoves) say("libfaketime is not installed here: the clock did not move.");
  const folder = await mkdtemp(path.join(tmpdir(), "paramarsh-torture-"));
  const template = options.template ?? path.join(folder, "template");
  const parts = options.parts ?? (await buildParts());
  if (options.template === undefined) await makeTemplate(parts, template);
  const total = {
    kills: 0,
    saves: 0,
    lost: 0,
    doubled: 0,
    wrong: 0,
    cycles: 0,
    hubKills: 0,
    longestDeliveryMs: 0,
  };
  const fates = new Map<Fate["kind"], number>();
  const startedAt = performance.now();
  const broken: string[] = [];
  while (total.kills < options.kills && broken.length < (options.mostBroken ?? 1)) {
    const place = path.join(folder, `world-${total.cycles}`);
    await copyTemplate(template, place);
    const ended = await inWorld({ ...options, parts }, place, total, fates);
    if (ended === "broken") broken.push(place);
    else await removeWorld(place);
  }
  const minutes = (performance.now() - startedAt) / 60_000;
  say(`The line: ${[...fates].map(([kind, count]) => `${count} ${kind}`).join(", ")}.`);
  say(`Killed: the hub ${total.hubKills} times, the desk ${total.kills - total.hubKills} times.`);
  say(`${total.cycles} cycles, ${(total.kills / minutes).toFixed(1)} kills a minute, seed ${seed}.`);
  say(`The longest delivery after all had started again took ${seconds(total.longestDeliveryMs)} s.`);
  if (broken.length > 0) return { ...total, folder };
  await removeWorld(folder);
  return total;
}

type Total = {
  kills: number;
  saves: number;
  lost: number;
  doubled: number;
  wrong: number;
  cycles: number;
  hubKills: number;
  longestDeliveryMs: number;
};

async function inWorld(
  { parts, seed, say, kills, onCycle, screen }: Torture & { readonly parts: Parts },
  place: string,
  total: Total,
  fates: Map<Fate["kind"], number>,
): Promise<"whole" | "broken"> {
  const at: { cycle: number; line: Line } = { cycle: total.cycles, line: "good" };
  const world = await openWorld(parts, place, (request) => fateOf(seed, at.cycle, request, at.line));
  const setLine = (line: Line): void => void (at.line = line);
  let alive: Alive = { hub: await world.startHub(), desk: await world.startDesk() };
  try {
    for (let cycles = 0; cycles < cyclesPerWorld && total.kills < kills; cycles += 1) {
      at.cycle = total.cycles;
      const plan = planOf(seed, at.cycle);
      const atScreen = screen?.(world);
      const saves = world.book.saves;
      const cycle = { world, seed, number: at.cycle, plan, setLine, ...(atScreen ? { atScreen } : {}) };
      const outcome = await runCycle(cycle, alive);
      alive = outcome.alive;
      const tally = count(outcome, world.book.saves - saves);
      add(total, tally, outcome);
      onCycle?.(tally);
      const { ms, late } = outcome.delivery;
      total.longestDeliveryMs = Math.max(total.longestDeliveryMs, ms);
      if (late.length > 0)
        say(`Slow: ${seconds(ms)} s until all had arrived; after 20 s: ${late.join("; ")}`);
      if (outcome.findings.length > 0) {
        tellFindings(say, { seed, plan, cycle: at.cycle, place }, outcome.findings);
        return "broken";
      }
      if (total.cycles % 10 === 0)
        say(`… ${total.kills} kills, ${total.saves} acknowledged saves, nothing lost`);
    }
    return "whole";
  } catch (problem) {
    // A process that does not start again, or a doctor who cannot sign in: as bad as a letter that is gone.
    const finding = {
      kind: "wrong",
      what: problem instanceof Error ? problem.message : String(problem),
    } as const;
    total.wrong += 1;
    onCycle?.({ kills: 0, saves: 0, lost: 0, doubled: 0, wrong: 1 });
    tellFindings(say, { seed, plan: planOf(seed, at.cycle), cycle: at.cycle, place }, [finding]);
    return "broken";
  } finally {
    for (const [kind, times] of world.proxy.counts) fates.set(kind, (fates.get(kind) ?? 0) + times);
    await Promise.all([alive.desk.process.kill(), alive.hub.kill()]);
    await world.close();
  }
}

const count = ({ findings, kills }: Outcome, saves: number): Tally => ({
  kills: kills.desk + kills.hub,
  saves,
  lost: findings.filter(({ kind }) => kind === "lost").length,
  doubled: findings.filter(({ kind }) => kind === "doubled").length,
  wrong: findings.filter(({ kind }) => kind === "wrong").length,
});

function add(total: Total, tally: Tally, { kills }: Outcome): void {
  total.cycles += 1;
  total.hubKills += kills.hub;
  total.kills += tally.kills;
  total.saves += tally.saves;
  total.lost += tally.lost;
  total.doubled += tally.doubled;
  total.wrong += tally.wrong;
}

function tellFindings(
  say: (line: string) => void,
  where: { readonly seed: number; readonly cycle: number; readonly plan: Plan; readonly place: string },
  findings: readonly Finding[],
): void {
  say(`Seed ${where.seed}, cycle ${where.cycle}: ${JSON.stringify(where.plan)}`);
  for (const { kind, what } of findings) say(`  ${kind}: ${what}`);
  say(`The folders are kept: ${where.place}`);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

export const lastLine = ({ kills, saves, lost, doubled }: Omit<Tally, "wrong">): string =>
  `${kills} kills, ${saves} acknowledged saves, ${lost} lost, ${doubled} duplicated`;
