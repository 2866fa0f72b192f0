import type { Resource } from "@medplum/fhirtypes";
import { answeredResources } from "./answered.ts";
import { backoffMs } from "./backoff.ts";
import { type Item, triedAnew } from "./item.ts";
import type { Keep, Kept, Loaded, ServerName } from "./keeps.ts";
import {
  type HeldItem,
  issue,
  type MachineEffect,
  type MachineState,
  only,
  type Step,
  telling,
} from "./machine-state.ts";
import { newestOf, pageOf, pulledOf } from "./pulled.ts";
import { reactionTo, whyWaiting, withHubWords } from "./reaction.ts";
import type { About, Recipe, Verdict } from "./recipes/recipe.ts";
import { fromCopy, isFromCopy } from "./recipes/words.ts";
import { recipes } from "./recipes/recipes.ts";
import { goesWhole, nameBorn, singleRequests } from "./single-requests.ts";
import type { Given, HubAsk, HubReply } from "./stepping.ts";
import type { Tell } from "./tell.ts";
import { waitMsAfter } from "./wait-after.ts";

/**
 * One item on its way.
 *
 *   idle ─▶ loading ─▶ (reading) ─▶ fixing ─▶ asking ─▶ settling ─▶ gone, parked, or idle again
 *                                               └─▶ loading ─▶ looking ─▶ settling
 *
 * 1. Bytes are in the database before they leave, and stay the same until a look proved that they can never be taken.
 * 2. What the answer taught and that the item is done are kept in one transaction.
 * 3. A process that dies anywhere leaves a row that says enough to go on: `sending` with bytes is replayed.
 * 4. A try belongs to the hub's start under which it began. What it comes to after the file has met another start, which
 *    may be a backup's, is not kept, and the item is looked up.
 */
export type Parts = { readonly held: HeldItem; readonly recipe: Recipe; readonly given: Given };

/** A row changed so often by others is a bug somewhere: a person looks before the hub is asked for ever. */
const mostRaces = 20;
/** What stands in the way of a keep is over by then, or it is tried once more. */
const keepAgainMs = 5_000;

export function beginItem(state: MachineState, idle: HeldItem, given: Given): Step {
  const held = { ...idle, under: state.hubStart };
  const { item } = held;
  const recipe = recipes[item.kind];
  if (!recipe) return only(state);
  const parts = { held, recipe, given };
  if (item.kind === "claim" && !state.server.honoursIfMatch) return parkItem(state, parts, unguarded);
  if (item.isRecheck || isFromCopy(item)) return load(state, parts, true);
  return item.bytes === null ? load(state, parts, false) : fix(state, parts, item.bytes);
}

export const parkItem = (state: MachineState, parts: Parts, why: string): Step =>
  settle(state, parts, { state: "parked", why });

const unguarded = "this server does not honour If-Match, so that two doctors could take the same consult";

export function onLoaded(state: MachineState, parts: Parts, loaded: Loaded): Step {
  const { held, recipe, given } = parts;
  if (held.phase.phase !== "loading") return only(state);
  const { forLooking, refused } = held.phase;
  if (!forLooking) return make(state, parts, loaded, undefined);
  const ask = recipe.look(held.item, loaded);
  if (ask) return asking(state, held, ask, (awaits) => ({ phase: "looking", awaits, loaded, refused }));
  const verdict = recipe.judge(held.item, loaded, [], aboutOf(state, given));
  return judged(state, parts, unlessRefused(verdict, refused), []);
}

export function onReplied(state: MachineState, parts: Parts, reply: HubReply): Step {
  switch (parts.held.phase.phase) {
    case "reading":
      return onRead(state, parts, parts.held.phase, reply);
    case "asking":
      return onAnswered(state, parts, parts.held.phase, reply);
    case "looking":
      return onLooked(state, parts, parts.held.phase, reply);
    default:
      return only(state);
  }
}

export function onKept(state: MachineState, parts: Parts, kept: Kept): Step {
  const { held } = parts;
  if (kept.isOutdated === true) return only(put(state, lookedUp(parts)));
  if (held.phase.phase === "fixing") {
    const { item } = held;
    if (kept.bytes === undefined) return only(without(state, item.id)); // superseded by something newer meanwhile
    const sending: Item = {
      ...item,
      state: "sending",
      attempts: item.attempts + 1,
      bytes: kept.bytes,
      isRecheck: false,
    };
    return send(state, { ...parts, held: { ...held, item: sending } }, 0, {}, []);
  }
  return held.phase.phase === "settling" ? onSettled(state, held, held.phase.keep, kept) : only(state);
}

