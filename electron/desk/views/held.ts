import type { Doctor } from "../../../shared/contract/session-view.ts";
import { type ConsultAct, consultAct, foldActs, type Held } from "../../../shared/domain/consult-act.ts";
import { leaseState } from "../../../shared/domain/consult-machine.ts";
import type { Ticket } from "../../../shared/fhir/read-ticket.ts";
import type { Acted } from "../../../shared/fhir/ticket-extras.ts";
import { traceOf } from "../../../shared/fhir/write-act.ts";
import { isFromCopy } from "../../../shared/sync/recipes/words.ts";
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

/**
 * What this doctor did here that the hub has not confirmed, as the ticket will bear it: recalls, and that the consult
 * waited for results and goes on. By these the hub judges a paper that is there before them.
 */
export const unsentActs = (
  outbox: readonly OutboxRow[],
  consultId: string,
  doctor: { readonly id: string; readonly name: string },
): readonly Acted[] => {
  const by = { reference: `Practitioner/${doctor.id}`, display: doctor.name };
  return actsUnderWay(outbox, consultId).flatMap(({ row, act }) =>
    act.act === "recall"
      ? [traceOf(act, { id: row.id, at: row.createdAt, by })]
      : ofTheWait.has(act.act) && isUnderWay(row)
        ? [traceOf(act, { id: row.id, at: row.createdAt, by })]
        : [],
  );
};

const ofTheWait: ReadonlySet<ConsultAct["act"]> = new Set(["await-results", "resume"] as const);

/** What a person is asked about, or will be, does not show as done. */
const isUnderWay = (row: OutboxRow): boolean => row.state !== "parked" && !isFromCopy(row);

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
  const claim = outbox.some((row) => row.kind === "claim" && row.consultId === consultId && isUnderWay(row));
  const held: Held = {
    state: claim && !own ? "claimed" : ticket.state,
    mine: own || claim,
    foreign: owner !== undefined && !own && !claim && ticket.state !== "waiting",
    leaseRunning: leaseState(ticket.leaseUntil, hubNow) === "running",
  };
  const acts = actsUnderWay(outbox, consultId)
    .filter(({ row }) => isUnderWay(row))
    .map(({ act }) => act.act);
  return { ...foldActs(held, acts), claimUnconfirmed: claim && !own };
}
