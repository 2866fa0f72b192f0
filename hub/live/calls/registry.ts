import type { CallState, Down, HangUpReason, Side } from "../../../shared/contract/live.ts";
import { readPlace } from "../../../shared/call/call-places.ts";
import type { Mail } from "./mailbox.ts";

/** A window that shows a consult, over a socket of a signed-in person. */
export type Page = {
  readonly pageId: string;
  readonly taskId: string;
  readonly side: Side;
  readonly socketId: string;
  readonly practitionerId: string;
};

/** What a call needs to know of its consult. */
export type CallTicket = {
  readonly taskId: string;
  readonly centreId?: string | undefined;
  /** Who holds the ticket, as the patient may know them. */
  readonly ownerId?: string | undefined;
  readonly doctor?: CallState["doctor"] | undefined;
};

export type Call = {
  readonly callId: string;
  readonly ticket: CallTicket;
  readonly doctor: CallState["doctor"];
  readonly phase: CallState["phase"];
  readonly sinceMs: number;
  readonly reason?: HangUpReason;
  readonly pages: { readonly [S in Side]?: string };
  readonly generation: number;
  /** By the side for which it is. */
  readonly mail: Readonly<Record<Side, readonly Mail[]>>;
};

/**
 * Calls as the hub knows them: soft state, in memory only. After a restart the pages that join again say what runs,
 * and it is here again. Call and page live on in the pages; the hub only brings them together.
 */
export type Registry = {
  /** By page and consult. */
  readonly pages: ReadonlyMap<string, Page>;
  readonly calls: ReadonlyMap<string, Call>;
};

export const noCalls: Registry = { pages: new Map(), calls: new Map() };

/** To sockets by id, and to every page of a centre. */
export type Delivery = {
  readonly sockets: readonly string[];
  readonly centreId?: string | undefined;
  readonly message: Down;
};

export const pageKey = (pageId: string, taskId: string): string => `${pageId} ${taskId}`;
export const other = (side: Side): Side => (side === "desk" ? "spoke" : "desk");

export function withPage(registry: Registry, page: Page): Registry {
  return { ...registry, pages: new Map(registry.pages).set(pageKey(page.pageId, page.taskId), page) };
}

export function withCall(registry: Registry, call: Call): Registry {
  return { ...registry, calls: new Map(registry.calls).set(call.callId, call) };
}

export function pageOf(registry: Registry, pageId: string | undefined, taskId: string): Page | undefined {
  return pageId === undefined ? undefined : registry.pages.get(pageKey(pageId, taskId));
}

/** The page that takes part for a side; while it rings, the centre's page that may be the one to take it. */
export function partyOf(registry: Registry, call: Call, side: Side): string | undefined {
  return call.pages[side] ?? (side === "spoke" ? warmPage(registry, call) : undefined);
}

/** The first that showed the consult: not another one with each that opens. */
function warmPage(registry: Registry, { phase, ticket }: Call): string | undefined {
  if (phase !== "ringing") return undefined;
  const pages = [...registry.pages.values()];
  return pages.find((page) => page.side === "spoke" && page.taskId === ticket.taskId)?.pageId;
}

/** The call that runs about a consult. */
export function runningCall(registry: Registry, taskId: string): Call | undefined {
  return [...registry.calls.values()].find(
    ({ ticket, phase }) => ticket.taskId === taskId && phase !== "ended",
  );
}

/** How the calls stand that ring at a centre; a further connection of a call that runs rings nowhere. */
export const ringingAt = (registry: Registry, centreId: string): readonly CallState[] =>
  [...registry.calls.values()]
    .filter(({ phase, ticket }) => phase === "ringing" && ticket.centreId === centreId)
    .filter(({ ticket }) => readPlace(ticket.taskId).leg === undefined)
    .map((call) => stateOf(registry, call));

export function stateOf(registry: Registry, call: Call): CallState {
  const { callId, ticket, phase, doctor, generation, pages, reason } = call;
  const warm = call.pages.spoke === undefined ? warmPage(registry, call) : undefined;
  const there = (side: Side) => pageOf(registry, pages[side], ticket.taskId) !== undefined;
  return {
    callId,
    taskId: ticket.taskId,
    phase,
    since: new Date(call.sinceMs).toISOString(),
    pages: { ...pages },
    ...(warm === undefined ? {} : { warm }),
    there: { desk: there("desk"), spoke: there("spoke") },
    generation,
    doctor,
    ...(reason ? { reason } : {}),
  };
}

/** How a call stands, to every page that shows its consult and to every page of its centre. */
export function telling(registry: Registry, call: Call): Delivery {
  const { taskId, centreId } = call.ticket;
  const pages = [...registry.pages.values()].filter((page) => page.taskId === taskId);
  return {
    sockets: [...new Set(pages.map(({ socketId }) => socketId))],
    centreId,
    message: { hear: "call", call: stateOf(registry, call) },
  };
}

/** All mail of one party, to its page. */
export function mailFor(registry: Registry, call: Call, side: Side): readonly Delivery[] {
  const page = pageOf(registry, partyOf(registry, call, side), call.ticket.taskId);
  if (!page) return [];
  return call.mail[side].map((mail) => signalTo(page, call.callId, mail));
}

export function signalTo(page: Page, callId: string, { from, generation, seq, data }: Mail): Delivery {
  const message = { hear: "signal" as const, callId, from, to: page.pageId, generation, seq, data };
  return { sockets: [page.socketId], message };
}
