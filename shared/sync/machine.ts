import { hubStartHeader, startedAnew } from "../contract/hub-api.ts";
import { isDue } from "./due.ts";
import type { Item } from "./item.ts";
import type { Kept, Loaded } from "./keeps.ts";
import { mayBegin, nextDueMs } from "./lanes.ts";
import {
  and,
  dueNow,
  type HeldItem,
  issue,
  type MachineEffect,
  type MachineEvent,
  type MachineState,
  only,
  type Step,
  telling,
} from "./machine-state.ts";
import { recipes } from "./recipes/recipes.ts";
import { freshRound } from "./round/round-state.ts";
import { beginRound, greetAgain, isRoundOwner, roundAnswered, runNextJob } from "./round/run-round.ts";
import {
  beginItem,
  keepAgain,
  onKept,
  onLoaded,
  onNotKept,
  onReplied,
  parkItem,
  type Parts,
} from "./run-item.ts";
import { ourHub, type ServerTraits } from "./server-traits.ts";
import type { Given, HubReply } from "./stepping.ts";
import type { Tell } from "./tell.ts";
import { orParked } from "./unreadable.ts";

/**
 * The machine of a signed-in doctor: sends what is in the outbox and fetches what the hub has.
 *
 *   outbox rows ─▶ lanes, side by side ─▶ guarded requests ─▶ rows settled        (run-item.ts, recipes/)
 *   every few seconds, and when poked: hello ─▶ queue ─▶ own ─▶ leases ─▶ records ─▶ contents   (round/)
 *
 * 1. All that matters after a kill is in the database; `freshState` and `started` go on from there.
 * 2. An answer is taken once, by the id that its effect bore: what comes twice, or for something that has ended, is
 *    dropped.
 * 3. Loads and keeps are answered in the order in which they were asked.
 * 4. Nothing is sent while the hub is not there, while it asked to wait, or while a restored hub is read again. Every
 *    write says which start of the hub was greeted; one that has started since takes nothing before it was again.
 *
 * Events: `started` · `enqueued` (rows were written) · `poked` (patients changed, or a person asks) · `woke` ·
 * `replied` · `kept` · `not-kept` · `loaded` · `stopped`.
 * Effects: `ask` (paths under /fhir, and /hub/info) · `keep` attempt, settle, pulled, greeted, server ·
 * `load` start, items, ticket, checkpoint, own-file, name, tickets, cursors, queue, nothing · `wake` ·
 * `tell` reached, lost, not-kept, rewound, round-over, queue, consults, patient-pulled, item.
 */
export function freshState(of: {
  readonly me: MachineState["me"];
  readonly speaks?: MachineState["speaks"];
  readonly server?: ServerTraits;
}): MachineState {
  return {
    me: of.me,
    speaks: of.speaks ?? "hub",
    lastId: 0,
    items: [],
    readingItems: undefined,
    itemsChanged: false,
    line: "unknown",
    lineSinceMs: 0,
    lineLostMs: 0,
    failures: 0,
    heldUntilMs: 0,
    answeredAtMs: 0,
    skewMs: 0,
    hubStart: undefined,
    startedAnewAtMs: 0,
    server: of.server ?? ourHub,
    isExamined: of.server !== undefined,
    isRepulling: false,
    round: freshRound,
    wakeAtMs: undefined,
    isStopped: false,
  };
}

export function step(state: MachineState, event: MachineEvent, given: Given): Step {
  if (state.isStopped || event.event === "stopped") return only({ ...state, isStopped: true });
  const { state: after, effects } = and(react(state, event, given), (next) => goOn(next, given));
  return { state: after, effects: effects.map((effect) => bearingStart(effect, after)) };
}

/** A hub that was restored from a backup must not take a write that was made from what it has forgotten. */
function bearingStart(effect: MachineEffect, { hubStart, speaks }: MachineState): MachineEffect {
  if (effect.effect !== "ask" || effect.ask.method === "GET") return effect;
  if (hubStart === undefined || speaks !== "hub") return effect;
  const headers = { ...effect.ask.headers, [hubStartHeader]: hubStart };
  return { ...effect, ask: { ...effect.ask, headers } };
}

/**
 * Nothing of the outbox is under way, and nothing could be now: what a person has asked to send is sent, or waits. A
 * picture may take minutes, and nobody waits for it.
 */
export function isSendingAtRest(state: MachineState, nowMs: number): boolean {
  if (state.readingItems !== undefined || state.itemsChanged) return false;
  const isHello = state.round.running?.job.job === "hello" || state.round.running?.job.job === "probe";
  const isRoundNext = state.round.isWantedAgain && isDue(state.heldUntilMs, nowMs);
  if (state.line !== "up" && (isHello || isRoundNext)) return false;
  const isUnderWay = ({ item, phase }: HeldItem): boolean =>
    item.kind !== "binary" && phase.phase !== "idle" && !isWaitingForRoom(phase);
  if (state.items.some(isUnderWay)) return false;
  if (!maySend(state, nowMs)) return true;
  return mayBegin(state.items, nowMs, state.lineSinceMs).every(
    ({ item }) => recipes[item.kind] === undefined,
  );
}

