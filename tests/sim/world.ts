import type { DeliveryEvent } from "../../shared/sync/delivery.ts";
import type { MachineEvent } from "../../shared/sync/machine-state.ts";
import { type ModelHub, modelHub } from "./hub/model-hub.ts";
import type { Committed } from "./hub/store.ts";
import type { Desk, Line } from "./pc.ts";
import type { Package } from "./package.ts";
import { busyMs, type Plan } from "./plan.ts";
import type { PlannedFault } from "./planned.ts";
import type { FaultKind, StepKind } from "./plan-kinds.ts";
import { type Random, randomOf } from "./random.ts";
import { newTally, type Tally } from "./tally.ts";
import { type VirtualTime, virtualTime } from "./virtual-time.ts";
import { type Watch, newWatch } from "./watch.ts";

/** Writes that wait for one flush of the hub: done, seen by no reader, and answered to nobody. */
export type Group = {
  /** The last commit that is on the disk. */
  readonly from: number;
  readonly tell: ((isKept: boolean) => void)[];
};
type Groups = { readonly random: Random; open: Group | undefined };

export type World = {
  readonly plan: Plan;
  readonly random: Random;
  readonly time: VirtualTime;
  readonly hub: ModelHub;
  readonly desks: Desk[];
  readonly centreLine: Line;
  readonly watch: Watch;
  readonly tally: Tally;
  /** What happened, in order; only where somebody wants to read it. */
  readonly note: (what: string) => void;
  hubDownUntilMs: number;
  /** It answers questions, and takes nothing in. */
  hubBusyUntilMs: number;
  faultsAreOver: boolean;
  readonly tellMachine: (desk: Desk, event: MachineEvent) => void;
  readonly tellDelivery: (desk: Desk, event: DeliveryEvent) => void;
  readonly killDesk: (desk: Desk) => void;
  /** Acts of the centre that are not answered yet. */
  centreUnderWay: number;
  readonly armed: PlannedFault[];
  /** Unsent work that is carried from PC to PC. */
  readonly packages: Package[];
  /** Where hub and desks keep several writes with one flush; chance of its own. */
  readonly groups: Groups | undefined;
};

export const startMs = Date.parse("2026-11-26T04:30:00.000Z");

export function newWorld(
  plan: Plan,
  of: {
    readonly onCommit: (world: World, committed: Committed) => void;
    readonly note: ((what: string) => void) | undefined;
    readonly killDesk: (world: World, desk: Desk) => void;
    readonly tellMachine: (world: World, desk: Desk, event: MachineEvent) => void;
    readonly tellDelivery: (world: World, desk: Desk, event: DeliveryEvent) => void;
  },
): World {
  const random = randomOf(plan.seed ^ 0x5bd1e995);
  const time = virtualTime(startMs);
  const hub = modelHub(time.nowMs, random, (committed) => of.onCommit(world, committed));
  const isAtomic = plan.faults.every(({ fault }) => fault !== "not-atomic");
  hub.setAtomic(isAtomic);
  const world: World = {
    plan,
    random,
    time,
    hub,
    desks: [],
    centreLine: { fate: undefined, halfOpenUntilMs: 0 },
    watch: newWatch(),
    tally: newTally(),
    note: (what) => of.note?.(`${((time.nowMs() - startMs) / 1000).toFixed(3)} ${what}`),
    hubDownUntilMs: 0,
    hubBusyUntilMs: 0,
    faultsAreOver: false,
    tellMachine: (desk, event) => of.tellMachine(world, desk, event),
    tellDelivery: (desk, event) => of.tellDelivery(world, desk, event),
    killDesk: (desk) => of.killDesk(world, desk),
    centreUnderWay: 0,
    packages: [],
    // A foreign server says nothing of its starts: that it was restored can be seen by nobody.
    armed: plan.faults.filter(({ fault }) => isAtomic || fault !== "hub-restored"),
    groups: plan.isGrouped ? { random: randomOf(plan.seed ^ 0x7feb352d), open: undefined } : undefined,
  };
  return world;
}

/** Faults that wait for a kind of step give it up after this, and strike at any. */
const patienceMs = 3_000;
/** A renewal comes with one round in many. */
const rarePatienceMs = 12_000;
const patienceOf = (kind: StepKind): number => (kind === "renew" ? rarePatienceMs : patienceMs);

/** Every day has a death inside a commit: one that has not come by then takes any step of any desk. */
const lastChanceMs = busyMs * 0.8;
const isLastChance = ({ fault }: PlannedFault, sinceMs: number): boolean =>
  fault === "killed-in-commit" && sinceMs >= lastChanceMs;

/** Notes the step, and answers the faults that strike at it. */
export function stepped(world: World, kind: StepKind, desk: number | undefined): readonly PlannedFault[] {
  const { tally, armed, time } = world;
  tally.steps += 1;
  tally.byStep[kind] += 1;
  // The server is so all day long: each kind of step of that day meets it once.
  if (!world.hub.fhir.isAtomic()) tally.cells["not-atomic"][kind] = 1;
  if (world.faultsAreOver || armed.length === 0) return [];
  const sinceMs = time.nowMs() - startMs;
  const striking = armed.filter(
    (one) =>
      one.fromMs <= sinceMs &&
      (one.isAimed === true
        ? one.on === kind || isLastChance(one, sinceMs)
        : isLastChance(one, sinceMs) ||
          ((desk === undefined || one.desk === desk) &&
            (one.on === kind || one.fromMs + patienceOf(one.on) <= sinceMs))),
  );
  for (const one of striking) {
    armed.splice(armed.indexOf(one), 1);
    count(world, one.fault, kind);
    world.note(`FAULT ${one.fault} at ${kind} of desk ${one.desk}`);
  }
  return striking;
}

function count({ tally }: World, fault: FaultKind, step: StepKind): void {
  tally.faults += 1;
  tally.byFault[fault] += 1;
  tally.cells[fault][step] += 1;
}
