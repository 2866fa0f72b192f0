import type { Ack, IceServer } from "../../../shared/contract/live.ts";
import type { Account } from "../../auth/account.ts";
import type { ConsultUp, PageListener, PageSocket } from "../page-messages.ts";
import { type CallMessage, react } from "./react.ts";
import { type Call, type Delivery, noCalls, runningCall } from "./registry.ts";
import { maySee, speaksFor, type TicketParties } from "./ticket-parties.ts";

export type LiveCallsParts = {
  readonly ticketOf: (taskId: string) => Promise<TicketParties | undefined>;
  readonly deliver: (delivery: Delivery) => void;
  readonly isCentreThere: (centreId: string | undefined) => boolean;
  readonly iceServers: () => readonly IceServer[];
  readonly iceLifetimeS: number | undefined;
  readonly clock: () => Date;
  /** A call rings where nobody is: practice's invented patient may take it. */
  readonly onRing: () => ((call: Call) => void) | undefined;
};

type CallUp = Exclude<ConsultUp, { say: "chat" | "chat-shown" }>;
export type LiveCalls = {
  readonly said: (page: PageSocket, message: CallUp) => Promise<Ack>;
  readonly gone: PageListener["gone"];
  /** How a consult's call stands. */
  readonly callOf: (taskId: string) => Call | undefined;
  readonly close: () => void;
};

const tickMs = 10_000;

/** Brings the pages of a call together: checks who may, keeps the registry, hands on what it says. */
export function openLiveCalls(parts: LiveCallsParts): LiveCalls {
  const state = { registry: noCalls };
  const take = (message: CallMessage): Ack => {
    const { registry, ack, deliveries } = react(state.registry, message, parts.clock().getTime());
    state.registry = registry;
    for (const delivery of deliveries) parts.deliver(delivery);
    return ack;
  };
  const timer = setInterval(() => take({ about: "time" }), tickMs);
  timer.unref();
  return {
    said: async (page, message) => {
      if (message.say === "leave" || message.say === "signal" || message.say === "taken")
        return take({ about: "page", said: message, socketId: page.socketId });
      return aboutTicket(parts, take, page, message, (taskId) => runningCall(state.registry, taskId));
    },
    gone: ({ socketId }) => void take({ about: "socket-gone", socketId }),
    callOf: (taskId) => runningCall(state.registry, taskId),
    close: () => clearInterval(timer),
  };
}

async function aboutTicket(
  parts: LiveCallsParts,
  take: (message: CallMessage) => Ack,
  { socketId, who }: PageSocket,
  said: Extract<CallUp, { say: "join" | "ring" | "accept" | "hang-up" }>,
  callOf: (taskId: string) => Call | undefined,
): Promise<Ack> {
  const ticket = await parts.ticketOf(said.taskId);
  if (!ticket || !allowed(who, ticket, said.say)) return { ok: false, why: "not-allowed" };
  const side = who.role === "doctor" ? ("desk" as const) : ("spoke" as const);
  const isThere = parts.isCentreThere(ticket.centreId);
  const onRing = said.say === "ring" ? parts.onRing() : undefined;
  const ack = take({
    about: "ticket",
    said,
    ticket,
    centreThere: isThere || onRing !== undefined,
    page: { pageId: said.pageId, taskId: said.taskId, side, socketId, practitionerId: who.practitionerId },
  });
  const rung = callOf(said.taskId);
  if (!isThere && ack.ok && rung?.phase === "ringing") onRing?.(rung);
  return ack.ok && said.say === "join" ? { ...ack, ...iceFor(parts) } : ack;
}

function iceFor({ iceServers, iceLifetimeS }: LiveCallsParts) {
  return {
    iceServers: [...iceServers()],
    ...(iceLifetimeS === undefined ? {} : { iceLifetimeS }),
  };
}

/** Whoever sees a consult may watch its call; only the doctor who holds it may ring, only its centre may accept. */
function allowed(who: Account, ticket: TicketParties, say: "join" | "ring" | "accept" | "hang-up"): boolean {
  switch (say) {
    case "join":
      return maySee(who, ticket);
    case "ring":
      return who.role === "doctor" && speaksFor(who, ticket);
    case "accept":
      return who.role === "health-worker" && speaksFor(who, ticket);
    case "hang-up":
      return speaksFor(who, ticket);
  }
}
