import type { Encounter, Patient, Task } from "@medplum/fhirtypes";
import { unansweredSigned } from "../../electron/desk/db/stores/signed.ts";
import type { Item } from "../../shared/sync/item.ts";
import { isSendingAtRest } from "../../shared/sync/machine.ts";
import type { MachineState } from "../../shared/sync/machine-state.ts";
import { isDeliveryAtRest } from "../../shared/sync/delivery.ts";
import { concept, system } from "../../shared/fhir/systems.ts";
import { businessStatus } from "../../shared/fhir/write-claim.ts";
import { centreDoesAct } from "./centre-actor.ts";
import { guarded, kill, newDesk, poke, signIn, signOut, startDesk } from "./desk.ts";
import type { Desk } from "./pc.ts";
import { type Disk, openDisk } from "./disk.ts";
import { openEachChart } from "./bringing.ts";
import { doctorDoes, recallWherePossible } from "./doctor.ts";
import { strike } from "./faults.ts";
import { lookForPapers } from "./papers.ts";
import { judgeInUse } from "./judge-papers.ts";
import { takeAllIn } from "./rescue.ts";
import { answeredAtHub, judgeCommit, judgeDelivery, judgeEnd } from "./judge.ts";
import type { Committed } from "./hub/store.ts";
import { busyMs, type Plan } from "./plan.ts";
import type { PlannedAct } from "./planned.ts";
import type { StepKind } from "./plan-kinds.ts";
import { tellDelivery, tellMachine } from "./run-effects.ts";
import type { Tally } from "./tally.ts";
import { hold, Violation } from "./violation.ts";
import { longestOnTheWayMs } from "./network.ts";
import { newWorld, startMs, stepped, type World } from "./world.ts";

export type Outcome = {
  readonly tally: Tally;
  readonly violation: { readonly invariant: string; readonly what: string } | undefined;
};

/** Files are wiped and used again: opening and preparing them costs more than a history. */
export type Files = (name: string) => Disk;

export function reusedFiles(): Files {
  const open = new Map<string, Disk>();
  return (name) => {
    const disk = open.get(name) ?? openDisk();
    open.set(name, disk);
    return disk;
  };
}

export function runHistory(plan: Plan, files: Files, note?: (what: string) => void): Outcome {
  const used: Disk[] = [];
  const world = newWorld(plan, { onCommit: committed, note, killDesk: kill, tellMachine, tellDelivery });
  try {
    setUp(world, (name) => {
      const disk = files(name);
      used.push(disk);
      return disk;
    });
    world.time.runUntil(startMs + busyMs);
    settleDown(world);
    judgeEnd(world);
    return { tally: world.tally, violation: undefined };
  } catch (problem) {
    const invariant = problem instanceof Violation ? problem.invariant : "no step fails";
    const what = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return { tally: world.tally, violation: { invariant, what } };
  } finally {
    for (const disk of used) disk.wipe();
  }
}

/** The hub's live channel pokes the desks that listen; not every poke arrives. */
function committed(world: World, what: Committed): void {
  judgeCommit(world, what);
  const draft = what.written.find(({ resource }) => resource.resourceType === "Composition")?.resource;
  if (draft?.resourceType !== "Composition" || draft.status !== "preliminary") return;
  const patients = [draft.subject?.reference ?? ""];
  for (const desk of world.desks)
    if (!world.faultsAreOver && world.random.chance(0.15))
      world.time.after(150, () => poke(world, desk, { event: "poked", patients, byPerson: false }));
}

function setUp(world: World, files: Files): void {
  const { plan, hub, time, tally } = world;
  hub.store.commit("hub", () => {
    for (let at = 0; at < plan.consults; at += 1) for (const one of consultOf(at)) hub.store.put(one);
  });
  for (let index = 0; index < plan.desks; index += 1) {
    const desk = newDesk(world, index, files);
    world.desks.push(desk);
    startDesk(world, desk);
    signIn(world, desk, plan.doctors[index] ?? "a");
  }
  if (!hub.fhir.isAtomic()) {
    tally.faults += 1;
    tally.byFault["not-atomic"] += 1;
  }
  for (const act of plan.acts) time.after(act.atMs, () => runAct(world, act));
}

