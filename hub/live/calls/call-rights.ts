import type { Invitation } from "../../../shared/contract/invitation.ts";
import type { Side } from "../../../shared/contract/live.ts";
import { type Leg, placeOf } from "../../../shared/call/call-places.ts";
import type { Account } from "../../auth/account.ts";
import { maySee, owns, speaksFor, type TicketParties } from "./ticket-parties.ts";

/** A ticket with its call, or one of the two further connections of three in a call. */
export type Place = TicketParties & { readonly leg?: { readonly is: Leg; readonly guestId: string } };

/** Undefined where nobody is in the call by invitation: there are no further connections then. */
export function placeBeside(
  ticket: TicketParties,
  leg: Leg,
  guest: Invitation | undefined,
): Place | undefined {
  if (!guest) return undefined;
  const { doctorId: guestId, name, qualification, registrationNumber } = guest.to;
  const place = { ...ticket, taskId: placeOf(ticket.taskId, leg), leg: { is: leg, guestId } };
  // What the two doctors' pages say to each other concerns no centre.
  if (leg === "doctors") return { ...place, centreId: undefined };
  return { ...place, ownerId: guestId, doctor: { name, qualification, registrationNumber } };
}

/** The part that somebody has in a place's call. */
export function sideIn(who: Account, { leg, ...ticket }: Place): Side | undefined {
  if (leg === undefined) return who.role === "doctor" ? "desk" : "spoke";
  const isGuest = who.practitionerId === leg.guestId;
  if (leg.is === "doctors") return isGuest ? "spoke" : owns(who, ticket) ? "desk" : undefined;
  if (isGuest) return "desk";
  return who.role === "health-worker" && who.centreId === ticket.centreId ? "spoke" : undefined;
}

type Act = "join" | "ring" | "accept" | "hang-up";

/** Whoever sees a consult may watch its call; only the doctor who holds it may ring, only its centre may accept. */
export function allowed(who: Account, place: Place, act: Act): boolean {
  const side = sideIn(who, place);
  if (side === undefined) return false;
  if (act === "ring" && side !== "desk") return false;
  if (act === "accept" && side !== "spoke") return false;
  if (place.leg !== undefined) return true;
  return act === "join" ? maySee(who, place) : speaksFor(who, place);
}