/** Something that was written is on the line now. */
export const isTextUnderWay = ({ items }: MachineState): boolean =>
  items.some(({ item, phase }) => item.kind !== "binary" && asks.has(phase.phase));
const asks: ReadonlySet<HeldItem["phase"]["phase"]> = new Set(["reading", "asking", "looking"]);

const isWaitingForRoom = (phase: HeldItem["phase"]): boolean =>
  phase.phase === "settling" && phase.awaits === undefined;

/**
 * After a person has asked: the round that begins now is over, or the one after that which is under way; pokes without
 * an end keep nobody. A hub that asks to wait meanwhile has answered too.
 */
export function isNextRoundOver({ round }: MachineState): (later: MachineState) => boolean {
  const least = round.ended + (round.running === undefined ? 1 : 2);
  return (later) => later.round.ended >= least || later.heldUntilMs > 0;
}

function react(state: MachineState, event: Exclude<MachineEvent, { event: "stopped" }>, given: Given): Step {
  switch (event.event) {
    case "started":
      return reading(state, "start");
    case "enqueued":
      return only({ ...state, itemsChanged: true });
    case "poked":
      return only(poked(state, event.patients, event.byPerson, given));
    case "woke":
      return only({ ...state, wakeAtMs: undefined });
    case "loaded":
      return onItemsRead(state, event.id, event.loaded, given) ?? answered(state, event, given);
    case "not-kept":
      // The next round reads them.
      if (event.id === state.readingItems) return only({ ...state, readingItems: undefined });
      return answered(state, event, given);
    case "replied":
      return answered(state, { ...event, reply: ofKnownStart(state, event.reply) }, given);
    case "kept":
      return and(answered(state, event, given), (after) => withoutDone(after, event.kept));
  }
}

/**
 * Read from a hub that has started since it was greeted: as little worth as a write would be. Taken for the former
 * start's, its news would make the next greeting look as if that start's had been lost.
 */
function ofKnownStart({ hubStart }: MachineState, reply: HubReply): HubReply {
  const isOther = reply.hubStart !== undefined && hubStart !== undefined && reply.hubStart !== hubStart;
  return isOther ? { status: startedAnew, json: undefined } : reply;
}

/** What came behind them may go now. */
function withoutDone(state: MachineState, { shownDone = [] }: Kept): Step {
  if (shownDone.length === 0) return only(state);
  const tells = shownDone.map(({ id, kind, consultId }): Tell => ({
    tell: "item",
    itemId: id,
    kind,
    consultId,
    state: "done",
  }));
  return { state: { ...state, itemsChanged: true }, effects: telling(tells) };
}

type Answered = Extract<MachineEvent, { id: string }>;

/** By the effect's id to whom it belongs. */
function answered(state: MachineState, event: Answered, given: Given): Step {
  if (isRoundOwner(state, event.id)) return roundAnswered(state, event, given);
  const held = state.items.find(({ phase }) => "awaits" in phase && phase.awaits === event.id);
  const recipe = held && recipes[held.item.kind];
  if (!held || !recipe) return only(state);
  const parts: Parts = { held, recipe, given };
  return orParked(
    () => ofItem(state, parts, event),
    (why) => parkItem(state, parts, why),
  );
}

function ofItem(state: MachineState, parts: Parts, event: Answered): Step {
  switch (event.event) {
    case "replied":
      return and(onReplied(heard(state, event.reply, parts.given), parts, event.reply), (after) =>
        only(noticed(after, event.reply, parts.given)),
      );
    case "kept":
      return onKept(state, parts, event.kept);
    case "not-kept":
      return onNotKept(state, parts);
    case "loaded":
      return onLoaded(state, parts, event.loaded);
  }
}

const heard = (state: MachineState, { status }: HubReply, { nowMs }: Given): MachineState =>
  status === undefined ? state : { ...state, answeredAtMs: nowMs };

/** No answer to an item: whether the hub is there at all is seen to first, before all others try in vain. */
function noticed(state: MachineState, reply: HubReply, given: Given): MachineState {
  if (reply.status === startedAnew) return greetAgain(state, given);
  return reply.status === undefined && state.line === "up"
    ? { ...state, round: { ...state.round, isWantedAgain: true } }
    : state;
}

function poked(
  state: MachineState,
  patients: readonly string[],
  byPerson: boolean,
  { nowMs }: Given,
): MachineState {
  const known = { ...state.round, poked: [...new Set([...state.round.poked, ...patients])] };
  // Of itself the desk does not ask a hub that has asked it to wait; a person may.
  if (!byPerson && !isDue(state.heldUntilMs, nowMs)) return { ...state, round: known };
  return {
    ...state,
    heldUntilMs: byPerson ? 0 : state.heldUntilMs,
    items: byPerson ? state.items.map(dueNow) : state.items,
    round: { ...known, isWantedAgain: true, isOwed: known.isOwed || byPerson },
  };
}

