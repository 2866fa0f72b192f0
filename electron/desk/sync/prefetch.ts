import type { Task } from "@medplum/fhirtypes";
import { consultId } from "../../../shared/domain/ids.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { contentUrl, documentsOf } from "../../../shared/fhir/read-reports.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { DeskEvents } from "../events.ts";
import { takePulledChat } from "../live/take-chat.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { readRecord } from "../views/record.ts";
import { queueOf } from "../views/queue.ts";
import { pullBinary, pullPatient } from "./pull.ts";

/** How many of the queue are made ready; the rest is fetched when opened. */
const mostPatients = 60;
const largestAttachmentBytes = 5_000_000;

/**
 * Makes the next patients ready for work without line: most urgent first, all records before any attachment.
 */
export async function prefetch(parts: {
  readonly hub: HubSession;
  readonly db: DeskDatabase;
  readonly events: DeskEvents;
  readonly clock: () => Date;
  readonly poked: readonly string[];
  readonly isStopped: () => boolean;
}): Promise<void> {
  const { hub, db, events, poked } = parts;
  const patients = (await patientsByUrgency(db, parts.clock())).slice(0, mostPatients);
  for (const patient of patients) {
    if (parts.isStopped()) return;
    const known = await db.readCursor(patient);
    if (known !== undefined && !poked.includes(patient)) continue;
    const pulled = await pullPatient({ hub, db }, patient);
    if (!pulled.ok) return;
    if (known === undefined)
      await db.appendAudit({ at: parts.clock().toISOString(), kind: "made-available", subject: patient });
    events.emit({ kind: "queue-changed" });
    if (!pulled.value) continue;
    await takePulledChat(db, patient, events);
    await tellConsults(db, patient, events);
  }
  const kept = new Set(await db.attachmentReferences());
  for (const patient of patients) {
    const wanted = (await attachmentsOf(db, patient)).filter((url) => !kept.has(url));
    for (const url of wanted) {
      if (parts.isStopped() || !(await pullBinary({ hub, db }, url)).ok) return;
    }
    if (wanted.length > 0) events.emit({ kind: "queue-changed" });
  }
}

async function patientsByUrgency(db: DeskDatabase, now: Date): Promise<string[]> {
  const rows = await queueOf(db, undefined, now);
  return [...new Set(rows.flatMap(({ patientReference }) => patientReference ?? []))];
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

/** Report contents of a patient that are small enough to be kept here. */
export async function attachmentsOf(db: DeskDatabase, patientReference: string): Promise<string[]> {
  const { resources, idOf } = await readRecord(db, patientReference);
  return documentsOf(resources, idOf)
    .filter(
      ({ attachment }) => attachment.data === undefined && (attachment.size ?? 0) <= largestAttachmentBytes,
    )
    .map(({ attachment }) => contentUrl(attachment))
    .filter((url) => url.startsWith("Binary/"));
}
