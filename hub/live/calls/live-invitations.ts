import { type DoctorThere, type Invitation, isOpen } from "../../../shared/contract/invitation.ts";
import type { Ack, CallState, Down } from "../../../shared/contract/live.ts";
import type { Account } from "../../auth/account.ts";
import type { ConsultUp, PageSocket } from "../page-messages.ts";
import { aged, type Invitations, invited, noInvitations, turned, withInvitation } from "./invitations.ts";
import type { Call } from "./registry.ts";
import { maySee, owns, type TicketParties } from "./ticket-parties.ts";

type Said = Extract<ConsultUp, { say: "invite" | "invitation" | "room" }>;

export type LiveInvitations = {
  readonly said: (page: PageSocket, message: Said) => Promise<Ack>;
  /** Who is in the call of this consult by invitation. */
  readonly guestOf: (taskId: string) => Invitation | undefined;
  /** The call is over, and with it who was in it. */
  readonly callOver: (taskId: string) => void;
  readonly close: () => void;
};

type Parts = {
  readonly ticketOf: (taskId: string) => Promise<TicketParties | undefined>;
  readonly callOf: (taskId: string) => Call | undefined;
  readonly accountOf: (practitionerId: string) => Account | undefined;
  /** Doctors whose desk is connected now. */
  readonly doctorsThere: () => readonly string[];
  readonly tell: (rooms: readonly string[], message: Down) => void;
  /** The guest is no longer in it: their connections end. */
  readonly over: (taskId: string) => void;
  /** No calls are made between this doctor and the consult's centre. */
  readonly isBlocked: (doctorId: string, ticket: TicketParties) => Promise<boolean>;
  /** Written down as an access to the patient's consult. */
  readonly joined: (who: Account, ticket: TicketParties) => void;
  readonly clock: () => Date;
};

const tickMs = 10_000;
const refused = (why: Extract<Ack, { ok: false }>["why"]): Ack => ({ ok: false, why });

/** Asks doctors into calls, and tells both doctors and the centre how that stands. */
export function openLiveInvitations(parts: Parts): LiveInvitations {
  const state = { all: noInvitations as Invitations };
  const rooms = new Map<string, readonly string[]>();
  const nowMs = () => parts.clock().getTime();
  const take = (one: Invitation) => {
    state.all = withInvitation(state.all, one);
    parts.tell(rooms.get(one.id) ?? [], { hear: "invitation", invitation: one });
    if (isOpen(one)) return;
    parts.over(one.taskId);
    rooms.delete(one.id);
  };
  const callOver = (taskId: string) => {
    const open = state.all.get(taskId);
    const ended = open && turned(state.all, taskId, open.id, "ended", nowMs());
    if (ended) take(ended);
  };
  const timer = setInterval(() => {
    const { all, unanswered } = aged(state.all, nowMs());
    state.all = all;
    for (const one of unanswered) take(one);
    // A desk whose line was away for the moment of the asking hears it too.
    for (const one of all.values()) if (one.state === "asked") take(one);
  }, tickMs);
  timer.unref();
  const invite = (who: Account, ticket: TicketParties, said: Extract<Said, { say: "invite" }>): Ack => {
    if (!owns(who, ticket) || !ticket.doctor || said.doctorId === who.practitionerId)
      return refused("not-allowed");
    const call = parts.callOf(said.taskId);
    if (call?.callId !== said.callId || call.phase !== "accepted") return refused("no-such-call");
    const to = shownOf(parts.accountOf(said.doctorId));
    if (!to) return refused("not-allowed");
    const isKnown = state.all.get(said.taskId)?.id === said.invitationId;
    if (!isKnown && said.joinedAt === undefined && !parts.doctorsThere().includes(said.doctorId))
      return refused("nobody-there");
    const asked = askedNow(said, ticket.doctor, to, parts.clock().toISOString());
    const next = invited(state.all, asked);
    if (!next.ok) return refused(next.error);
    rooms.set(asked.id, roomsOf(ticket, said.doctorId));
    state.all = next.value;
    const stands = state.all.get(said.taskId) ?? asked;
    take(stands);
    return { ok: true, invitation: stands };
  };
  const turn = (who: Account, ticket: TicketParties, said: Extract<Said, { say: "invitation" }>): Ack => {
    const before = state.all.get(said.taskId);
    const isGuest = before?.to.doctorId === who.practitionerId;
    if (before?.id !== said.invitationId) return refused("no-such-call");
    if (!isGuest && (said.turn !== "end" || !owns(who, ticket))) return refused("not-allowed");
    const became = { join: "joined", decline: "declined", end: isGuest ? "left" : "ended" } as const;
    const next = turned(state.all, said.taskId, said.invitationId, became[said.turn], nowMs());
    // Over already: said twice, or too late. How it stands is the answer.
    if (!next) return { ok: true, invitation: before };
    if (next.state === "joined" && before.state !== "joined") parts.joined(who, ticket);
    take(next);
    return { ok: true, invitation: next };
  };
  return {
    said: async ({ who }, said) => {
      const ticket = await parts.ticketOf(said.taskId);
      if (!ticket) return refused("not-allowed");
      if (said.say === "invite")
        return (await parts.isBlocked(said.doctorId, ticket))
          ? refused("blocked")
          : invite(who, ticket, said);
      if (said.say === "invitation") return turn(who, ticket, said);
      const one = state.all.get(said.taskId);
      const isGuest = one !== undefined && one.to.doctorId === who.practitionerId;
      if (!isGuest && !maySee(who, ticket)) return refused("not-allowed");
      return {
        ok: true,
        ...(one ? { invitation: one } : {}),
        ...(owns(who, ticket) ? { doctors: othersThere(parts, who) } : {}),
      };
    },
    guestOf: (taskId) => {
      const one = state.all.get(taskId);
      return one?.state === "joined" ? one : undefined;
    },
    callOver,
    close: () => clearInterval(timer),
  };
}

function askedNow(
  said: Extract<Said, { say: "invite" }>,
  from: CallState["doctor"],
  to: Invitation["to"],
  now: string,
): Invitation {
  const { invitationId: id, taskId, callId, about, joinedAt } = said;
  const asked = { id, taskId, callId, from, to, about, since: now };
  return joinedAt === undefined ? { ...asked, state: "asked" } : { ...asked, state: "joined", joinedAt };
}

function roomsOf({ ownerId, centreId }: TicketParties, guestId: string): readonly string[] {
  return [
    `practitioner:${guestId}`,
    ...(ownerId === undefined ? [] : [`practitioner:${ownerId}`]),
    ...(centreId === undefined ? [] : [`centre:${centreId}`]),
  ];
}

function shownOf(account: Account | undefined): Invitation["to"] | undefined {
  if (account?.role !== "doctor" || account.state !== "active") return undefined;
  const { name, qualification, registrationNumber, speciality } = account.doctor;
  return { name, qualification, registrationNumber, speciality, doctorId: account.practitionerId };
}

function othersThere(
  { doctorsThere, accountOf }: Pick<Parts, "doctorsThere" | "accountOf">,
  who: Account,
): DoctorThere[] {
  return [...new Set(doctorsThere())]
    .filter((id) => id !== who.practitionerId)
    .flatMap((id) => {
      const shown = shownOf(accountOf(id));
      return shown
        ? [
            {
              doctorId: id,
              name: shown.name,
              qualification: shown.qualification,
              speciality: shown.speciality,
            },
          ]
        : [];
    });
}
