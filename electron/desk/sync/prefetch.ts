import type { Task } from "@medplum/fhirtypes";
import { consultId } from "../../../shared/domain/ids.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { DeskEvents } from "../events.ts";
import { takePulledChat } from "../live/take-chat.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { queueOf } from "../views/queue.ts";
import { pullPatient } from "./pull.ts";
import type { Room } from "./room.ts";

/** How many of the queue are made ready; the rest is fetched when opened. */
const mostPatients = 60;

/**
 * Makes the records of the next patients ready for work without line, the most urgent first; their pictures and papers
 * follow in `attachment-lane.ts`. A disk with little room is left to what the doctor writes.
 */
export async function prefetch(parts: {
  readonly hub: HubSession;
  readonly db: DeskDatabase;
  readonly events: DeskEvents;
  readonly clock: () => Date;
  readonly poked: readonly string[];
  readonly room: Room;
  readonly isStopped: () => boolean;
}): Promise<void> {
  const { hub, db, events, poked } = parts;
  const patients = await nextPatients(db, parts.clock());
  for (const patient of patients) {
    if (parts.isStopped()) return;
    const known = await db.readCursor(patient);
    if (known !== undefined && !poked.includes(patient)) continue;
    if (known === undefined && !(await parts.room.isThere())) continue;
    const pulled = await pullPatient({ hub, db }, patient);
    if (!pulled.ok) return;
    if (known === undefined)
      await db.appendAudit({ at: parts.clock().toISOString(), kind: "made-available", subject: patient });
    events.emit({ kind: "queue-changed" });
    if (!pulled.value) continue;
    await takePulledChat(db, patient, events);
    await tellConsults(db, patient, events);
  }
}

/** Whose records are kept ready, the most urgent first. */
export async function nextPatients(db: DeskDatabase, now: Date): Promise<readonly string[]> {
  const rows = await queueOf(db, undefined, now);
  const all = [...new Set(rows.flatMap(({ patientReference }) => patientReference ?? []))];
  return all.slice(0, mostPatients);
}

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
