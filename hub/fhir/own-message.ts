import type Database from "better-sqlite3";
import type { Resource, Task } from "@medplum/fhirtypes";
import { lastActor } from "../../shared/fhir/ticket-extras.ts";

/**
 * Whether it is a doctor's new message about a consult: whoever held the ticket last may still write to its centre,
 * when the paper is issued, for the centre asks back then, and when it was given back, for what was said before it may
 * come after it. Not once a colleague has it.
 */
export function isOwnMessage(database: Database.Database, resource: Resource, author: string): boolean {
  if (resource.resourceType !== "Communication") return false;
  const { about, encounter, sender, subject } = resource;
  const idOf = (reference: string | undefined, type: string) =>
    reference?.startsWith(`${type}/`) === true ? reference.slice(type.length + 1) : undefined;
  const [taskId, encounterId, patientId] = [
    about?.length === 1 ? idOf(about[0]?.reference, "Task") : undefined,
    idOf(encounter?.reference, "Encounter"),
    idOf(subject?.reference, "Patient"),
  ];
  if (sender?.reference !== `Practitioner/${author}`) return false;
  const ticket = database
    .prepare<unknown[], { owner: string | null; json: string }>(
      `SELECT ticket.owner_id AS owner, res.json FROM ticket JOIN res ON res.type = 'Task' AND res.id = task_id
       WHERE task_id = ? AND encounter_id = ? AND ticket.patient_id = ?`,
    )
    .get(taskId, encounterId, patientId);
  if (!ticket) return false;
  if (ticket.owner !== null) return ticket.owner === author;
  return lastActor(JSON.parse(ticket.json) as Task) === sender.reference; // written by this store alone
}