/** No room on the disk: nothing was attempted, or what was attempted will be replayed; sooner or later there is room. */
export function onNotKept(state: MachineState, { held, given }: Parts): Step {
  const retryAtMs = given.nowMs + keepAgainMs;
  if (held.phase.phase !== "settling")
    return only(
      put(state, { ...held, phase: { phase: "idle" }, item: { ...held.item, dueAtMs: retryAtMs } }),
    );
  return only(put(state, { ...held, phase: { ...held.phase, awaits: undefined, retryAtMs } }));
}

/** As the file has it now, and not at once: by then the hub's present start is known here too. */
function lookedUp({ held, given }: Parts): HeldItem {
  const isRecheck = held.item.attempts > 0;
  const dueAtMs = given.nowMs + keepAgainMs;
  return { ...held, item: { ...held.item, state: "waiting", dueAtMs, isRecheck }, phase: { phase: "idle" } };
}

/** What could not be kept for want of room, once more. */
export function keepAgain(state: MachineState, held: HeldItem): Step {
  if (held.phase.phase !== "settling") return only(state);
  const { keep } = held.phase;
  return keeping(state, held, keep, (awaits) => ({ phase: "settling", awaits, keep, retryAtMs: 0 }));
}

function make(
  state: MachineState,
  parts: Parts,
  loaded: Loaded,
  read: readonly Resource[] | undefined,
): Step {
  const { held, recipe, given } = parts;
  const made = recipe.make(held.item, loaded, read, aboutOf(state, given));
  switch (made.made) {
    case "bytes":
      return fix(state, parts, made.bytes, made.born, newestOf(read ?? [], undefined));
    case "read-first":
      return readNext(state, parts, { loaded, asks: made.asks, found: [] });
    case "look":
      return load(state, parts, true);
    case "superseded":
      return settle(state, parts, { state: "superseded" });
    case "park":
      // A person will look at both versions: what was read of the hub's is kept with the question.
      return settle(state, parts, { state: "parked", why: made.why }, { found: read ?? [] });
  }
}

type Reading = {
  readonly loaded: Loaded;
  readonly asks: readonly HubAsk[];
  readonly found: readonly Resource[];
};

function readNext(state: MachineState, parts: Parts, reading: Reading): Step {
  const [ask] = reading.asks;
  if (!ask) return make(state, parts, reading.loaded, reading.found);
  return asking(state, parts.held, ask, (awaits) => ({ ...reading, phase: "reading", awaits }));
}

function onRead(state: MachineState, parts: Parts, reading: Reading, reply: HubReply): Step {
  const reaction = reactionTo(reply.status);
  if (reaction.kind === "park")
    return settle(state, parts, { state: "parked", why: withHubWords(reaction.why, reply.json) });
  if (reaction.kind !== "done") return later(state, parts, reply);
  const { resources, next } = pageOf(reply.json);
  const [asked, ...rest] = reading.asks;
  const more: readonly HubAsk[] =
    next === undefined || !asked ? rest : [{ ...asked, path: `/fhir/${next}` }, ...rest];
  return readNext(state, parts, { ...reading, asks: more, found: [...reading.found, ...resources] });
}

function send(
  state: MachineState,
  parts: Parts,
  at: number,
  names: Readonly<Record<string, string>>,
  found: readonly Resource[],
): Step {
  const ask = requestsOf(state, parts, names)[at];
  if (!ask) return only(state);
  return asking(state, parts.held, ask, (awaits) => ({ phase: "asking", awaits, at, names, found }));
}

function requestsOf(
  { server }: MachineState,
  { held: { item }, recipe }: Parts,
  names: Readonly<Record<string, string>>,
): readonly HubAsk[] {
  const ask = recipe.request(item, item.bytes ?? "");
  return goesWhole(server, ask) ? [ask] : singleRequests(ask, names);
}

