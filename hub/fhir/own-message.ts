import type { Resource } from "@medplum/fhirtypes";
import type { Sql } from "./search-sql.ts";

/**
 * A doctor's new message about a consult: whoever held the ticket last may still write to its centre when the paper
 * is issued, for the centre asks back then. A SELECT that yields a row if so; undefined for what is no such message.
 */
export function ownMessage(resource: Resource, author: string): Sql | undefined {
  if (resource.resourceType !== "Communication") return undefined;
  const { about, encounter, sender, subject } = resource;
  const idOf = (reference: string | undefined, type: string) =>
    reference?.startsWith(`${type}/`) === true ? reference.slice(type.length + 1) : undefined;
  const [taskId, encounterId, patientId] = [
    about?.length === 1 ? idOf(about[0]?.reference, "Task") : undefined,
    idOf(encounter?.reference, "Encounter"),
    idOf(subject?.reference, "Patient"),
  ];
  if (sender?.reference !== `Practitioner/${author}`) return undefined;
  if (taskId === undefined || encounterId === undefined || patientId === undefined) return undefined;
  return {
    text: "SELECT 1 FROM ticket WHERE task_id = ? AND encounter_id = ? AND patient_id = ? AND owner_id = ?",
    values: [taskId, encounterId, patientId, author],
  };
}