/** One patient with one request, as the centre sent it. */
function consultOf(
  at: number,
): readonly [Patient & { id: string }, Encounter & { id: string }, Task & { id: string }] {
  return [
    {
      resourceType: "Patient",
      id: `p-${at}`,
      name: [{ family: "Namuna", given: ["Kalpit"] }],
      gender: "female",
      birthDate: "1970-01-01",
      managingOrganization: { reference: "Organization/centre-1" },
    },
    {
      resourceType: "Encounter",
      id: `e-${at}`,
      status: "arrived",
      class: concept.virtual,
      subject: { reference: `Patient/p-${at}` },
      serviceProvider: { reference: "Organization/centre-1" },
    },
    {
      resourceType: "Task",
      id: `t-${at}`,
      status: "requested",
      intent: "order",
      code: { coding: [concept.teleConsult] },
      businessStatus: businessStatus("waiting"),
      performerType: [{ coding: [{ system: system.speciality, code: "medicine" }] }],
      for: { reference: `Patient/p-${at}` },
      encounter: { reference: `Encounter/e-${at}` },
    },
  ];
}

const stepOf: Partial<Record<PlannedAct["act"], StepKind>> = {
  write: "write",
  checkpoint: "checkpoint",
  "save-all": "checkpoint",
  claim: "claim",
  "take-over": "claim",
  sign: "sign",
  decide: "decide",
  "strike-out": "write",
  "write-advice": "write",
};

const halfLeaseMs = 11 * 60_000;

function runAct(world: World, act: PlannedAct): void {
  const desk = world.desks[act.desk];
  if (!desk) return;
  if (act.act.startsWith("centre-")) return centreDoesAct(world, act);
  // Leases are renewed when half of them is over.
  if (act.act === "long-consult") return world.hub.moveClock(halfLeaseMs);
  if (act.act === "sign-out") return signOut(world, desk);
  if (act.act === "sign-in")
    return signIn(
      world,
      desk,
      act.draw < 0.7 ? (world.plan.doctors[desk.index] ?? "a") : act.draw < 0.85 ? "a" : "b",
    );
  const { seat } = desk;
  if (!seat || !desk.isUp) return;
  const faults = strike(world, desk, stepped(world, stepOf[act.act] ?? "act", desk.index));
  if (faults.killsBefore) return kill(world, desk);
  world.note(`desk ${desk.index}: ${act.act} of consult ${act.consult}`);
  guarded(world, desk, () => {
    if (faults.killsInCommit !== undefined) seat.disk.killAfter(faults.killsInCommit);
    if (desk.wantsRecall) recallWherePossible({ world, desk, seat, draw: act.draw });
    doctorDoes({ world, desk, seat, draw: act.draw }, act);
  });
  if (faults.killsAfter) kill(world, desk);
}

/** No wait of the machine is longer. */
const longestBackoffMs = 16 * 60_000;

const busyForMs = 8_000;
const twoDaysMs = 2 * 86_400_000;

/**
 * Something is written while the hub takes nothing in, and meanwhile the clocks are set back. Then faults stop and nobody
 * touches anything: what waits goes by itself. In some histories only, for most days end with signing in anew.
 */
function goesOnByItself(world: World): void {
  const { time, desks, plan } = world;
  if (plan.seed % 4 !== 0) return;
  world.hubBusyUntilMs = time.nowMs() + busyForMs;
  for (const desk of desks) {
    const { seat } = desk;
    if (!seat || !desk.isUp) continue;
    const sitting = { world, desk, seat, draw: 0 };
    const consult = (plan.seed >> 2) % plan.consults;
    for (const act of ["write", "checkpoint"] as const) doctorDoes(sitting, { act, consult });
  }
  time.runUntil(world.hubBusyUntilMs - 1_000);
  for (const desk of desks) desk.clockOffsetMs -= twoDaysMs;
  const waitingAt = ({ machine, isUp }: Desk): readonly string[] =>
    isUp && machine
      ? machine.items.flatMap(({ item }) => (isForPerson(machine, item) ? [] : `${item.kind} ${item.id}`))
      : [];
  time.runUntil(time.nowMs() + longestBackoffMs, () => desks.every((desk) => waitingAt(desk).length === 0));
  for (const desk of desks)
    hold(
      "work goes on without a person",
      waitingAt(desk)
        .map((one) => `desk ${desk.index}: ${one} still waits`)
        .at(0),
    );
}

const quietMs = 25_000;

