import { OperationOutcomeError, conflict, forbidden } from "@medplum/core";
import type { Task } from "@medplum/fhirtypes";
import type { Actor } from "../../shared/domain/consult-transitions.ts";
import { leaseState, transition } from "../../shared/domain/consult-machine.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { concept } from "../../shared/fhir/systems.ts";
import type { Principal } from "./principal.ts";

/** Time for which a claim holds, judged by the hub's clock. */
export const leaseMs = 20 * 60_000;

export const isTicket = (task: Task): boolean =>
  task.code?.coding?.some(
    ({ system, code }) => system === concept.teleConsult.system && code === concept.teleConsult.code,
  ) === true;

/**
 * The ticket as it may be stored, or a refusal: every change of state is an arrow of the consult machine, a claim is
 * by its own owner and never of another's running lease, and the lease's end is the hub's to set.
 */
export function ruledTicket(before: Task | undefined, after: Task, principal: Principal, now: string): Task {
  if (principal.role === "system") return after;
  const to = readTicket(after, undefined);
  if (!before) {
    if (principal.role === "health-worker" && ["requested", "waiting"].includes(to.state)) return after;
    throw new OperationOutcomeError(forbidden);
  }
  const from = readTicket(before, undefined);
  const self = `Practitioner/${principal.practitionerId}`;
  const heldByOther = from.ownerReference !== undefined && from.ownerReference !== self;
  if (
    principal.role === "doctor" &&
    heldByOther &&
    from.state !== "waiting" &&
    leaseState(from.leaseUntil, now) === "running"
  ) {
    throw new OperationOutcomeError(conflict("another doctor holds this ticket"));
  }
  if (from.state !== to.state) {
    const moved = transition(from.state, to.state, actorOf(principal));
    if (!moved.ok) throw new OperationOutcomeError(conflict(moved.error.reason));
  }
  if (to.state !== "claimed") return after;
  if (to.ownerReference !== self || to.claimId === undefined) throw new OperationOutcomeError(forbidden);
  const end = new Date(Date.parse(now) + leaseMs).toISOString();
  return { ...after, restriction: { ...after.restriction, period: { start: now, end } } };
}

function actorOf(principal: Principal): Actor {
  switch (principal.role) {
    case "doctor":
      return "doctor";
    case "health-worker":
      return "health-worker";
    case "operator":
    case "system":
      return "hub";
  }
}