function onAnswered(
  state: MachineState,
  parts: Parts,
  phase: Extract<HeldItem["phase"], { phase: "asking" }>,
  reply: HubReply,
): Step {
  const { held, recipe } = parts;
  const reaction = reactionTo(reply.status);
  switch (reaction.kind) {
    case "done": {
      const whole = recipe.request(held.item, held.item.bytes ?? "");
      const found = [...phase.found, ...answeredResources(whole, reply.json)];
      if (!goesWhole(state.server, whole)) {
        const names = nameBorn(whole, phase.at, reply, phase.names);
        if (phase.at + 1 < singleRequests(whole, names).length)
          return send(state, parts, phase.at + 1, names, found);
      }
      if (recipe.isTaken?.(held.item, held.item.bytes ?? "", found) === false)
        return load(state, parts, true);
      const taken = recipe.taken(held.item, held.item.bytes ?? "", found);
      return settle(state, parts, { state: "done" }, { found, names: taken });
    }
    case "reconcile":
      return load(state, parts, true);
    case "sign-in":
    case "again":
      return later(state, parts, reply);
    case "park":
      return load(state, parts, true, withHubWords(reaction.why, reply.json));
  }
}

function onLooked(
  state: MachineState,
  parts: Parts,
  { loaded, refused }: { readonly loaded: Loaded; readonly refused?: string | undefined },
  reply: HubReply,
): Step {
  // As it was: nothing of it was taken, and all of it still can be, unless it is what stood there before.
  if (reply.status === 304) {
    const verdict = parts.recipe.unchanged?.(parts.held.item, loaded) ?? "same";
    return judged(state, parts, unlessRefused({ verdict }, refused), []);
  }
  const reaction = reactionTo(reply.status);
  if (reaction.kind === "again" || reaction.kind === "sign-in") return later(state, parts, reply);
  // What may not be read is not there for this doctor.
  const found = reaction.kind === "done" ? pageOf(reply.json).resources : [];
  const { held, recipe, given } = parts;
  const verdict = recipe.judge(held.item, loaded, found, aboutOf(state, given));
  return judged(state, parts, unlessRefused(verdict, refused), found);
}

/**
 * What the hub refuses is for a person, but not what it took before: the refused bytes may be a replay of a try whose
 * answer was lost. Nor what is needed no more, since something later says it all.
 */
function unlessRefused(verdict: Verdict, refused: string | undefined): Verdict {
  const isOver = verdict.verdict === "done" || verdict.verdict === "superseded";
  return refused === undefined || isOver ? verdict : { verdict: "park", why: refused };
}

function judged(state: MachineState, parts: Parts, verdict: Verdict, found: readonly Resource[]): Step {
  const { held, given } = parts;
  const { item } = held;
  switch (verdict.verdict) {
    case "done":
      return settle(state, parts, { state: "done" }, { found, names: verdict.names ?? [] });
    case "superseded":
      return settle(state, parts, { state: "superseded" }, { found, names: verdict.names ?? [] });
    case "park":
      return settle(
        state,
        parts,
        { state: "parked", why: verdict.why },
        { found, inPlaceOfParked: verdict.inPlaceOfParked === true },
      );
    case "same":
    case "anew": {
      // A cut that proved harmless is no race: nobody changed anything, and the cut has had its own wait.
      const isCut = verdict.verdict === "same" && item.isRecheck;
      const races = held.races + (isCut ? 0 : 1);
      if (races > mostRaces) return settle(state, parts, { state: "parked", why: tooOften }, { found });
      // At once the first time: a red request must not wait for a step of the alarm that came in between.
      const waitMs = races <= 1 || isCut ? 0 : backoffMs(races, given.random());
      const raced = { ...parts, held: { ...held, races, item: { ...item, isRecheck: false } } };
      const how = { state: "waiting" as const, dueAtMs: waitMs === 0 ? 0 : given.nowMs + waitMs };
      const newBytes = verdict.verdict === "anew";
      const names = verdict.verdict === "anew" ? (verdict.names ?? []) : [];
      return settle(state, raced, { ...how, newBytes }, { found, names });
    }
  }
}

const tooOften = "it was changed at the hub each time that it was sent";

/** The same bytes again, later. Where the hub asked to wait, all wait. */
function later(state: MachineState, parts: Parts, reply: HubReply): Step {
  const { given, held } = parts;
  const waitMs = waitMsAfter(state, held, reply, given);
  const heldUntilMs = reply.retryAfterMs === undefined ? state.heldUntilMs : given.nowMs + reply.retryAfterMs;
  const how = {
    state: "waiting" as const,
    dueAtMs: given.nowMs + waitMs,
    why: isFromCopy(held.item) ? fromCopy : whyWaiting(reply),
  };
  const looks = reply.status === undefined && parts.recipe.looksAfterCut === true;
  return settle({ ...state, heldUntilMs }, parts, {
    ...how,
    isRecheck: held.item.isRecheck || looks,
    hasProgressed: reply.hasProgressed === true,
  });
}

