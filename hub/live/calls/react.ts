import type { Ack, HangUpReason, Side, Up } from "../../../shared/contract/live.ts";
import { fresh, put, taken } from "./mailbox.ts";
import {
  type Call,
  type CallTicket,
  type Delivery,
  mailFor,
  other,
  type Page,
  pageKey,
  pageOf,
  partyOf,
  type Registry,
  runningCall,
  signalTo,
  stateOf,
  telling,
  withCall,
  withPage,
} from "./registry.ts";

type Said<S extends Up["say"]> = Extract<Up, { say: S }>;

export type CallMessage =
  | {
      readonly about: "ticket";
      readonly said: Said<"join" | "ring" | "accept" | "hang-up">;
      readonly page: Page;
      readonly ticket: CallTicket;
      /** Somebody is at the centre, or will be: without that there is nobody to ring. */
      readonly centreThere: boolean;
    }
  | {
      readonly about: "page";
      readonly said: Said<"leave" | "signal" | "taken">;
      readonly socketId: string;
    }
  /** Whose calls end without a word of their pages: those of an invitation that is over. */
  | { readonly about: "over"; readonly taskIds: readonly string[] }
  | { readonly about: "socket-gone"; readonly socketId: string }
  | { readonly about: "time" };

export type Reaction = {
  readonly registry: Registry;
  readonly ack: Ack;
  readonly deliveries: readonly Delivery[];
};

/** A ringing that nobody ended: its desk is gone for good. */
const ringingMs = 2 * 60_000;
/** So long a page that comes late still learns that its call is over. */
const endedMs = 10 * 60_000;
const forgottenMs = 12 * 3_600_000;

/** The registry after one message, the answer to it, and what others are told. Whoever is admitted was checked before. */
export function react(registry: Registry, message: CallMessage, nowMs: number): Reaction {
  switch (message.about) {
    case "ticket": {
      const { pageId, taskId, practitionerId } = message.page;
      const same = pageOf(registry, pageId, taskId);
      // Each party is told the other's page id; that makes nobody the other.
      if (same && same.practitionerId !== practitionerId) return refused(registry, "not-allowed");
      return aboutTicket(withPage(registry, message.page), message, nowMs);
    }
    case "page":
      return aboutPage(registry, message.said, message.socketId, nowMs);
    case "over":
      return placesOver(registry, message.taskIds, nowMs);
    case "socket-gone":
      return pagesGone(registry, ({ socketId }) => socketId === message.socketId);
    case "time":
      return timePassed(registry, nowMs);
  }
}

type AboutTicket = Extract<CallMessage, { about: "ticket" }>;

function aboutTicket(registry: Registry, message: AboutTicket, nowMs: number): Reaction {
  const { said, ticket } = message;
  const callId = said.say === "join" ? said.call?.callId : said.callId;
  const known = callId === undefined ? undefined : registry.calls.get(callId);
  // Rights were judged by the consult that the page named; the call must be one about it.
  if (known && known.ticket.taskId !== ticket.taskId) return refused(registry, "no-such-call");
  switch (said.say) {
    case "join":
      return join(registry, message, said, nowMs);
    case "ring":
      return ring(registry, message, said.callId, nowMs);
    case "accept":
      return accept(registry, message, said.callId, nowMs);
    case "hang-up":
      return hangUp(registry, message, said, nowMs);
  }
}

function join(registry: Registry, message: AboutTicket, said: Said<"join">, nowMs: number): Reaction {
  const { page, ticket, centreThere } = message;
  const known = said.call ? registry.calls.get(said.call.callId) : undefined;
  const back = known ?? (said.call ? made(said.call.callId, said.call.phase, ticket, nowMs) : undefined);
  const call = said.call && back ? brought(back, page, said.call) : runningCall(registry, page.taskId);
  if (!call) return { registry, ack: { ok: true, centreThere }, deliveries: [] };
  const next = withCall(registry, call);
  const ack: Ack = { ok: true, call: stateOf(next, call), centreThere };
  const mine = partyOf(next, call, page.side) === page.pageId;
  const deliveries = [telling(next, call), ...(mine ? mailFor(next, call, page.side) : [])];
  return { registry: next, ack, deliveries };
}

/** What a page that joins again knows of its call, added to what the hub still knows. */
function brought(call: Call, page: Page, known: NonNullable<Said<"join">["call"]>): Call {
  if (call.phase === "ended") return call;
  const party = call.pages[page.side];
  return {
    ...call,
    phase: known.phase === "accepted" ? "accepted" : call.phase,
    generation: Math.max(call.generation, known.generation),
    pages: party === undefined ? { ...call.pages, [page.side]: page.pageId } : call.pages,
  };
}

