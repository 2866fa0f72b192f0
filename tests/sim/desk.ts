import type { Principal } from "../../hub/fhir/principal.ts";
import type { SealedEnvelope } from "../../shared/contract/hub-api.ts";
import { mergeReceipt, unansweredSigned } from "../../electron/desk/db/stores/signed.ts";
import { resumeOutbox } from "../../electron/desk/db/stores/outbox.ts";
import { endComing } from "../../electron/desk/db/stores/rescue-files.ts";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import { type DeliveryEvent, freshDelivery } from "../../shared/sync/delivery.ts";
import { freshState } from "../../shared/sync/machine.ts";
import type { MachineEvent } from "../../shared/sync/machine-state.ts";
import { ourHub } from "../../shared/sync/server-traits.ts";
import { type Disk, Killed } from "./disk.ts";
import { checkLetters } from "./invariants/letters.ts";
import { checkAudit } from "./invariants/audit-chain.ts";
import { fileTurn } from "./file-turn.ts";
import type { Desk } from "./pc.ts";
import { sendingOf } from "./sending.ts";
import { waitingFrom } from "./waiting.ts";
import type { World } from "./world.ts";

export const fileName = (desk: Desk, doctor: string): string => `${desk.index}/${doctor}`;
export const principalOf = (doctor: string): Principal => ({
  role: "doctor",
  practitionerId: `doctor-${doctor}`,
  specialities: ["medicine"],
});
const nowOf = (desk: Desk): Date => new Date(desk.given.nowMs);
export const isoOf = (desk: Desk): string => nowOf(desk).toISOString();

export function newDesk(world: World, index: number, fileOf: (name: string) => Disk): Desk {
  const files = new Map<string, Disk>();
  const desk: Desk = {
    index,
    line: { fate: undefined, halfOpenUntilMs: 0 },
    files,
    fileOf: (doctor) => {
      const known = files.get(doctor) ?? fileOf(`${index}/${doctor}`);
      files.set(doctor, known);
      return known;
    },
    spool: new Map(),
    clockOffsetMs: 0,
    life: 0,
    isUp: true,
    isGone: false,
    wantsRecall: false,
    greetedAtCommit: 0,
    seenCommit: 0,
    seat: undefined,
    machine: undefined,
    waiting: waitingFrom(world.time.nowMs(), 0),
    send: undefined,
    turn: undefined,
    delivery: undefined,
    paperAsks: 0,
    lookedFor: new Map(),
    timers: { machine: 0, delivery: 0 },
    given: {
      get nowMs() {
        return world.time.nowMs() + desk.clockOffsetMs;
      },
      random: world.random.next,
      uuid: world.random.uuid,
    },
  };
  return desk;
}

/** The program starts: its background part sends, whoever signs in later or nobody. */
export function startDesk(world: World, desk: Desk): void {
  desk.isUp = true;
  desk.delivery = freshDelivery;
  world.tellDelivery(desk, { event: "started" });
}

export function signIn(world: World, desk: Desk, doctor: string): void {
  if (!desk.isUp || desk.seat !== undefined) return;
  const disk = desk.fileOf(doctor);
  const file = fileName(desk, doctor);
  world.note(`desk ${desk.index}: doctor ${doctor} signs in`);
  desk.seat = { doctor, file, disk };
  desk.lookedFor.clear();
  guarded(world, desk, () => {
    resumeOutbox(disk.db);
    endComing(disk.db);
    putUnspooled(world, desk, disk.db);
    mergeReceipts(desk, disk.db);
  });
  if (!desk.isUp) return;
  desk.send = sendingOf(world, desk, principalOf(doctor));
  desk.turn = turnOf(world, desk);
  const isAtomic = world.hub.fhir.isAtomic();
  desk.seenCommit = 0;
  desk.machine = freshState({
    me: { reference: `Practitioner/doctor-${doctor}`, display: `Dr ${doctor}` },
    ...(isAtomic ? {} : { speaks: "fhir" as const, server: { ...ourHub, isAtomic: false } }),
  });
  desk.waiting = waitingFrom(world.time.nowMs(), desk.clockOffsetMs);
  world.tellMachine(desk, { event: "started" });
}

function turnOf(world: World, desk: Desk): Desk["turn"] {
  const { seat, life } = desk;
  if (!world.groups || !seat) return undefined;
  return fileTurn({
    db: seat.disk.db,
    random: world.groups.random,
    after: world.time.after,
    guarded: (work) => guarded(world, desk, work),
    isOver: () => desk.life !== life || desk.seat !== seat,
  });
}

export function signOut(world: World, desk: Desk): void {
  if (desk.seat === undefined) return;
  world.note(`desk ${desk.index}: signs out`);
  if (desk.machine) world.tellMachine(desk, { event: "stopped" });
  desk.machine = undefined;
  desk.seat = undefined;
}

const restartAfterMs = 1_500;

/** The process is gone with all that it had in memory; a person starts it again and signs in. */
export function kill(world: World, desk: Desk): void {
  if (!desk.isUp) return;
  const { seat } = desk;
  world.note(`desk ${desk.index}: killed`);
  desk.life += 1;
  desk.isUp = false;
  desk.paperAsks = 0;
  desk.machine = undefined;
  desk.delivery = undefined;
  desk.seat = undefined;
  for (const [doctor, disk] of desk.files) {
    disk.makeRoom();
    checkLetters(world.watch, fileName(desk, doctor), disk.db);
    checkAudit(fileName(desk, doctor), disk.db);
  }
  const { life } = desk;
  world.time.after(restartAfterMs, () => {
    if (desk.life !== life || desk.isUp || desk.isGone) return;
    startDesk(world, desk);
    if (seat) signIn(world, desk, seat.doctor);
  });
}

/** Runs what touches the disk. False where it was not done: the process died, or there was no room. */
export function guarded(world: World, desk: Desk, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (problem) {
    if (problem instanceof Killed) {
      kill(world, desk);
      return false;
    }
    if (problem instanceof Error && "code" in problem && problem.code === "SQLITE_FULL") return false;
    throw problem;
  }
}

/** As `electron/desk/delivery/unspooled.ts`: after a kill between signing and the spool. */
export function putUnspooled(world: World, desk: Desk, db: WritableDb): boolean {
  let isMissing = false;
  for (const { itemId, envelope } of unansweredSigned(db)) {
    if (desk.spool.has(itemId)) continue;
    desk.spool.set(itemId, { envelope: JSON.parse(envelope) as SealedEnvelope, receipt: undefined });
    world.watch.spooled.add(itemId);
    isMissing = true;
  }
  return isMissing;
}

/** As `electron/desk/delivery/merge-receipts.ts`: the spool's copy goes only after the author's file has the answer. */
export function mergeReceipts(desk: Desk, db: WritableDb): void {
  for (const [itemId, { receipt }] of desk.spool) {
    if (!receipt) continue;
    const why = receipt.outcome === "issued" ? undefined : receipt.reason;
    const at = isoOf(desk);
    const merged = mergeReceipt(db, {
      itemId,
      receipt: JSON.stringify(receipt),
      outcome: receipt.outcome,
      why,
      at,
    });
    if (merged) desk.spool.delete(itemId);
  }
}

export const poke = (world: World, desk: Desk, event: MachineEvent): void => {
  if (desk.machine) world.tellMachine(desk, event);
};
export const pokeDelivery = (world: World, desk: Desk, event: DeliveryEvent): void => {
  if (desk.delivery) world.tellDelivery(desk, event);
};
