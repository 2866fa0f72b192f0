import { runKeep } from "../../electron/desk/db/stores/sync-keep.ts";
import { runLoad } from "../../electron/desk/db/stores/sync-load.ts";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { type DeliveryEffect, type DeliveryEvent, stepDelivery } from "../../shared/sync/delivery.ts";
import type { Keep, Kept, Loaded } from "../../shared/sync/keeps.ts";
import { step } from "../../shared/sync/machine.ts";
import type { MachineEffect, MachineEvent } from "../../shared/sync/machine-state.ts";
import { mayGoTogether } from "../../shared/sync/together.ts";
import { judgeBegun } from "./act-turn.ts";
import { takenAt } from "./done-marks.ts";
import { guarded, kill, mergeReceipts, putUnspooled } from "./desk.ts";
import { asReader, shownCommit } from "./groups.ts";
import { lookForPapers } from "./papers.ts";
import { mergeUnasked } from "./deciding.ts";
import type { Desk } from "./pc.ts";
import { type DeskFaults, strike } from "./faults.ts";
import { ask } from "./network.ts";
import { unreadable } from "../../shared/sync/unreadable.ts";
import type { StepKind } from "./plan-kinds.ts";
import { parkedThoughTaken } from "./invariants/exactly-once.ts";
import { askedWhileComing, wentBefore } from "./invariants/coming-first.ts";
import { otherBytes, wordsOf } from "./invariants/same-bytes.ts";
import { hold } from "./violation.ts";
import { upload } from "./upload.ts";
import { leftOf } from "./watch.ts";
import { stepped, type World } from "./world.ts";

/** Between any two effects the process may die. */
const effectMs = 1;
/** A question that may go with others leaves within so long, most often; its answer may have come by then. */
const longestGatheringMs = 30;

export function tellMachine(world: World, desk: Desk, event: MachineEvent): void {
  const { machine } = desk;
  if (!machine) return;
  const { state, effects } = step(machine, event, desk.given);
  desk.machine = state;
  judgeBegun(world, desk, machine, state);
  const { life, seat } = desk;
  effects.forEach((effect, at) =>
    world.time.after(effectMs * (at + 1), () => {
      if (desk.life === life && desk.seat === seat) runMachineEffect(world, desk, effect);
    }),
  );
}

export function tellDelivery(world: World, desk: Desk, event: DeliveryEvent): void {
  if (!desk.delivery) return;
  const { state, effects } = stepDelivery(desk.delivery, event, desk.given);
  desk.delivery = state;
  const { life } = desk;
  effects.forEach((effect, at) =>
    world.time.after(effectMs * (at + 1), () => {
      if (desk.life === life) runDeliveryEffect(world, desk, effect);
    }),
  );
}

function runMachineEffect(world: World, desk: Desk, effect: MachineEffect): void {
  const { seat, life } = desk;
  if (!seat || !desk.machine) return;
  if (effect.effect === "tell") {
    if (effect.tell.tell === "round-over") {
      desk.seenCommit = desk.greetedAtCommit;
      lookForPapers(world, desk);
      mergeUnasked(world, desk);
    }
    if (effect.tell.tell === "rewound")
      guarded(world, desk, () => void putUnspooled(world, desk, seat.disk.db));
    return;
  }
  if (effect.effect === "wake") {
    const timer = (desk.timers.machine += 1);
    world.time.after(effect.inMs, () => {
      const isSet = desk.timers.machine === timer;
      if (isSet && desk.life === life && desk.seat === seat) tellMachine(world, desk, { event: "woke" });
    });
    return;
  }
  if (effect.effect === "ask" && effect.ask.file)
    return upload(world, desk, { ...effect.ask, file: effect.ask.file }, (reply) =>
      tellMachine(world, desk, { event: "replied", id: effect.id, reply }),
    );
  const faults = strike(world, desk, stepped(world, kindOf(desk, effect), desk.index));
  if (faults.killsBefore) return kill(world, desk);
  const { id } = effect;
  const answer = (event: MachineEvent): void => {
    if (faults.killsAfter) return kill(world, desk);
    tellMachine(world, desk, event);
  };
  switch (effect.effect) {
    case "load": {
      if (!desk.turn) return answer({ event: "loaded", id, loaded: runLoad(seat.disk.db, effect.load) });
      return desk.turn({
        step: { load: effect.load },
        answer: (loaded) => {
          if (desk.life !== life || desk.seat !== seat) return;
          if (loaded) answer({ event: "loaded", id, loaded: loaded as Loaded }); // to a load
        },
      });
    }
    case "keep":
      return keep(world, desk, faults, effect, answer);
    case "ask":
      judgeBytes(world, desk, seat.file, effect);
      judgeTurn(world, seat.disk.db, whoseIs(effect.id));
      noteDone(world, effect);
      if (effect.ask.path === hubPaths.info) desk.greetedAtCommit = shownCommit(world);
      desk.send?.(effect.ask, (reply) => {
        if (desk.life === life && desk.seat === seat)
          tellMachine(world, desk, { event: "replied", id, reply });
      });
      // What waits for others to go with it leaves first.
      if (faults.killsAfter && mayGoTogether(effect.ask))
        world.time.after(longestGatheringMs, () => desk.life === life && kill(world, desk));
      else if (faults.killsAfter) kill(world, desk);
  }
}

