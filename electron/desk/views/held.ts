import type { Doctor } from "../../../shared/contract/session-view.ts";
import { type ConsultAct, consultAct, foldActs, type Held } from "../../../shared/domain/consult-act.ts";
import { leaseState } from "../../../shared/domain/consult-machine.ts";
import type { Ticket } from "../../../shared/fhir/read-ticket.ts";
import type { Acted } from "../../../shared/fhir/ticket-extras.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";

/** Acts of this doctor on one consult that the hub has not confirmed, oldest first. */
export function actsUnderWay(
  outbox: readonly OutboxRow[],
  consultId: string,
): readonly { readonly row: OutboxRow; readonly act: ConsultAct }[] {
  return outbox.flatMap((row) => {
    if (row.kind !== "act" || row.consultId !== consultId) return [];
    const parsed = consultAct.safeParse(JSON.parse(row.subject));
    return parsed.success ? [{ row, act: parsed.data }] : [];
  });
}

/** Recalls that this doctor made here and the hub has not confirmed, as the ticket will bear them. */
export const unsentRecalls = (
  outbox: readonly OutboxRow[],
  consultId: string,
  doctor: { readonly id: string; readonly name: string },
): readonly Acted[] =>
  actsUnderWay(outbox, consultId).flatMap(({ row, act }) =>
    act.act === "recall"
      ? [
          {
            ...{ id: row.id, act: act.act, at: row.createdAt, reason: act.reason },
            ...{ by: doctor.name, byReference: `Practitioner/${doctor.id}` },
          },
        ]
      : [],
  );

/** A colleague has it: what the hub does not take of it here is theirs to go on with. */
export const isColleagues = ({ ownerReference }: Ticket, me: string): boolean =>
  ownerReference !== undefined && ownerReference !== me;

/** The ticket for this doctor: as the hub holds it, with a claim and acts under way folded in. */
export function heldBy(
  ticket: Ticket,
  doctor: Pick<Doctor, "id">,
  outbox: readonly OutboxRow[],
  consultId: string,
  hubNow: string,
): Held & { readonly claimUnconfirmed: boolean } {
  const owner = ticket.ownerReference;
  const own = owner === `Practitioner/${doctor.id}`;
  const claim = outbox.some(
    (row) => row.kind === "claim" && row.consultId === consultId && row.state !== "parked",
  );
  const held: Held = {
    state: claim && !own ? "claimed" : ticket.state,
    mine: own || claim,
    foreign: owner !== undefined && !own && !claim && ticket.state !== "waiting",
    leaseRunning: leaseState(ticket.leaseUntil, hubNow) === "running",
  };
  const acts = actsUnderWay(outbox, consultId)
    .filter(({ row }) => row.state !== "parked")
    .map(({ act }) => act.act);
  return { ...foldActs(held, acts), claimUnconfirmed: claim && !own };
}
