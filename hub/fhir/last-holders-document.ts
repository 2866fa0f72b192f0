import type Database from "better-sqlite3";
import type { Resource } from "@medplum/fhirtypes";
import { stillTakenSince } from "./access.ts";
import { bareId } from "./bare-id.ts";
import { isOwnDocument } from "./doctors-facts.ts";
import { lastHolder } from "./last-holder.ts";

/** By bare ids; `holder` has it or had it last, `at` is when it last changed. */
export type HeldTicket = {
  readonly owner: string | null;
  readonly state: string;
  readonly at: string;
  readonly holder: string | undefined;
};

type Ticket = Omit<HeldTicket, "holder"> & { readonly id: string };

/**
 * By bare ids, and by the tickets first (SQLite would begin with every Task that there is): it is asked for every new
 * document of a doctor, in the one writer.
 */
export const ticketsOfEncounter = `SELECT t.task_id AS id, t.owner_id AS owner, t.state, r.last_updated AS at
  FROM ticket t CROSS JOIN res r ON r.type = 'Task' AND r.id = t.task_id WHERE t.encounter_id = ? AND t.patient_id = ?`;

/** Whether it is a doctor's own picture or paper of a consult that this doctor gave back or sent on. */
export function isLastHoldersDocument(
  database: Database.Database,
  resource: Resource,
  author: string,
  now: string,
): boolean {
  if (resource.resourceType !== "DocumentReference" || !isOwnDocument(resource, author)) return false;
  const [encounter, ...others] = resource.context?.encounter ?? [];
  if (others.length > 0) return false;
  const tickets = database
    .prepare<unknown[], Ticket>(ticketsOfEncounter)
    .all(bareId(encounter?.reference, "Encounter"), bareId(resource.subject?.reference, "Patient"))
    .map((ticket) => ({ ...ticket, holder: lastHolder(database, ticket.id)?.replace("Practitioner/", "") }));
  return isStillAddedTo(tickets, author, now);
}

/**
 * Whether who gave a consult back or sent it on may add to it, by its tickets: a file takes longer than the act, and no
 * patient is kept waiting for one. Not once a colleague has had the consult: from then on the record is the colleague's
 * to add to. And for as long as what a patient told may be brought, no longer.
 */
export function isStillAddedTo(tickets: readonly HeldTicket[], author: string, now: string): boolean {
  const isFreed = ({ owner, state, holder, at }: HeldTicket): boolean =>
    holder === author && (owner === null || state === "referred") && at > stillTakenSince(now);
  return tickets.some(isFreed) && tickets.every(({ holder }) => holder === undefined || holder === author);
}
