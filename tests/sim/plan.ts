import { aimsOf, needsAtomic } from "./aims.ts";
import { lookingMs, untilWrittenMs } from "./looking.ts";
import { drawPapers } from "./plan-papers.ts";
import { drawnStepKinds, faultKinds } from "./plan-kinds.ts";
import type { ActKind, PlannedAct, PlannedFault } from "./planned.ts";
import { type Random, randomOf } from "./random.ts";

/** Everything that is not decided by the machines themselves: a history is a function of its plan. */
export type Plan = {
  /** Of a day that is kept: what for, where no promise was broken on it but by a line that was turned round. */
  readonly keptFor?: string;
  readonly seed: number;
  readonly desks: number;
  /** Who sits at a desk at the beginning; the same doctor may sit at two. */
  readonly doctors: readonly string[];
  readonly consults: number;
  readonly acts: readonly PlannedAct[];
  readonly faults: readonly PlannedFault[];
  /** Hub and desks keep several writes with one flush, as they do under load; else each is one of its own. */
  readonly isGrouped?: true;
  /** Desks ask after each round for papers that came too late, and for what was signed at another PC. */
  readonly asksForPapers?: true;
};

export const busyMs = 16_000;

const usual: readonly (readonly [ActKind, number])[] = [
  ["write", 30],
  ["checkpoint", 14],
  ["save-all", 6],
  ["claim", 12],
  ["begin", 3],
  ["sign", 10],
  ["amend", 3],
  ["recall", 2],
  ["hand-back", 2],
  ["take-over", 2],
  ["sign-out", 2],
  ["sign-in", 3],
  ["decide", 2],
  ["tell", 8],
  ["poke", 2],
  ["centre-allergy", 4],
  ["centre-correct", 5],
  ["centre-retract", 1],
  ["centre-ambulance", 2],
  ["centre-paper", 12],
  ["centre-recall", 2],
];
const weighted = usual.flatMap(([act, weight]) => Array.from({ length: weight }, () => act));

export function planOf(seed: number): Plan {
  const random = randomOf(seed);
  const desks = random.chance(0.8) ? 2 : 3;
  const doctors = Array.from({ length: desks }, (_, desk) => (desk === 0 || random.chance(0.5) ? "a" : "b"));
  const consults = random.chance(0.7) ? 3 : 4;
  const acts = Array.from({ length: 14 + random.below(12) }, () => drawAct(random, desks, consults));
  // A history in which nobody claims and signs shows little.
  for (let consult = 0; consult < consults; consult += 1) {
    const desk = random.below(desks);
    const base = { desk, consult, draw: random.next() };
    const from = random.below(7_000);
    acts.push({ ...base, atMs: from, act: "claim" }, { ...base, atMs: from + 1_500, act: "write" });
    acts.push(
      { ...base, atMs: from + 2_000, act: "checkpoint" },
      { ...base, atMs: from + 5_000, act: "sign" },
    );
    acts.push(
      { ...base, atMs: from + 9_000, act: "centre-paper" },
      { ...base, atMs: from + 12_000, act: "centre-paper" },
    );
  }
  if (doctors[0] === doctors[1] && seed % 4 === 1)
    acts.push(...byTurns(seed % consults, random.below(10_000)));
  const aims = aimsOf(seed);
  if (seed % 2 === 0 || aims.some(({ on }) => on === "renew"))
    acts.push({ atMs: 5_000, act: "long-consult", desk: 0, consult: 0, draw: 0.5 });
  const faults = Array.from({ length: 4 + random.below(5) }, () => drawFault(random, desks)).filter(
    ({ fault }) => fault !== "not-atomic" || !aims.some(needsAtomic),
  );
  for (const aim of aims)
    faults.push({ ...drawFault(random, desks), ...aim, fromMs: random.below(busyMs / 4), isAimed: true });
  // Early enough to find a commit in every history.
  faults.push({
    ...drawFault(random, desks),
    fault: "killed-in-commit",
    fromMs: random.below(busyMs / 2),
  });
  const late = drawLate(seed, acts, (own) => drawFault(own, desks));
  const two = drawTwoPcs(seed, { desks, consults }, (own) => drawFault(own, desks));
  const papers = drawPapers(seed, { desks, consults }, (own) => drawFault(own, desks));
  return {
    seed,
    desks,
    doctors: two.isOneDoctor || papers.isOneDoctor ? doctors.map(() => "a") : doctors,
    consults,
    acts: [...acts, ...late.acts, ...two.acts, ...papers.acts].toSorted((a, b) => a.atMs - b.atMs),
    faults: [...faults, ...late.faults, ...two.faults, ...papers.faults],
    ...(late.isGrouped ? { isGrouped: true } : {}),
    ...(papers.asksForPapers ? { asksForPapers: true } : {}),
  };
}

const lateSalt = 0x2545f491;
const share = 0.25;

/**
 * What came to the plans later, by a stream of its own and on some days only: all other seeds are the days that they
 * were. A fault is aimed at each day's upload in its turn.
 */
