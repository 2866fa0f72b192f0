import type { Encounter, Task } from "@medplum/fhirtypes";
import { readTicket, type Ticket } from "../../shared/fhir/read-ticket.ts";
import { failure } from "../../shared/result/failure.ts";
import { Refused, type Visit } from "./visit.ts";

export type OwnTicket = {
  readonly task: Task;
  readonly encounter: Encounter;
  readonly ticket: Ticket;
  readonly patientId: string;
};

/** A consult that this worker's centre asked for. Another centre's is as if it did not exist. */
export async function ownTicket(visit: Visit, taskId: string, attempted: string): Promise<OwnTicket> {
  const missing = () =>
    new Refused(failure("not-found", attempted, "There is no such consult of this centre."));
  const task = /^[A-Za-z0-9.-]{1,64}$/.test(taskId) ? await visit.own.read("Task", taskId) : undefined;
  const { encounterId, patientReference } = task ? readTicket(task, undefined) : {};
  const encounter = encounterId === undefined ? undefined : await visit.own.read("Encounter", encounterId);
  if (!task || !encounter || patientReference === undefined) throw missing();
  const ticket = readTicket(task, encounter);
  if (ticket.centreReference !== `Organization/${visit.worker.centreId}`) throw missing();
  return { task, encounter, ticket, patientId: patientReference.replace("Patient/", "") };
}
