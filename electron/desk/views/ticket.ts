import type { TicketView } from "../../../shared/contract/consult-view.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { possibleActs } from "../../../shared/domain/consult-act.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { extrasOf } from "../../../shared/fhir/ticket-extras.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import { actsUnderWay, heldBy } from "./held.ts";
import { ticketAround } from "./queue.ts";

export async function ticketViewOf(
  db: DeskDatabase,
  stored: StoredResource,
  doctor: Doctor,
  hubNow: Date,
): Promise<TicketView> {
  const { task, ticket } = await ticketAround(db, stored);
  const outbox = await db.openOutbox();
  const now = hubNow.toISOString();
  const held = heldBy(ticket, doctor, outbox, stored.localId, now);
  const last = actsUnderWay(outbox, stored.localId).at(-1);
  const [recall] = extrasOf(task, extension.recall);
  const [atCentre] = extrasOf(task, extension.heldAtCentre);
  const signed = await db.signedOf(stored.localId);
  const written = signed !== undefined && signed.receipt === null;
  return {
    state: held.state,
    mine: held.mine,
    ...(held.foreign ? { holder: ticket.ownerDisplay ?? ticket.ownerReference } : {}),
    ...(ticket.claimedAt === undefined ? {} : { claimedAt: ticket.claimedAt }),
    ...(ticket.leaseUntil === undefined ? {} : { leaseUntil: ticket.leaseUntil }),
    claimUnconfirmed: held.claimUnconfirmed,
    ...(last
      ? { unsentAct: { act: last.act.act, since: last.row.createdAt, parked: last.row.state === "parked" } }
      : {}),
    // Signed and on its way: nothing else can be done with it before the hub has answered.
    acts: written ? [] : [...possibleActs(held)],
    ...(held.foreign && ticket.leaseUntil !== undefined
      ? { leaseLeftMs: Math.max(0, Date.parse(ticket.leaseUntil) - hubNow.getTime()) }
      : {}),
    history: extrasOf(task, extension.acted).map(({ act, at, by, reason, to }) => ({
      act,
      at,
      by,
      ...(reason === undefined ? {} : { reason }),
      ...(to === undefined ? {} : { to }),
    })),
    questions: [...extrasOf(task, extension.question)],
    ...(recall ? { recall } : {}),
    ...(atCentre ? { heldAtCentre: { at: atCentre.at, by: atCentre.by, reason: atCentre.reason } } : {}),
  };
}