function ring(registry: Registry, message: AboutTicket, callId: string, nowMs: number): Reaction {
  const { page, ticket, centreThere } = message;
  const known = registry.calls.get(callId);
  if (known?.phase === "ended") return refused(registry, "no-such-call");
  if (!known && !centreThere) return refused(registry, "nobody-there");
  const before = runningCall(registry, ticket.taskId);
  const waiting = before && isWaitedIn(registry, before, ticket) ? before : undefined;
  const begun = known ?? waiting ?? made(callId, "ringing", ticket, nowMs);
  if (!begun) return refused(registry, "not-allowed");
  const replaced =
    before && before.callId !== begun.callId ? endedCall(registry, before, "ended", nowMs) : registry;
  const call = withParty(begun, page);
  const next = withCall(replaced, call);
  const over = before && next.calls.get(before.callId);
  return {
    registry: next,
    ack: { ok: true, call: stateOf(next, call), centreThere },
    deliveries: [
      ...(over && over.callId !== begun.callId ? [telling(next, over)] : []),
      telling(next, call),
      ...mailFor(next, call, "desk"),
    ],
  };
}

/**
 * The doctor's window was closed and another opened, which knows of no call: the one whose patient still sits there is
 * gone on with. Of another doctor's nobody is handed on unasked.
 */
const isWaitedIn = (registry: Registry, call: Call, { taskId, ownerId }: CallTicket): boolean =>
  call.phase === "accepted" &&
  call.ticket.ownerId === ownerId &&
  pageOf(registry, call.pages.spoke, taskId) !== undefined;

function accept(registry: Registry, message: AboutTicket, callId: string, nowMs: number): Reaction {
  const { page, ticket } = message;
  // Unknown after a restart: the desk's page will join it with what it knows.
  const call = registry.calls.get(callId) ?? made(callId, "accepted", ticket, nowMs);
  if (!call || call.phase === "ended") return refused(registry, "no-such-call");
  const before = call.pages.spoke;
  const takenBy = before === page.pageId ? undefined : pageOf(registry, before, ticket.taskId);
  if (call.phase === "accepted" && takenBy) return refused(registry, "taken-elsewhere");
  const sinceMs = call.phase === "accepted" ? call.sinceMs : nowMs;
  // What was said to it while it rang is the beginning of its connection.
  const isWarm = partyOf(registry, call, "spoke") === page.pageId;
  const party = isWarm ? { ...call, pages: { ...call.pages, spoke: page.pageId } } : withParty(call, page);
  const accepted = { ...party, phase: "accepted" as const, sinceMs };
  const next = withCall(registry, accepted);
  return {
    registry: next,
    ack: { ok: true, call: stateOf(next, accepted) },
    deliveries: [telling(next, accepted), ...mailFor(next, accepted, "spoke")],
  };
}

function hangUp(registry: Registry, message: AboutTicket, said: Said<"hang-up">, nowMs: number): Reaction {
  const { page, ticket } = message;
  // Unknown after a restart: kept as ended, so that the other page learns it when it joins.
  const call = registry.calls.get(said.callId) ?? made(said.callId, "ended", ticket, nowMs);
  if (!call) return refused(registry, "no-such-call");
  const party = pageOf(registry, call.pages[page.side], ticket.taskId);
  if (call.phase === "accepted" && party && party.pageId !== page.pageId)
    return refused(registry, "taken-elsewhere");
  const next = endedCall(withCall(registry, call), call, said.reason, nowMs);
  const over = next.calls.get(call.callId) ?? call;
  return { registry: next, ack: { ok: true, call: stateOf(next, over) }, deliveries: [telling(next, over)] };
}

function aboutPage(
  registry: Registry,
  said: Said<"leave" | "signal" | "taken">,
  socketId: string,
  nowMs: number,
): Reaction {
  if (said.say === "leave")
    return pagesGone(
      registry,
      (page) => page.socketId === socketId && page.pageId === said.pageId && page.taskId === said.taskId,
    );
  const call = registry.calls.get(said.callId);
  const page = pageOf(registry, said.pageId, call?.ticket.taskId ?? "");
  if (
    !call ||
    call.phase === "ended" ||
    page?.socketId !== socketId ||
    partyOf(registry, call, page.side) !== page.pageId
  )
    return refused(registry, "no-such-call");
  return said.say === "taken"
    ? {
        registry: withCall(registry, mailed(call, page.side, taken(call.mail[page.side], said))),
        ack: { ok: true },
        deliveries: [],
      }
    : signal(registry, call, page, said, nowMs);
}