function judgeBytes(
  { watch, hub }: World,
  { machine }: Desk,
  file: string,
  { id, ask: asked }: Extract<MachineEffect, { effect: "ask" }>,
): void {
  const [owner, itemId] = whoseIs(id);
  const phase = machine?.items.find(({ item }) => item.id === itemId)?.phase.phase;
  // A server that is not atomic gets one row's bytes in several requests.
  if (owner !== "item" || phase !== "asking" || !hub.fhir.isAtomic()) return;
  const left = leftOf(watch, file);
  const words = wordsOf(asked);
  hold("what was attempted never changes", otherBytes(left.get(itemId), words));
  left.set(itemId, words);
}

const comingBefore = `SELECT id FROM outbox WHERE coming > 0 AND (id = @itemId
  OR id IN (SELECT after_id FROM outbox_after WHERE item_id = @itemId))`;

/** Only where parts come behind the words of a rescue. */
function judgeTurn(
  { plan, packages }: World,
  db: WritableDb,
  [owner, itemId]: readonly [string, string],
): void {
  if (owner !== "item" || plan.asksForPapers !== true || packages.length === 0) return;
  const coming = db.prepare<{ itemId: string }, string>(comingBefore).pluck().all({ itemId });
  hold("what a rescue still brings goes first", wentBefore(itemId, coming));
}

/** As far as it shows itself: what waits for its flush is shown to nobody. */
function noteDone(world: World, { id }: Extract<MachineEffect, { effect: "ask" }>): void {
  const { watch, hub } = world;
  const [owner, itemId] = whoseIs(id);
  if (owner !== "item" || itemId === undefined) return;
  watch.askedAt.set(itemId, shownCommit(world));
  if (asReader(world, () => takenAt(hub)).has(itemId)) watch.doneWhenAsked.add(itemId);
  else watch.doneWhenAsked.delete(itemId);
}

/** A person is asked about what is still on its way here, or what the hub, as it was asked before, would have shown as done. */
function judgeParking({ watch, hub }: World, db: WritableDb, what: Keep): void {
  if (what.keep !== "settle" || what.how.state !== "parked") return;
  const { itemId, how } = what;
  if (how.why === unreadable) throw new Error(`a recipe threw over ${itemId}`);
  const isComing = db.prepare("SELECT 1 FROM outbox WHERE id = ? AND coming > 0").get(itemId) !== undefined;
  hold("nobody is asked about what is still coming", askedWhileComing(itemId, how.why, isComing));
  if (!watch.doneWhenAsked.has(itemId)) return;
  hold(
    "every checkpoint and signature reaches the hub exactly once",
    parkedThoughTaken([itemId], takenAt(hub)),
  );
}

/** From here on other bytes are right. */
function forgetBytes({ watch }: World, file: string, what: Keep): void {
  if (what.keep === "settle" && what.how.newBytes === true) leftOf(watch, file).delete(what.itemId);
}

