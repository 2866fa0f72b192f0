import type Database from "better-sqlite3";
import type { Resource } from "@medplum/fhirtypes";
import { isOwnDocument } from "./doctors-facts.ts";
import { lastHolder } from "./last-holder.ts";

/**
 * Whether it is a doctor's own picture or paper of a consult that this doctor gave back or sent on: a file takes longer
 * than the act, and no patient is kept waiting for one. Not once a colleague has had the consult: from then on the
 * record is the colleague's to add to.
 */
export function isLastHoldersDocument(
  database: Database.Database,
  resource: Resource,
  author: string,
): boolean {
  if (resource.resourceType !== "DocumentReference" || !isOwnDocument(resource, author)) return false;
  const [encounter, ...others] = resource.context?.encounter ?? [];
  if (others.length > 0) return false;
  const tickets = database
    .prepare<unknown[], { id: string; owner: string | null; state: string }>(
      "SELECT task_id AS id, owner_id AS owner, state FROM ticket WHERE 'Encounter/' || encounter_id = ? AND 'Patient/' || patient_id = ?",
    )
    .all(encounter?.reference, resource.subject?.reference)
    .map((ticket) => ({ ...ticket, holder: lastHolder(database, ticket.id)?.replace("Practitioner/", "") }));
  const isFreed = ({ owner, state, holder }: (typeof tickets)[number]): boolean =>
    holder === author && (owner === null || state === "referred");
  return tickets.some(isFreed) && tickets.every(({ holder }) => holder === undefined || holder === author);
}
