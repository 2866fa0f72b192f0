import { checkpoint } from "../../electron/desk/db/stores/notes.ts";
import { openOutbox } from "../../electron/desk/db/stores/outbox.ts";
import { rescuedPiece } from "../../electron/desk/db/stores/rescue-files.ts";
import { takeRescued } from "../../electron/desk/db/stores/rescue-in.ts";
import { readyForRescue, unsavedWriting, workToRescue } from "../../electron/desk/db/stores/rescue-out.ts";
import { unansweredSigned } from "../../electron/desk/db/stores/signed.ts";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import type { SealedEnvelope } from "../../shared/contract/hub-api.ts";
import { type RescueWork, rescueWork } from "../../shared/contract/rescue.ts";
import {
  guarded,
  isoOf,
  kill,
  mergeReceipts,
  poke,
  pokeDelivery,
  putUnspooled,
  signIn,
  signOut,
} from "./desk.ts";
import { strike } from "./faults.ts";
import { ticketOf } from "./invariants/letters.ts";
import type { Package } from "./package.ts";
import { partsOf, takeParts } from "./parts.ts";
import type { Desk } from "./pc.ts";
import type { Sitting } from "./sitting.ts";
import { noteEnqueued } from "./watch.ts";
import { stepped, type World } from "./world.ts";

const stepMs = 3;
const breaksAfter = (draw: number): boolean => draw < 0.5;
/** There is another PC, and nobody else's work lies at this one. */
const mayBreak = ({ desks }: World, desk: Desk): boolean =>
  desk.files.size === 1 && desks.some((one) => one !== desk && !one.isGone);

/** As `electron/desk/rescue/make-package.ts`; in between the PC goes on with its work. Half of those PCs are then no more. */
export function packUp({ world, desk, seat, draw }: Sitting): void {
  const { db } = seat.disk;
  const { life } = desk;
  // What is typed while it is packed stays at the PC, and goes with it.
  let saved: NonNullable<Package["left"]> = new Map();
  const steps: (() => void)[] = [
    () => {
      saved = acknowledgedAt(world, seat.file);
      for (const consultId of unsavedWriting(db)) {
        const outboxId = desk.given.uuid();
        checkpoint(db, { consultId, reason: "hand-over", at: isoOf(desk), outboxId });
        if (openOutbox(db).some(({ id }) => id === outboxId)) noteEnqueued(world.watch, seat.file, outboxId);
      }
    },
    () => {
      const consultIds = workToRescue(db).consults.map(({ consultId }) => consultId);
      readyForRescue(db, { packageId: id, at: isoOf(desk), consultIds });
    },
    () => {
      const work = { ...workToRescue(db), practitionerId: `doctor-${seat.doctor}` };
      const isLast = breaksAfter(draw) && mayBreak(world, desk);
      world.packages.push({
        id,
        doctor: seat.doctor,
        to: desk.index + 1,
        work: rescueWork.parse(JSON.parse(JSON.stringify(work))),
        bytes: bytesOf(db, work.files),
        envelopes: envelopesOf(desk, db),
        left: isLast ? leftBehind(saved, db) : undefined,
        isTaken: false,
        takenBy: undefined,
        isComing: false,
      });
      if (!isLast) return;
      world.note(`desk ${desk.index}: never starts again`);
      desk.isGone = true;
      kill(world, desk);
    },
  ];
  const id = desk.given.uuid();
  const run = ([step, ...later]: readonly (() => void)[]): void => {
    if (step === undefined || desk.life !== life || desk.seat !== seat || !guarded(world, desk, step)) return;
    world.time.after(stepMs, () => run(later));
  };
  run(steps);
  const afterMs = 100 + Math.floor(draw * 4_000);
  world.time.after(afterMs, () => {
    const made = world.packages.find((one) => one.id === id);
    if (made) takeIn(world, made);
  });
}

function bytesOf(db: WritableDb, files: RescueWork["files"]): Package["bytes"] {
  const carried = files.filter(({ isCarried }) => isCarried);
  return new Map(
    carried.map(({ fileId, size }) => [fileId, rescuedPiece(db, { fileId, start: 0, length: size })]),
  );
}

function envelopesOf({ spool }: Desk, db: WritableDb): readonly SealedEnvelope[] {
  const waiting = [...spool.values()].flatMap(({ envelope, receipt }) => (receipt ? [] : [envelope]));
  const own = unansweredSigned(db).map(({ envelope }) => JSON.parse(envelope) as SealedEnvelope); // made there
  return [...new Map([...waiting, ...own].map((one) => [one.itemId, one])).values()];
}

const acknowledgedAt = ({ watch }: World, file: string): NonNullable<Package["left"]> =>
  new Map([...(watch.acknowledged.get(file) ?? [])].map(([consultId, pieces]) => [consultId, [...pieces]]));

const leftBehind = (saved: NonNullable<Package["left"]>, db: WritableDb): Package["left"] =>
  new Map(
    [...saved]
      .filter(([consultId]) => !hasSigned(db, consultId))
      .map(([consultId, pieces]) => [ticketOf(db, consultId), pieces]),
  );

const hasSigned = (db: WritableDb, consultId: string): boolean =>
  db.prepare("SELECT 1 FROM signed_item WHERE consult_id = ?").get(consultId) !== undefined;

/** As `electron/desk/rescue/take-package.ts`: where it is cut off, or has no room, the same package is taken again later. */
export function takeIn(world: World, made: Package): void {
  const desk = world.desks
    .map((_, at) => world.desks[(made.to + at) % world.desks.length])
    .find((one) => one?.isGone === false);
  if (!desk?.isUp) return;
  if (desk.seat?.doctor !== made.doctor) {
    signOut(world, desk);
    signIn(world, desk, made.doctor);
  }
  const { seat } = desk;
  if (!seat) return;
  const faults = strike(world, desk, stepped(world, "rescue", desk.index));
  if (faults.killsBefore) return kill(world, desk);
  world.note(`desk ${desk.index}: takes in what desk of ${made.doctor} had`);
  for (const envelope of made.envelopes) {
    const there = desk.spool.get(envelope.itemId);
    if (there && !there.receipt) continue;
    desk.spool.set(envelope.itemId, { envelope, receipt: undefined });
    world.watch.spooled.add(envelope.itemId);
  }
  const isWhole = guarded(world, desk, () => {
    if (faults.killsInCommit !== undefined) seat.disk.killAfter(faults.killsInCommit);
    const { db } = seat.disk;
    const taken = takeRescued(db, { packageId: made.id, work: made.work, at: isoOf(desk) });
    // The words are in with one step; on some days the files come part by part behind them.
    if (world.plan.asksForPapers === true) takeParts(world, desk, made, taken);
    else for (const step of partsOf(world, desk, made, taken.files)) step();
    for (const { id } of openOutbox(db)) noteEnqueued(world.watch, seat.file, id);
    mergeReceipts(desk, db);
    putUnspooled(world, desk, db);
  });
  if (!desk.isUp) return;
  made.isTaken ||= isWhole && !made.isComing;
  if (isWhole) made.takenBy = desk.index;
  poke(world, desk, { event: "enqueued" });
  pokeDelivery(world, desk, { event: "put", byPerson: false });
  if (faults.killsAfter) kill(world, desk);
}

/** Whoever carries something takes it in once more where it did not go in, and some do where it did. */
export function takeAllIn(world: World): void {
  for (const made of world.packages) if (!made.isTaken || made.id.endsWith("0")) takeIn(world, made);
}