function keep(
  world: World,
  desk: Desk,
  faults: DeskFaults,
  { id, keep: what }: Extract<MachineEffect, { effect: "keep" }>,
  answer: (event: MachineEvent) => void,
): void {
  const { seat, life } = desk;
  if (!seat) return;
  forgetBytes(world, seat.file, what);
  judgeParking(world, seat.disk.db, what);
  if (desk.turn) {
    if (faults.killsInCommit !== undefined) seat.disk.killAfter(faults.killsInCommit);
    desk.turn({
      step: { keep: what },
      answer: (kept) => {
        if (desk.life !== life || desk.seat !== seat) return;
        // A keep is answered by a keep.
        answer(
          kept ? { event: "kept", id, kept: kept as Kept } : { event: "not-kept", id, why: "storage-full" },
        );
      },
    });
    return;
  }
  const isKept = guarded(world, desk, () => {
    if (faults.killsInCommit !== undefined) seat.disk.killAfter(faults.killsInCommit);
    const kept = runKeep(seat.disk.db, what);
    answer({ event: "kept", id, kept });
  });
  if (!isKept && desk.life === life) answer({ event: "not-kept", id, why: "storage-full" });
}

function runDeliveryEffect(world: World, desk: Desk, effect: DeliveryEffect): void {
  const { life } = desk;
  if (!desk.delivery) return;
  const tell = (event: DeliveryEvent): void => {
    if (desk.life === life) tellDelivery(world, desk, event);
  };
  switch (effect.effect) {
    case "tell":
      return takeReceipts(world, desk);
    case "wake": {
      const timer = (desk.timers.delivery += 1);
      return world.time.after(effect.inMs, () => {
        if (desk.timers.delivery === timer) tell({ event: "woke" });
      });
    }
    case "load": {
      // Each round tries again what had no room in the spool.
      takeReceipts(world, desk);
      if (desk.life !== life) return;
      const waiting = [...desk.spool.values()].filter(({ receipt }) => receipt === undefined);
      const envelopes = waiting.map(({ envelope }) => envelope);
      return tell({ event: "loaded", id: effect.id, loaded: { loaded: "waiting", envelopes } });
    }
    case "ask": {
      const faults = strike(world, desk, stepped(world, "deliver", desk.index));
      if (faults.killsBefore) return kill(world, desk);
      ask(world, desk.line, { role: "system" }, effect.ask, (reply) =>
        tell({ event: "replied", id: effect.id, reply }),
      );
      if (faults.killsAfter) kill(world, desk);
      return;
    }
    case "keep": {
      const faults = strike(world, desk, stepped(world, "receipt", desk.index));
      if (faults.killsBefore) return kill(world, desk);
      const { receipt } = effect.keep;
      const there = desk.spool.get(receipt.itemId);
      if (there) there.receipt = receipt;
      if (faults.killsAfter || faults.killsInCommit !== undefined) return kill(world, desk);
      return tell({ event: "kept", id: effect.id, kept: {} });
    }
  }
}

function takeReceipts(world: World, desk: Desk): void {
  const { seat } = desk;
  if (!seat) return;
  guarded(world, desk, () => {
    putUnspooled(world, desk, seat.disk.db);
    mergeReceipts(desk, seat.disk.db);
  });
}

/** `item/<id>#<number>`, `round/<job>#<number>`. */
function whoseIs(id: string): readonly [owner: string, rest: string] {
  const slash = id.indexOf("/");
  return slash < 0
    ? [id.slice(0, id.indexOf("#")), ""]
    : [id.slice(0, slash), id.slice(slash + 1, id.indexOf("#"))];
}

type Touching = Extract<MachineEffect, { effect: "ask" | "keep" | "load" }>;

function kindOf(desk: Desk, effect: Touching): StepKind {
  const [owner, rest] = whoseIs(effect.id);
  if (effect.effect === "keep") {
    const { keep: what } = effect.keep;
    return what === "attempt" || what === "settle" ? "keep" : "pull";
  }
  if (owner !== "item")
    return rest === "hello" || rest === "probe"
      ? "greet"
      : rest === "leases" && effect.effect === "ask"
        ? "renew"
        : "pull";
  const held = desk.machine?.items.find(({ item }) => item.id === rest);
  if (held?.phase.phase === "looking" || held?.phase.phase === "reading") return "look";
  if (held?.item.kind === "claim") return "claim";
  return held?.item.kind === "checkpoint" ? "checkpoint" : "act";
}
