import type { Ack, ChatMessage, Down, Up } from "../../shared/contract/live.ts";
import type { KeptChat } from "../../shared/fhir/chat.ts";
import { principalOf } from "../auth/auth.ts";
import type { Account } from "../auth/account.ts";
import type { Principal } from "../fhir/principal.ts";
import { maySee, speaksFor, type TicketParties } from "../live/calls/ticket-parties.ts";
import type { Store } from "../server/store.ts";
import { chatOf, isVoiceHere, keepChat, keptSince, markShown } from "./chat-store.ts";

export type ChatParts = {
  readonly ticketOf: (taskId: string) => Promise<TicketParties | undefined>;
  readonly storeOf: (principal: Principal) => Store;
  /** To all pages in these rooms. */
  readonly tell: (rooms: readonly string[], message: Down) => void;
  readonly clock: () => Date;
};

export type Chat = {
  /**
   * Kept first, then told to everybody of this consult, the sender's other windows included. Answers since when it is
   * kept; undefined where it is not.
   */
  readonly send: (who: Account, message: ChatMessage) => Promise<string | undefined>;
  /** Whether what was spoken is whole here; true of what was written. */
  readonly isSoundHere: (message: ChatMessage) => Promise<boolean>;
  readonly shown: (who: Account, taskId: string, ids: readonly string[]) => Promise<boolean>;
  /** Undefined where this account has nothing to do with the consult. */
  readonly list: (who: Account, taskId: string) => Promise<readonly KeptChat[] | undefined>;
  readonly said: (who: Account, message: Extract<Up, { say: "chat" | "chat-shown" }>) => Promise<Ack>;
};

/** The written part of a consult: kept at the hub before anybody is told that it arrived. */
export function openChat(parts: ChatParts): Chat {
  const keep = async (who: Account, message: ChatMessage, ticket: TicketParties) => {
    const system = parts.storeOf({ role: "system" });
    // What was said before it was given back may come after it: a sound takes longer than an act.
    const hadItLast = who.role === "doctor" && ticket.lastHolderId === who.practitionerId;
    // Kept when its sender still had the consult: the answer was lost, not the message.
    if (!speaksFor(who, ticket) && !hadItLast) return keptSince(system, message, who.practitionerId);
    if (!(await isVoiceHere(system, message))) return undefined;
    return keepChat(parts.storeOf(principalOf(who)), message, ticket, who.practitionerId);
  };
  const send = async (who: Account, message: ChatMessage) => {
    const ticket = await parts.ticketOf(message.taskId);
    if (!ticket) return undefined;
    // The name is the account's, whatever the page wrote.
    const signed = { ...message, from: { side: sideOf(who), name: who.name } };
    const keptAt = await keep(who, signed, ticket);
    if (keptAt !== undefined) parts.tell(roomsOf(ticket), { hear: "chat", message: signed });
    return keptAt;
  };
  const shown = async (who: Account, taskId: string, ids: readonly string[]) => {
    const ticket = await parts.ticketOf(taskId);
    if (!ticket || !speaksFor(who, ticket)) return false;
    const at = parts.clock().toISOString();
    // The hub's own note about a delivery, on messages of the other side: no person's writing.
    const marked = await markShown(parts.storeOf({ role: "system" }), ticket, sideOf(who), ids, at);
    if (marked.length > 0)
      parts.tell(roomsOf(ticket), { hear: "chat-reach", taskId, ids: [...marked], reach: "shown" });
    return true;
  };
  return {
    send,
    shown,
    isSoundHere: (message) => isVoiceHere(parts.storeOf({ role: "system" }), message),
    list: async (who, taskId) => {
      const ticket = await parts.ticketOf(taskId);
      return ticket && maySee(who, ticket) ? chatOf(parts.storeOf(principalOf(who)), ticket) : undefined;
    },
    said: async (who, message) => {
      const refused = { ok: false, why: "not-allowed" } as const;
      if (message.say !== "chat")
        return (await shown(who, message.taskId, message.ids)) ? { ok: true } : refused;
      const keptAt = await send(who, message.message);
      return keptAt === undefined ? refused : { ok: true, keptAt };
    },
  };
}

const sideOf = (who: Account) => (who.role === "doctor" ? ("desk" as const) : ("spoke" as const));

function roomsOf({ centreId, ownerId }: TicketParties): readonly string[] {
  return [
    ...(centreId === undefined ? [] : [`centre:${centreId}`]),
    ...(ownerId === undefined ? [] : [`practitioner:${ownerId}`]),
  ];
}
