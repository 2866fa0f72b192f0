import type { Ack, IceServer } from "../../../shared/contract/live.ts";
import type { Account } from "../../auth/account.ts";
import type { ConsultUp, PageListener, PageSocket } from "../page-messages.ts";
import { type CallMessage, react } from "./react.ts";
import { type Call, type Delivery, noCalls, ringingAt, runningCall } from "./registry.ts";
import { allowed, type Place, sideIn } from "./call-rights.ts";
import { legs, placeOf, readPlace } from "../../../shared/call/call-places.ts";

export type LiveCallsParts = {
  readonly placeOf: (place: string) => Promise<Place | undefined>;
  readonly deliver: (delivery: Delivery) => void;
  readonly isCentreThere: (centreId: string | undefined) => boolean;
  readonly iceServers: () => readonly IceServer[];
  readonly iceLifetimeS: number | undefined;
  /** No calls are made between these. */
  readonly isBlocked: (who: Account, place: Place) => Promise<boolean>;
  readonly clock: () => Date;
  /** The call of a consult has ended. */
  readonly onOver: (taskId: string) => void;
  /** A call rings where nobody is: practice's invented patient may take it. */
  readonly onRing: () => ((call: Call) => void) | undefined;
};

type CallUp = Exclude<
  ConsultUp,
  { say: "chat" | "chat-shown" | "invite" | "invitation" | "room" | "report" }
>;
export type LiveCalls = {
  readonly said: (page: PageSocket, message: CallUp) => Promise<Ack>;
  /** What rings at its centre is told to a page that was not connected when the ringing began. */
  readonly came: PageListener["came"];
  readonly gone: PageListener["gone"];
  /** How a consult's call stands. */
  readonly callOf: (taskId: string) => Call | undefined;
  /** Who was in this consult's call by invitation is no longer: the two further connections end. */
  readonly endLegs: (taskId: string) => void;
  readonly close: () => void;
};

const tickMs = 10_000;

/** Brings the pages of a call together: checks who may, keeps the registry, hands on what it says. */
export function openLiveCalls(parts: LiveCallsParts): LiveCalls {
  const state = { registry: noCalls };
  const take = (message: CallMessage): Ack => {
    const { registry, ack, deliveries } = react(state.registry, message, parts.clock().getTime());
    state.registry = registry;
    for (const delivery of deliveries) {
      parts.deliver(delivery);
      const { message: told } = delivery;
      if (
        told.hear === "call" &&
        told.call.phase === "ended" &&
        readPlace(told.call.taskId).leg === undefined
      )
        parts.onOver(told.call.taskId);
    }
    return ack;
  };
  const timer = setInterval(() => take({ about: "time" }), tickMs);
  timer.unref();
  return {
    said: async (page, message) => {
      if (message.say === "leave" || message.say === "signal" || message.say === "taken")
        return take({ about: "page", said: message, socketId: page.socketId });
      if (message.say === "may-ring") return mayRing(parts, page.who, message.taskId);
      return aboutTicket(parts, take, page, message, (taskId) => runningCall(state.registry, taskId));
    },
    came: ({ socketId, who }) => {
      if (who.role !== "health-worker") return;
      for (const call of ringingAt(state.registry, who.centreId))
        parts.deliver({ sockets: [socketId], message: { hear: "call", call } });
    },
    gone: ({ socketId }) => void take({ about: "socket-gone", socketId }),
    callOf: (taskId) => runningCall(state.registry, taskId),
    endLegs: (taskId) => void take({ about: "over", taskIds: legs.map((leg) => placeOf(taskId, leg)) }),
    close: () => clearInterval(timer),
  };
}

async function mayRing(parts: LiveCallsParts, who: Account, taskId: string): Promise<Ack> {
  const ticket = await parts.placeOf(taskId);
  if (!ticket || !allowed(who, ticket, "ring")) return { ok: false, why: "not-allowed" };
  return (await parts.isBlocked(who, ticket)) ? { ok: false, why: "blocked" } : { ok: true };
}

async function aboutTicket(
  parts: LiveCallsParts,
  take: (message: CallMessage) => Ack,
  { socketId, who }: PageSocket,
  said: Extract<CallUp, { say: "join" | "ring" | "accept" | "hang-up" }>,
  callOf: (taskId: string) => Call | undefined,
): Promise<Ack> {
  const ticket = await parts.placeOf(said.taskId);
  const side = ticket && sideIn(who, ticket);
  if (!ticket || !side || !allowed(who, ticket, said.say)) return { ok: false, why: "not-allowed" };
  if ((said.say === "ring" || said.say === "accept") && (await parts.isBlocked(who, ticket)))
    return { ok: false, why: "blocked" };
  const isThere = ticket.leg?.is === "doctors" || parts.isCentreThere(ticket.centreId);
  const onRing = said.say === "ring" && ticket.leg === undefined ? parts.onRing() : undefined;
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
