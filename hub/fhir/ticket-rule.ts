import { conflict, forbidden, OperationOutcomeError, validationError } from "@medplum/core";
import type { Task } from "@medplum/fhirtypes";
import { leaseState } from "../../shared/domain/consult-machine.ts";
import { type Actor, transitions } from "../../shared/domain/consult-transitions.ts";
import type { ConsultState } from "../../shared/domain/consult-state.ts";
import { readTicket, type Ticket } from "../../shared/fhir/read-ticket.ts";
import { hasCode } from "../../shared/fhir/reading.ts";
import { concept, extension } from "../../shared/fhir/systems.ts";
import { taskStatusOf } from "../../shared/fhir/write-state.ts";
import { assertOnlyActs, continuedBy } from "./doctors-ticket.ts";
import { isCentresNote } from "./centres-ticket.ts";
import type { Principal } from "./principal.ts";

const leaseMs = 20 * 60_000;

const heldStates: ReadonlySet<ConsultState> = new Set(["claimed", "in-consult", "interrupted"]);
const openStates: ReadonlySet<ConsultState> = new Set([
  "requested",
  "waiting",
  "returned",
  "left",
  "not-reachable",
]);

export const isTicket = (task: Task): boolean => hasCode(task.code, concept.teleConsult);

/**
 * The ticket as it will be stored, or a refusal.
 *
 * 1. A state changes only by an arrow of the consult machine, through an actor it names.
 * 2. Who holds it is `owner` + claim id; the lease is the hub's to set, by hub time, and each write by the holder
 *    renews it.
 * 3. While somebody else's lease runs the answer is 409; once it ended, taking over is an explicit claim.
 * 4. A ticket that goes back to the queue has no owner, no claim and no lease; one that ends keeps the owner it had.
 * 5. A doctor adds to a ticket and moves it; what others told stays. A new one of a doctor's only sends on an old one.
 * 6. Task.status follows from the state.
 * 7. The centre may note its own (dangers, 108, hand-over) also on a ticket that a doctor holds.
 *
 * The hub itself (import, issue, practice data) passes: it acts on what was already judged.
 */
export function ruledTicket(previous: Task | undefined, next: Task, principal: Principal, now: string): Task {
  if (principal.role === "system") return next;
  // Else whoever takes the code away and puts it back would pass by all of this.
  if (previous && isTicket(previous) !== isTicket(next))
    throw new OperationOutcomeError(validationError("A ticket stays one, and nothing else becomes one"));
  if (!isTicket(next)) return next;
  if (principal.role === "operator") throw new OperationOutcomeError(forbidden);
  const to = readTicket(next, undefined);
  if (!previous) {
    if (to.state !== "requested" && to.state !== "waiting")
      throw new OperationOutcomeError(validationError("A new ticket is requested or waiting"));
    if (principal.role === "doctor" && continuedBy(next) === undefined)
      throw new OperationOutcomeError(forbidden);
    return withoutClaim(next);
  }
  const from = readTicket(previous, undefined);
  if (from.patientReference !== to.patientReference)
    throw new OperationOutcomeError(validationError("A ticket never changes its patient"));
  const me = `Practitioner/${principal.practitionerId}`;
  if (
    principal.role === "health-worker" &&
    from.ownerReference !== undefined &&
    isCentresNote(previous, next)
  )
    return next;
  assertArrow(from, to, { actor: principal.role, me, now });
  if (principal.role === "doctor") assertOnlyActs(previous, next);
  const ruled = { ...next, status: taskStatusOf(to.state) };
  if (openStates.has(to.state)) return withoutClaim(ruled);
  if (!heldStates.has(to.state)) {
    if (from.ownerReference !== to.ownerReference)
      throw new OperationOutcomeError(validationError("Who held a ticket at its end stays its owner"));
    return { ...ruled, ...leaseOf(previous) };
  }
  if (to.ownerReference !== me || to.claimId === undefined)
    throw new OperationOutcomeError(
      validationError("A held ticket names its holder as owner, and the claim id"),
    );
  const start = from.claimId === to.claimId ? (from.claimedAt ?? now) : now;
  const end = new Date(Date.parse(now) + leaseMs).toISOString();
  return { ...ruled, restriction: { ...next.restriction, period: { start, end } } };
}

type Asking = { readonly actor: Actor; readonly me: string; readonly now: string };

function assertArrow(from: Ticket, to: Ticket, { actor, me, now }: Asking): void {
  const mine = from.ownerReference === me;
  const foreign = from.ownerReference !== undefined && !mine;
  if (from.state === to.state && !(foreign && to.ownerReference === me)) {
    // Same state: a renewal by the holder, or the asker completing what nobody holds yet.
    if (mine || (actor === "health-worker" && !foreign)) return;
    throw new OperationOutcomeError(forbidden);
  }
  const arrows = transitions.filter((one) => one.from === from.state && one.to === to.state);
  const own = arrows.filter(({ who }) => who.includes(actor));
  if (own.length === 0)
    throw new OperationOutcomeError(
      conflict(`There is no way from ${from.state} to ${to.state} for ${actor}`, "consult-state"),
    );
  const ended = leaseState(from.leaseUntil, now) !== "running";
  const fits = own.some(({ holding }) => {
    if (holding === "lease-ended") return foreign ? ended : mine;
    if (holding === "holder") return mine;
    return actor !== "doctor" || !foreign;
  });
  if (!fits) throw new OperationOutcomeError(conflict("Somebody else holds this ticket", "already-claimed"));
}

function leaseOf(previous: Task): Pick<Task, "restriction"> {
  return previous.restriction ? { restriction: previous.restriction } : {};
}

function withoutClaim(task: Task): Task {
  const { owner: _owner, restriction: _restriction, extension: extensions, ...rest } = task;
  const others = extensions?.filter(({ url }) => url !== extension.claimId) ?? [];
  return others.length > 0 ? { ...rest, extension: others } : rest;
}
