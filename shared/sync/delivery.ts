import { hubPaths, type Receipt, receipt, type SealedEnvelope } from "../contract/hub-api.ts";
import { backoffMs } from "./backoff.ts";
import { isDue } from "./due.ts";
import { whyWaiting } from "./reaction.ts";
import type { Given, HubReply, Stepped, SyncEffect, SyncEvent } from "./stepping.ts";

/**
 * Posts sealed items to the hub, whoever is signed in or nobody.
 *
 *   started · put · woke ─▶ load waiting ─▶ ask /hub/deliver, one after the other ─▶ keep receipt ─▶ the next
 *
 * 1. An item leaves only with its receipt; the same envelope always gets the same one, so that sending twice is
 *    harmless, and a kill anywhere only sends it once more.
 * 2. One that the hub cannot read blocks no other. A hub that is away, full or busy is left alone, by its own wait
 *    where it gave one.
 *
 * Events: `started` · `put` (an envelope was added, or a person asks) · `woke` · `replied` · `kept` · `not-kept` ·
 * `loaded` · `stopped`. Effects: `load` waiting · `ask` · `keep` receipt · `wake` · `tell` receipt, not-understood,
 * trouble.
 */
export type DeliveryState = {
  readonly lastId: number;
  /** What the one thing under way waits for. */
  readonly doing:
    | { readonly doing: "nothing" }
    | { readonly doing: "loading"; readonly awaits: string }
    | { readonly doing: "asking"; readonly awaits: string; readonly left: readonly SealedEnvelope[] }
    | {
        readonly doing: "keeping";
        readonly awaits: string;
        readonly left: readonly SealedEnvelope[];
        readonly receipt: Receipt;
      };
  readonly isWantedAgain: boolean;
  readonly failures: number;
  readonly nextAtMs: number;
  /** The hub asked to wait until then. */
  readonly heldUntilMs: number;
  /** What stands in the way of all items, and what of one alone. */
  readonly trouble: string | undefined;
  readonly notUnderstood: readonly string[];
  /** Over which item the hub fails, and how many times it has in a row. */
  readonly failing: { readonly itemId: string; readonly times: number } | undefined;
  readonly isStopped: boolean;
};

export type DeliveryKeep = { readonly keep: "receipt"; readonly receipt: Receipt };
export type DeliveryLoad = { readonly load: "waiting" };
export type DeliveryLoaded = { readonly loaded: "waiting"; readonly envelopes: readonly SealedEnvelope[] };
export type DeliveryTell =
  | { readonly tell: "receipt"; readonly receipt: Receipt }
  | { readonly tell: "not-understood"; readonly itemId: string; readonly status: number | undefined }
  | { readonly tell: "trouble"; readonly why: string };
export type DeliveryEffect = SyncEffect<DeliveryKeep, DeliveryLoad, DeliveryTell>;
export type DeliveryEvent =
  | SyncEvent<Record<string, never>, DeliveryLoaded>
  | { readonly event: "started" }
  | { readonly event: "put"; readonly byPerson: boolean }
  | { readonly event: "stopped" };
type Step = Stepped<DeliveryState, DeliveryEffect>;

/** One small request: a paper that waits is worth asking often. */
const longestWaitMs = 10_000;

export const freshDelivery: DeliveryState = {
  lastId: 0,
  doing: { doing: "nothing" },
  isWantedAgain: false,
  failures: 0,
  nextAtMs: 0,
  heldUntilMs: 0,
  trouble: undefined,
  notUnderstood: [],
  failing: undefined,
  isStopped: false,
};

export const isDeliveryAtRest = ({ doing, isWantedAgain }: DeliveryState): boolean =>
  doing.doing === "nothing" && !isWantedAgain;

/** Why an item has not been taken yet, as far as it was tried. */
export const troubleOf = ({ trouble, notUnderstood }: DeliveryState, itemId: string): string | undefined =>
  notUnderstood.includes(itemId) ? "not-understood" : trouble;

export function stepDelivery(state: DeliveryState, event: DeliveryEvent, given: Given): Step {
  if (state.isStopped) return { state, effects: [] };
  switch (event.event) {
    case "stopped":
      return { state: { ...state, isStopped: true }, effects: [] };
    case "started":
      return look(state, given);
    case "put":
      if (!event.byPerson && !isDue(state.heldUntilMs, given.nowMs)) return { state, effects: [] };
      return look({ ...state, heldUntilMs: 0 }, given);
    case "woke":
      return look(state, given);
    default:
      return answered(state, event, given);
  }
}

function look(state: DeliveryState, given: Given): Step {
  if (state.doing.doing !== "nothing") return { state: { ...state, isWantedAgain: true }, effects: [] };
  if (!isDue(state.heldUntilMs, given.nowMs)) return rest(state, given, state.heldUntilMs - given.nowMs);
  const awaits = `delivery/load#${state.lastId + 1}`;
  return {
    state: {
      ...state,
      lastId: state.lastId + 1,
      isWantedAgain: false,
      doing: { doing: "loading", awaits },
    },
    effects: [{ effect: "load", id: awaits, load: { load: "waiting" } }],
  };
}