/** Faults stop; first nobody is there, then everybody who has a file sits down at it once. */
function settleDown(world: World): void {
  const { time, desks } = world;
  world.faultsAreOver = true;
  world.centreLine.fate = undefined;
  for (const desk of desks) {
    desk.line.fate = undefined;
    for (const disk of desk.files.values()) disk.makeRoom();
  }
  goesOnByItself(world);
  // Whoever was killed last is there again.
  time.runUntil(time.nowMs() + longestOnTheWayMs);
  takeAllIn(world);
  time.runUntil(time.nowMs() + longestOnTheWayMs);
  for (const desk of desks) signOut(world, desk);
  // What is delayed, or comes twice, comes late.
  time.runUntil(time.nowMs() + longestOnTheWayMs);
  for (const desk of desks) signOut(world, desk);
  time.runUntil(time.nowMs() + 4 * quietMs, () => world.centreUnderWay === 0);
  const spooled = new Set(desks.flatMap(({ spool }) => [...spool.keys()]));
  time.runUntil(time.nowMs() + 3 * quietMs, () => {
    const answered = answeredAtHub(world);
    return [...spooled].every((id) => answered.has(id));
  });
  judgeDelivery(world, spooled);
  for (const doctor of ["a", "b"])
    for (const desk of desks) if (desk.files.has(doctor)) sitDown(world, desk, doctor);
  // Whoever sat down first sees now what the others sent, and a round that is under way is waited for.
  for (const desk of desks)
    if (desk.seat && desk.seenCommit < world.hub.store.lastCommit()) oneMoreRound(world, desk);
  for (const desk of desks) if (desk.seat) openCharts(world, desk);
  for (const desk of desks) if (desk.seat) lookAtPapers(world, desk);
}

/** Until all that is in the file is sent, or waits for a person. */
function sitDown(world: World, desk: Desk, doctor: string): void {
  if (desk.seat?.doctor === doctor) return oneMoreRound(world, desk);
  signOut(world, desk);
  signIn(world, desk, doctor);
  untilAtRest(world, desk);
}

/** Whose doctor writes at another PC too looks at what stands there. */
function openCharts(world: World, desk: Desk): void {
  const { desks, plan } = world;
  const doctor = desk.seat?.doctor ?? "";
  if (desks.filter(({ files }) => files.has(doctor)).length < 2) return;
  const patients = Array.from({ length: plan.consults }, (_, at) => `Patient/p-${at}`);
  poke(world, desk, { event: "poked", patients, byPerson: true });
  untilAtRest(world, desk);
}

/** What became of papers is asked for when nothing becomes of them any more. */
function lookAtPapers(world: World, desk: Desk): void {
  if (world.plan.asksForPapers !== true) return;
  lookForPapers(world, desk);
  untilAtRest(world, desk);
  if (desk.seat) judgeInUse(world, desk.seat, "closed");
  openEachChart(world, desk);
  untilAtRest(world, desk);
}

/** After which nothing is new. */
function oneMoreRound(world: World, desk: Desk): void {
  poke(world, desk, { event: "poked", patients: [], byPerson: true });
  untilAtRest(world, desk);
}

function untilAtRest({ time }: World, desk: Desk): void {
  time.runUntil(time.nowMs() + 200);
  time.runUntil(time.nowMs() + 6 * quietMs, () => isAtRest(desk));
}

function isAtRest({ machine, delivery, given, spool, seat, paperAsks }: Desk): boolean {
  if (!machine || !delivery || !seat || paperAsks > 0) return false;
  if (!isRoundAtRest(machine.round) || !isDeliveryAtRest(delivery)) return false;
  // An answer that was lost is asked for again after a while, one that a restored hub forgot at the next greeting.
  if ([...spool.values()].some(({ receipt }) => receipt === undefined)) return false;
  if (machine.items.some(({ item }) => !isForPerson(machine, item))) return false;
  return isSendingAtRest(machine, given.nowMs) && unansweredSigned(seat.disk.db).length === 0;
}

/** It waits for a person, or comes after what does. */
function isForPerson({ items }: MachineState, { state, after }: Item): boolean {
  const isParked = (id: string): boolean =>
    items.some(({ item }) => item.id === id && item.state === "parked");
  return state === "parked" || after.some(isParked);
}

const isRoundAtRest = ({ running, jobs, isWantedAgain }: MachineState["round"]): boolean =>
  running === undefined && jobs.length === 0 && !isWantedAgain;