function drawLate(
  seed: number,
  acts: readonly PlannedAct[],
  faultOf: (random: Random) => PlannedFault,
): Pick<Plan, "acts" | "faults"> & { readonly isGrouped: boolean } {
  const random = randomOf(seed ^ lateSalt);
  const [hasFiles, isGrouped] = [random.chance(share), random.chance(share)];
  const claims = acts.filter(({ act }) => act === "claim");
  if (!hasFiles) return { acts: [], faults: [], isGrouped };
  const attached = Array.from({ length: 1 + random.below(3) }, (): PlannedAct => {
    const { desk, consult, atMs } = random.pick(claims);
    return { atMs: atMs + 1_000 + random.below(5_000), act: "attach", desk, consult, draw: random.next() };
  });
  const fault = faultKinds[random.below(faultKinds.length)] ?? "killed";
  const aimed = { ...faultOf(random), fault, on: "upload" as const, fromMs: 0, isAimed: true as const };
  // Such a server is so all day long, and speaks for most days otherwise.
  return { acts: attached, faults: fault === "not-atomic" ? [] : [aimed], isGrouped };
}

const twoPcsSalt = 0x1b873593;
const shareOfTwoPcs = 0.3;
const ofTwoPcs: readonly (readonly [ActKind, number])[] = [
  ["write", 3],
  ["write-advice", 4],
  ["strike-out", 4],
  ["checkpoint", 8],
  ["poke", 5],
  ["decide", 6],
  ["sign-in", 2],
];
const weightedOfTwoPcs = ofTwoPcs.flatMap(([act, weight]) => Array.from({ length: weight }, () => act));

/**
 * One doctor at several PCs, who takes back what was written, decides about two drafts, and carries unsent work from one
 * to another: on some days only, by a stream of its own, as above.
 */
function drawTwoPcs(
  seed: number,
  { desks, consults }: Pick<Plan, "desks" | "consults">,
  faultOf: (random: Random) => PlannedFault,
): Pick<Plan, "acts" | "faults"> & { readonly isOneDoctor: boolean } {
  const random = randomOf(seed ^ twoPcsSalt);
  if (!random.chance(shareOfTwoPcs)) return { acts: [], faults: [], isOneDoctor: false };
  const isOneDoctor = random.chance(0.8);
  const consult = random.below(consults);
  const acts = Array.from({ length: 8 + random.below(14) }, (): PlannedAct => ({
    atMs: random.below(busyMs),
    act: random.pick(weightedOfTwoPcs),
    desk: random.below(desks),
    consult: random.chance(0.7) ? consult : random.below(consults),
    draw: random.next(),
  }));
  const on = random.pick(["decide", "rescue"] as const);
  if (on === "rescue" || random.chance(0.4))
    acts.push({
      atMs: 3_000 + random.below(busyMs - 3_000),
      act: "rescue",
      desk: random.below(desks),
      consult,
      draw: random.next(),
    });
  acts.push({ atMs: busyMs - 2_000, act: "decide", desk: random.below(desks), consult, draw: random.next() });
  if (isOneDoctor && random.chance(0.5)) acts.push(...takenBack(consult, random.below(5_000), random));
  const fault = random.pick(faultKinds);
  const aimed = { ...faultOf(random), fault, on, fromMs: 0, isAimed: true as const };
  return { acts, faults: fault === "not-atomic" ? [] : [aimed], isOneDoctor };
}

/**
 * What one PC has sent twice the other takes half back, while the first goes on without having seen it; then there is a
 * question, and something is typed while it is answered.
 */
function takenBack(consult: number, fromMs: number, random: Random): readonly PlannedAct[] {
  const draw = 0.5 + random.next() / 2;
  const decideMs = 9_500;
  const turns: readonly (readonly [number, number, ActKind])[] = [
    [0, 0, "claim"],
    [600, 0, "write"],
    [1_000, 0, "checkpoint"],
    [2_200, 0, "write"],
    [2_600, 0, "checkpoint"],
    [4_200, 1, "poke"],
    [5_200, 1, "strike-out"],
    [5_300, 1, "checkpoint"],
    [6_600, 0, "write"],
    [6_650, 0, "checkpoint"],
    [decideMs, 0, "decide"],
    [decideMs + lookingMs(draw) + untilWrittenMs / 2, 0, "write"],
  ];
  return turns.map(([afterMs, desk, act]) => ({
    atMs: fromMs + afterMs,
    act,
    desk,
    consult,
    // Of the complaint, and the last of it.
    draw: act === "decide" ? draw : 0.49,
  }));
}

/** One doctor writes at two PCs in one consult: the second saw what the first kept, the first not what the second did. */
function byTurns(consult: number, fromMs: number): readonly PlannedAct[] {
  const turns: readonly (readonly [number, number, ActKind])[] = [
    [0, 0, "claim"],
    [1_500, 0, "write"],
    [2_500, 0, "checkpoint"],
    [5_500, 1, "poke"],
    [6_500, 1, "write"],
    [7_000, 1, "checkpoint"],
    [7_300, 0, "write"],
    [7_400, 0, "checkpoint"],
  ];
  return turns.map(([afterMs, desk, act]) => ({ atMs: fromMs + afterMs, act, desk, consult, draw: 0.5 }));
}

const drawAct = (random: Random, desks: number, consults: number): PlannedAct => ({
  atMs: random.below(busyMs),
  act: random.pick(weighted),
  desk: random.below(desks),
  consult: random.below(consults),
  draw: random.next(),
});

const drawFault = (random: Random, desks: number): PlannedFault => ({
  fault: random.pick(faultKinds),
  on: random.pick(drawnStepKinds),
  fromMs: random.below(busyMs * 0.8),
  desk: random.below(desks),
  draw: random.next(),
});