function reading(state: MachineState, load: "start" | "items"): Step {
  const [numbered, id] = issue(state, "items");
  const effect: MachineEffect = { effect: "load", id, load: { load } };
  return { state: { ...numbered, readingItems: id, itemsChanged: false }, effects: [effect] };
}

function onItemsRead(state: MachineState, id: string, loaded: Loaded, { nowMs }: Given): Step | undefined {
  if (id !== state.readingItems) return undefined;
  const read = { ...state, readingItems: undefined };
  if (loaded.loaded === "items") return only({ ...read, items: merged(state.items, loaded.items, nowMs) });
  if (loaded.loaded !== "start") return only(read);
  const { traits, reconciledAt } = loaded;
  const reconciledAtMs = reconciledAt === undefined ? undefined : Date.parse(reconciledAt);
  return only({
    ...read,
    items: merged([], loaded.items, nowMs),
    ...(state.speaks === "fhir" && traits ? { server: traits, isExamined: true } : {}),
    round: { ...state.round, reconciledAtMs },
  });
}

/** What is under way is known better here than in what was read; all else is as the rows say. */
function merged(before: readonly HeldItem[], rows: readonly Item[], seenMs: number): readonly HeldItem[] {
  const known = new Map(before.map((held) => [held.item.id, held]));
  const fresh = rows.map((item): HeldItem => {
    const held = known.get(item.id);
    if (!held) return { item, phase: { phase: "idle" }, races: 0, under: undefined, seenMs };
    if (held.phase.phase !== "idle") return held;
    // Whoever sent it again has seen to what stood in its way.
    const races = held.item.state === "parked" && item.state !== "parked" ? 0 : held.races;
    // The row still says the wait that the line's return, or a person, has ended here.
    return { ...held, races, item: { ...item, dueAtMs: Math.min(item.dueAtMs, held.item.dueAtMs) } };
  });
  const listed = new Set(rows.map(({ id }) => id));
  const gone = before.filter(({ item, phase }) => !listed.has(item.id) && phase.phase !== "idle");
  return [...fresh, ...gone];
}

const maySend = (state: MachineState, nowMs: number): boolean =>
  state.line === "up" && !state.isRepulling && isDue(state.heldUntilMs, nowMs);

/** After every event: whatever may begin now begins, and the next waking is set. */
function goOn(state: MachineState, given: Given): Step {
  const read = state.itemsChanged && state.readingItems === undefined ? reading(state, "items") : only(state);
  const round = and(read, (after) => beginRound(after, given));
  const jobs = and(round, (after) => runNextJob(after, given));
  const kept = and(jobs, (after) => keepWhereRoom(after, given));
  const sent = and(kept, (after) => beginItems(after, given));
  return and(sent, (after) => setWake(after, given));
}

function keepWhereRoom(state: MachineState, { nowMs }: Given): Step {
  return state.items.reduce<Step>((before, held) => {
    const { phase } = held;
    const isDueAgain =
      phase.phase === "settling" && phase.awaits === undefined && isDue(phase.retryAtMs, nowMs);
    return isDueAgain ? and(before, (after) => keepAgain(after, held)) : before;
  }, only(state));
}

function beginItems(state: MachineState, given: Given): Step {
  if (!maySend(state, given.nowMs)) return only(state);
  return mayBegin(state.items, given.nowMs, state.lineSinceMs).reduce<Step>(
    (before, held) => and(before, (after) => beginOrPark(after, held, given)),
    only(state),
  );
}

function beginOrPark(state: MachineState, held: HeldItem, given: Given): Step {
  const recipe = recipes[held.item.kind];
  return orParked(
    () => beginItem(state, held, given),
    (why) => (recipe ? parkItem(state, { held, recipe, given }, why) : only(state)),
  );
}

function setWake(state: MachineState, { nowMs }: Given): Step {
  const { round, heldUntilMs } = state;
  const isHeld = !isDue(heldUntilMs, nowMs);
  const isIdle = round.running === undefined && round.jobs.length === 0;
  const times = isHeld
    ? [heldUntilMs]
    : [
        ...(isIdle ? [round.nextAtMs] : []),
        // What must not go now comes with the next round.
        ...(maySend(state, nowMs) ? [nextDueMs(state.items, nowMs, state.lineSinceMs) ?? Infinity] : []),
      ];
  const at = Math.min(Infinity, ...times);
  if (at === Infinity || at === state.wakeAtMs) return only(state);
  const inMs = Math.min(longestSleepMs, Math.max(leastSleepMs, at - nowMs));
  return { state: { ...state, wakeAtMs: at }, effects: [{ effect: "wake", inMs }] };
}

/** Looks round at least as often, whatever the clocks do; and never spins. */
const longestSleepMs = 60_000;
const leastSleepMs = 50;
