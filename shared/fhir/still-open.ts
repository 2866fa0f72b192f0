import type { Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../domain/consult-state.ts";
import { readTicket } from "./read-ticket.ts";
import { extension } from "./systems.ts";
import { extrasOf } from "./ticket-extras.ts";

const openStates: ReadonlySet<ConsultState> = new Set<ConsultState>([
  "claimed",
  "in-consult",
  "interrupted",
  "signed",
  "awaiting-results",
]);

/** Whether the doctor still owes something to a ticket of their own: an end, an answer, a decision. */
export function isStillOpen(task: Task, doctorReference: string): boolean {
  const ticket = readTicket(task, undefined);
  if (ticket.ownerReference !== doctorReference) return false;
  if (openStates.has(ticket.state)) return true;
  if (extrasOf(task, extension.recall).some(({ answer }) => answer === undefined)) return true;
  if (extrasOf(task, extension.heldAtCentre).length > 0) return true;
  const arrived = extrasOf(task, extension.acted).some(({ act }) => act === "record-arrival");
  return ticket.state === "transferred" && !arrived;
}