type Answer = Extract<DeliveryEvent, { id: string }>;

function answered(state: DeliveryState, event: Answer, given: Given): Step {
  const { doing } = state;
  if (doing.doing === "nothing" || doing.awaits !== event.id) return { state, effects: [] };
  if (event.event === "loaded" && doing.doing === "loading")
    return next(state, event.loaded.envelopes, given);
  if (event.event === "replied" && doing.doing === "asking")
    return replied(state, doing.left, event.reply, given);
  if (event.event === "kept" && doing.doing === "keeping") {
    const after = next(state, doing.left.slice(1), given);
    const tell = { tell: "receipt", receipt: doing.receipt } as const;
    return { ...after, effects: [{ effect: "tell", tell }, ...after.effects] };
  }
  // No room for the receipt: the hub gives the same one again.
  if (event.event === "not-kept") return failed({ ...state, trouble: "storage-full" }, given, undefined);
  return { state, effects: [] };
}

function next(state: DeliveryState, left: readonly SealedEnvelope[], given: Given): Step {
  const [envelope] = left;
  if (!envelope) {
    const idle: DeliveryState = { ...state, doing: { doing: "nothing" } };
    return idle.isWantedAgain
      ? look(idle, given)
      : rest(idle, given, backoffMs(idle.failures, given.random()));
  }
  const awaits = `delivery/${envelope.itemId}#${state.lastId + 1}`;
  return {
    state: { ...state, lastId: state.lastId + 1, doing: { doing: "asking", awaits, left } },
    effects: [
      {
        effect: "ask",
        id: awaits,
        ask: { method: "POST", path: hubPaths.deliver, body: JSON.stringify(envelope) },
      },
    ],
  };
}

function replied(state: DeliveryState, left: readonly SealedEnvelope[], reply: HubReply, given: Given): Step {
  const itemId = left[0]?.itemId ?? "";
  const times = 1 + (state.failing?.itemId === itemId ? state.failing.times : 0);
  if (isHubs(reply) || (reply.status === 500 && times < mostInARow)) {
    const why = whyWaiting(reply);
    const held = reply.retryAfterMs === undefined ? state.heldUntilMs : given.nowMs + reply.retryAfterMs;
    const failing = reply.status === 500 ? { itemId, times } : state.failing;
    const after = failed({ ...state, failing, trouble: why, heldUntilMs: held }, given, reply.retryAfterMs);
    return { ...after, effects: [...after.effects, { effect: "tell", tell: { tell: "trouble", why } }] };
  }
  const told = receipt.safeParse(reply.json);
  const others = state.notUnderstood.filter((one) => one !== itemId);
  if (!told.success || told.data.itemId !== itemId) {
    const noted = {
      ...state,
      failing: reply.status === 500 ? { itemId, times } : undefined,
      trouble: undefined,
      failures: state.failures + 1,
      notUnderstood: [...others, itemId],
    };
    const after = next(noted, left.slice(1), given);
    const tell = { tell: "not-understood", itemId, status: reply.status } as const;
    return { ...after, effects: [{ effect: "tell", tell }, ...after.effects] };
  }
  const awaits = `delivery/${itemId}#${state.lastId + 1}`;
  return {
    state: {
      ...state,
      lastId: state.lastId + 1,
      trouble: undefined,
      failures: 0,
      notUnderstood: others,
      doing: { doing: "keeping", awaits, left, receipt: told.data },
    },
    effects: [{ effect: "keep", id: awaits, keep: { keep: "receipt", receipt: told.data } }],
  };
}

/**
 * A plain 500 may pass, and a later version must not overtake the first; one that comes again and again is what a fault
 * of the hub answers to this one item, and the others do not wait behind it.
 */
const mostInARow = 4;

/** Of the hub or its line, and so of all items. */
const isHubs = ({ status, retryAfterMs }: HubReply): boolean =>
  status === undefined || status > 500 || status === 429 || (status === 500 && retryAfterMs !== undefined);

function failed(state: DeliveryState, given: Given, asked: number | undefined): Step {
  const failures = state.failures + 1;
  const waitMs = asked ?? Math.min(longestWaitMs, backoffMs(failures, given.random()));
  const idle = { ...state, failures, doing: { doing: "nothing" as const }, isWantedAgain: false };
  return rest(idle, given, waitMs);
}

const rest = (state: DeliveryState, { nowMs }: Given, waitMs: number): Step => ({
  state: { ...state, nextAtMs: nowMs + waitMs },
  effects: [{ effect: "wake", inMs: waitMs }],
});