function load(state: MachineState, { held, recipe }: Parts, forLooking: boolean, refused?: string): Step {
  const [numbered, awaits] = issue(state, `item/${held.item.id}`);
  return {
    state: put(numbered, {
      ...held,
      phase: { phase: "loading", awaits, forLooking, refused },
    }),
    effects: [{ effect: "load", id: awaits, load: recipe.load(held.item, forLooking) }],
  };
}

function fix(
  state: MachineState,
  { held }: Parts,
  bytes: string,
  born?: Extract<Keep, { keep: "attempt" }>["born"],
  hubTime?: string,
): Step {
  const { item, under } = held;
  const keep: Keep = {
    ...{ keep: "attempt", itemId: item.id, bytes, under, hubTime },
    ...(born ? { born } : {}),
  };
  return keeping(state, held, keep, (awaits) => ({ phase: "fixing", awaits }));
}

function settle(
  state: MachineState,
  { held, given }: Parts,
  how: Extract<Keep, { keep: "settle" }>["how"],
  taught: {
    readonly found?: readonly Resource[];
    readonly names?: readonly ServerName[];
    readonly inPlaceOfParked?: boolean;
  } = {},
): Step {
  // A file's content need not come back.
  const found = (taught.found ?? []).filter(({ resourceType }) => resourceType !== "Binary");
  const keep: Extract<Keep, { keep: "settle" }> = {
    keep: "settle",
    itemId: held.item.id,
    how,
    under: held.under,
    at: new Date(given.nowMs).toISOString(),
    hubTime: newestOf(taught.found ?? [], undefined),
    pulled: pulledOf(found, given.uuid),
    names: taught.names ?? [],
    inPlaceOfParked: taught.inPlaceOfParked === true,
  };
  return keeping(state, held, keep, (awaits) => ({ phase: "settling", awaits, keep, retryAtMs: 0 }));
}

function onSettled(
  state: MachineState,
  held: HeldItem,
  { how }: Extract<Keep, { keep: "settle" }>,
  kept: Kept,
): Step {
  const { item } = held;
  const tells: Tell[] = [
    { tell: "item", itemId: item.id, kind: item.kind, consultId: item.consultId, state: how.state },
  ];
  if (kept.patients.length > 0) tells.push({ tell: "consults", patients: kept.patients });
  const effects = telling(tells);
  if (how.state === "done" || how.state === "superseded") return { state: without(state, item.id), effects };
  const after: Item = {
    ...item,
    state: how.state,
    attempts: how.hasProgressed === true ? triedAnew(item.attempts) : item.attempts,
    dueAtMs: how.dueAtMs ?? 0,
    why: how.why ?? null,
    bytes: how.newBytes === true ? null : item.bytes,
    isRecheck: how.isRecheck === true,
  };
  return { state: put(state, { ...held, item: after, phase: { phase: "idle" } }), effects };
}

function asking(
  state: MachineState,
  held: HeldItem,
  ask: HubAsk,
  phase: (awaits: string) => HeldItem["phase"],
): Step {
  const [numbered, awaits] = issue(state, `item/${held.item.id}`);
  return {
    state: put(numbered, { ...held, phase: phase(awaits) }),
    effects: [{ effect: "ask", id: awaits, ask }],
  };
}

function keeping(
  state: MachineState,
  held: HeldItem,
  keep: Keep,
  phase: (awaits: string) => HeldItem["phase"],
): Step {
  const [numbered, awaits] = issue(state, `item/${held.item.id}`);
  const effect: MachineEffect = { effect: "keep", id: awaits, keep };
  return { state: put(numbered, { ...held, phase: phase(awaits) }), effects: [effect] };
}

const put = (state: MachineState, held: HeldItem): MachineState => ({
  ...state,
  items: state.items.map((one) => (one.item.id === held.item.id ? held : one)),
});

const without = (state: MachineState, id: string): MachineState => ({
  ...state,
  items: state.items.filter(({ item }) => item.id !== id),
});

const aboutOf = ({ me, skewMs }: MachineState, { nowMs, uuid }: Given): About => ({
  me,
  hubNowMs: nowMs + skewMs,
  uuid,
});
