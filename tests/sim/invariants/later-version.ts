import { isPaperOut } from "../../../shared/domain/consult-state.ts";
import type { Ticket } from "../../../shared/fhir/read-ticket.ts";

/** A signature over a note that was opened anew, and the paper that its author's PC knew as issued last. */
type SignedAnew = {
  readonly itemId: string;
  readonly doctor: string;
  readonly claimId: string;
  readonly wentOnFrom: string;
};

/** Whoever goes on from the paper in use, under the claim that holds, is never told that it came too late. */
export function laterVersionLate(
  { itemId, doctor, claimId, wentOnFrom }: SignedAnew,
  ticket: Ticket,
  inUse: string | undefined,
): string | undefined {
  const isOwn = ticket.ownerReference === `Practitioner/doctor-${doctor}` && ticket.claimId === claimId;
  if (!isOwn || !isPaperOut(ticket.state) || inUse !== wentOnFrom) return undefined;
  return `${itemId} goes on from ${inUse}, which is in use, and came "late"`;
}
