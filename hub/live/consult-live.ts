import { type Chat, openChat } from "../chat/live-chat.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { storeOf } from "../server/store-of.ts";
import { readPlace } from "../../shared/call/call-places.ts";
import { placeBeside } from "./calls/call-rights.ts";
import { principalOf } from "../auth/auth.ts";
import { openLiveInvitations } from "./calls/live-invitations.ts";
import { isBlocked } from "./calls/call-blocks.ts";
import type { CallReports } from "./calls/call-reports.ts";
import { openLiveCalls } from "./calls/live-calls.ts";
import type { Call } from "./calls/registry.ts";
import { type TicketParties, ticketParties } from "./calls/ticket-parties.ts";
import { iceLifetimeS, iceServersOf, type TurnSettings } from "./ice-servers.ts";
import type { LiveChannel } from "./live-channel.ts";
import type { Ack } from "../../shared/contract/live.ts";
import type { Account } from "../auth/account.ts";
import type { ConsultUp, PageListener } from "./page-messages.ts";

export type ConsultLive = {
  readonly listener: PageListener;
  /** Also for what comes over HTTP. */
  readonly chat: Chat;
  /** The channel is opened after what listens on it. */
  readonly speakThrough: (live: LiveChannel) => void;
  /** Tells of calls that ring where nobody is; with it, such a ring is not refused. */
  readonly awaitRings: (listener: (call: Call) => void) => void;
  readonly isCallOn: (taskId: string) => boolean;
  readonly close: () => void;
};

/** What pages of one consult say to each other: calls and chat. */
export function openConsultLive(
  { auth, fhir }: OpenHub,
  clock: () => Date,
  turn: TurnSettings | undefined,
  reports: CallReports,
): ConsultLive {
  const late: { live?: LiveChannel; onRing?: (call: Call) => void } = {};
  const system = storeOf(fhir.port, { role: "system" });
  const ticketOf = (taskId: string) =>
    ticketParties({ store: system, lastHolder: fhir.port.lastHolder }, auth.accounts, taskId);
  const chat = openChat({
    ticketOf,
    storeOf: (principal) => storeOf(fhir.port, principal),
    tell: (rooms, message) => late.live?.tell(rooms, message),
    clock,
  });
  const invitations = openLiveInvitations({
    ticketOf,
    callOf: (taskId) => calls.callOf(taskId),
    accountOf: (id) => auth.accounts.findByPractitioner(id),
    doctorsThere: () => late.live?.doctorsThere() ?? [],
    tell: (rooms, message) => late.live?.tell(rooms, message),
    over: (taskId) => calls.endLegs(taskId),
    isBlocked: (doctorId, { centreId }) =>
      isBlocked(system, doctorId, { practitionerId: doctorId, centreId }),
    joined: (who, { encounterId: id, patientId }) => {
      if (patientId !== undefined && who.role === "doctor")
        fhir.port.noteRead({ principal: principalOf(who), type: "Encounter", id, patientId });
    },
    clock,
  });
  const calls = openLiveCalls({
    placeOf: async (place) => {
      const { taskId, leg } = readPlace(place);
      const ticket = await ticketOf(taskId);
      return leg && ticket ? placeBeside(ticket, leg, invitations.guestOf(taskId)) : ticket;
    },
    onOver: (taskId) => invitations.callOver(taskId),
    deliver: ({ sockets, centreId, message }) =>
      late.live?.tell([...sockets, ...(centreId === undefined ? [] : [`centre:${centreId}`])], message),
    isCentreThere: (centreId) => late.live?.isCentreThere(centreId) ?? false,
    iceServers: () => iceServersOf(turn, clock()),
    iceLifetimeS: iceLifetimeS(turn),
    isBlocked: ({ practitionerId }, { ownerId, centreId }) =>
      isBlocked(system, ownerId ?? practitionerId, { practitionerId, centreId }),
    clock,
    onRing: () => late.onRing,
  });
  return {
    listener: {
      said: async (page, message) => {
        switch (message.say) {
          case "chat":
          case "chat-shown":
            return chat.said(page.who, message);
          case "invite":
          case "invitation":
          case "room":
            return invitations.said(page, message);
          case "report":
            return tellReport(reports, page.who, message, await ticketOf(message.taskId));
          default:
            return calls.said(page, message);
        }
      },
      came: calls.came,
      gone: calls.gone,
    },
    chat,
    speakThrough: (live) => void (late.live = live),
    awaitRings: (listener) => void (late.onRing = listener),
    isCallOn: (taskId) => calls.callOf(taskId) !== undefined,
    close: () => {
      calls.close();
      invitations.close();
    },
  };
}

async function tellReport(
  reports: CallReports,
  who: Account,
  { taskId, report }: Extract<ConsultUp, { say: "report" }>,
  ticket: TicketParties | undefined,
): Promise<Ack> {
  if (who.role === "operator") return { ok: false, why: "not-allowed" };
  await reports.take(who, { ...ticket, taskId }, report);
  return { ok: true };
}