function signal(registry: Registry, call: Call, page: Page, said: Said<"signal">, nowMs: number): Reaction {
  const { generation, seq, data } = said;
  // Overtaken: the desk has begun another connection meanwhile.
  if (generation < call.generation) return { registry, ack: { ok: true }, deliveries: [] };
  const to = other(page.side);
  const mail = { from: page.pageId, generation, seq, data, atMs: nowMs };
  const box = put(call.mail[to], mail);
  const next = withCall(registry, {
    ...mailed(call, to, box),
    generation: Math.max(call.generation, generation),
  });
  const receiver = pageOf(next, partyOf(next, call, to), call.ticket.taskId);
  const isNew = box !== call.mail[to];
  return {
    registry: next,
    ack: { ok: true },
    deliveries: receiver && isNew ? [signalTo(receiver, call.callId, mail)] : [],
  };
}

function pagesGone(registry: Registry, gone: (page: Page) => boolean): Reaction {
  const leaving = [...registry.pages.values()].filter(gone);
  if (leaving.length === 0) return { registry, ack: { ok: true }, deliveries: [] };
  const pages = new Map(registry.pages);
  for (const { pageId, taskId } of leaving) pages.delete(pageKey(pageId, taskId));
  const next = { ...registry, pages };
  const touched = [...next.calls.values()].filter(
    ({ phase, ticket, pages: parties }) =>
      phase !== "ended" &&
      leaving.some(
        (page) => page.taskId === ticket.taskId && (parties[page.side] ?? page.pageId) === page.pageId,
      ),
  );
  return { registry: next, ack: { ok: true }, deliveries: touched.map((call) => telling(next, call)) };
}

function timePassed(registry: Registry, nowMs: number): Reaction {
  const deliveries: Delivery[] = [];
  let next = registry;
  for (const call of registry.calls.values()) {
    const ageMs = nowMs - call.sinceMs;
    if (ageMs > (call.phase === "ended" ? endedMs : forgottenMs)) {
      const calls = new Map(next.calls);
      calls.delete(call.callId);
      next = { ...next, calls };
    } else if (call.phase === "ringing" && ageMs > ringingMs) {
      next = endedCall(next, call, "no-answer", nowMs);
      deliveries.push(telling(next, next.calls.get(call.callId) ?? call));
    } else {
      const mail = { desk: fresh(call.mail.desk, nowMs), spoke: fresh(call.mail.spoke, nowMs) };
      next = withCall(next, { ...call, mail });
    }
  }
  return { registry: next, ack: { ok: true }, deliveries };
}

function placesOver(registry: Registry, taskIds: readonly string[], nowMs: number): Reaction {
  const running = taskIds.flatMap((taskId) => runningCall(registry, taskId) ?? []);
  const next = running.reduce((before, call) => endedCall(before, call, "ended", nowMs), registry);
  const deliveries = running.flatMap(({ callId }) => {
    const call = next.calls.get(callId);
    return call ? [telling(next, call)] : [];
  });
  return { registry: next, ack: { ok: true }, deliveries };
}

function made(callId: string, phase: Call["phase"], ticket: CallTicket, nowMs: number): Call | undefined {
  const { doctor } = ticket;
  if (!doctor) return undefined;
  const mail = { desk: [], spoke: [] };
  return { callId, ticket, doctor, phase, sinceMs: nowMs, pages: {}, generation: 0, mail };
}

/** This page is the party from now on; mail for another page of it is worth nothing here. */
function withParty(call: Call, { side, pageId }: Page): Call {
  if (call.pages[side] === pageId) return call;
  return mailed({ ...call, pages: { ...call.pages, [side]: pageId } }, side, []);
}

function mailed(call: Call, side: Side, box: Call["mail"][Side]): Call {
  return { ...call, mail: { ...call.mail, [side]: box } };
}

function endedCall(registry: Registry, call: Call, reason: HangUpReason, nowMs: number): Registry {
  if (call.phase === "ended" && call.reason) return registry;
  const mail = { desk: [], spoke: [] };
  return withCall(registry, { ...call, phase: "ended", sinceMs: nowMs, reason, mail });
}

function refused(registry: Registry, why: Extract<Ack, { ok: false }>["why"]): Reaction {
  return { registry, ack: { ok: false, why }, deliveries: [] };
}
