import type { Task } from "@medplum/fhirtypes";
import { readTicket, type Ticket } from "../../../shared/fhir/read-ticket.ts";

const read = new WeakMap<Task, Ticket>();

/** A version in the model's store never changes, and is read by every question about rights. */
export function ticketOf(task: Task): Ticket {
  const known = read.get(task) ?? readTicket(task, undefined);
  read.set(task, known);
  return known;
}
