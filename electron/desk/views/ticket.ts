import type { TicketView } from "../../../shared/contract/consult-view.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { receipt } from "../../../shared/contract/hub-api.ts";
import { type ActName, possibleActs } from "../../../shared/domain/consult-act.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { extrasOf } from "../../../shared/fhir/ticket-extras.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { Amendment } from "../db/stores/acts.ts";
import type { SignedRow } from "../db/stores/signed.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import { actsUnderWay, heldBy } from "./held.ts";
import { paperAtCentreOf } from "./paper-at-centre.ts";
import { ticketAround } from "./queue.ts";

type Signature = "none" | "under-way" | "taken" | "not-taken" | "opened-again";

function signatureOf(signed: SignedRow | undefined, opened: Amendment | undefined): Signature {
  if (!signed) return "none";
  if (opened?.replaces === signed.itemId) return "opened-again";
  if (signed.receipt === null || signed.isAsked === 1) return "under-way";
  return receipt.parse(JSON.parse(signed.receipt)).outcome === "issued" ? "taken" : "not-taken";
}

/**
 * Signed and on its way, nothing else can be done before the hub has answered. What the hub held or refused is
 * written anew; what it took is amended or recalled.
 */
function actsBeside(acts: readonly ActName[], signature: Signature, mine: boolean): readonly ActName[] {
  switch (signature) {
    case "none":
    case "taken":
      return acts;
    case "under-way":
      return [];
    case "not-taken":
      return mine && !acts.includes("amend") ? [...acts, "amend"] : acts;
    case "opened-again":
      return [...acts.filter((act) => act !== "amend"), "give-up-amendment"];
  }
}

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
  const signature = signatureOf(signed, await db.amendmentOf(stored.localId));
  const paperAtCentre = signed && paperAtCentreOf(task, signed);
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
    acts: actsBeside(possibleActs(held), signature, held.mine).filter(
      (act) =>
        (act !== "answer-recall" || (recall && recall.answer === undefined)) &&
        (act !== "release-held" || atCentre),
    ),
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
    ...(paperAtCentre ? { paperAtCentre } : {}),
    ...(atCentre ? { heldAtCentre: { at: atCentre.at, by: atCentre.by, reason: atCentre.reason } } : {}),
  };
}
