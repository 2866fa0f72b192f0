import type Database from "better-sqlite3";
import type { Resource } from "@medplum/fhirtypes";
import { bareId } from "./bare-id.ts";
import { lastHolder } from "./last-holder.ts";

/**
 * Whether it is a doctor's new message about a consult: whoever held the ticket last may still write to its centre,
 * when the paper is issued, for the centre asks back then, and when nobody holds it any more, for what was said before
 * may come after. Not once a colleague has had it.
 */
export function isOwnMessage(database: Database.Database, resource: Resource, author: string): boolean {
  if (resource.resourceType !== "Communication") return false;
  const { about, encounter, sender, subject } = resource;
  const [taskId, encounterId, patientId] = [
    about?.length === 1 ? bareId(about[0]?.reference, "Task") : undefined,
    bareId(encounter?.reference, "Encounter"),
    bareId(subject?.reference, "Patient"),
  ];
  if (sender?.reference !== `Practitioner/${author}`) return false;
  const ticket = database
    .prepare<unknown[], { id: string; owner: string | null }>(
      "SELECT task_id AS id, owner_id AS owner FROM ticket WHERE task_id = ? AND encounter_id = ? AND patient_id = ?",
    )
    .get(taskId, encounterId, patientId);
  if (!ticket) return false;
  if (ticket.owner !== null) return ticket.owner === author;
  return lastHolder(database, ticket.id) === sender.reference;
}
