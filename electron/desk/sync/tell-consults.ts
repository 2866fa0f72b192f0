import type { Task } from "@medplum/fhirtypes";
import { consultId } from "../../../shared/domain/ids.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { DeskEvents } from "../events.ts";

/** All consults of this patient on this PC show something else now. */
export async function tellConsults(
  db: DeskDatabase,
  patientReference: string,
  events: DeskEvents,
): Promise<void> {
  for (const stored of await db.resourcesOfType("Task")) {
    const ticket = readTicket(JSON.parse(stored.json) as Task, undefined); // as the hub wrote it
    if (ticket.patientReference === patientReference)
      events.emit({ kind: "consult-changed", consultId: consultId.parse(stored.localId) });
  }
}
