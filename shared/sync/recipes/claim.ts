import type { Task } from "@medplum/fhirtypes";
import { z } from "zod";
import { readTicket, type Ticket } from "../../fhir/read-ticket.ts";
import { ofType } from "../../fhir/reading.ts";
import { claimedTask } from "../../fhir/write-claim.ts";
import type { Item } from "../item.ts";
import type { Loaded, TicketRow } from "../keeps.ts";
import type { HubAsk } from "../stepping.ts";
import type { Recipe } from "./recipe.ts";
import { fromCopy, isFromCopy, takenBy } from "./words.ts";

/** A ticket is taken by one guarded PUT (rule 20); its fence, the item's id, tells a lost answer from a lost race. */
export const claim: Recipe = {
  load: (item) => ({ load: "ticket", consultId: item.consultId ?? "" }),
  make: (item, loaded, _read, { me }) => {
    const ticket = ticketIn(loaded);
    if (!ticket) return { made: "park", why: "not-found" };
    if (isUnseen(ticket)) return { made: "look" };
    const task = JSON.parse(ticket.json) as Task; // as the hub wrote it
    const taken = claimedTask(task, {
      practitionerReference: me.reference,
      claimId: item.id,
      display: me.display,
    });
    return { made: "bytes", bytes: JSON.stringify(taken) };
  },
  request: (_item, bytes) => {
    const task = JSON.parse(bytes) as Task; // our own bytes
    return {
      method: "PUT",
      path: `/fhir/Task/${task.id}`,
      body: bytes,
      headers: { "if-match": `W/"${task.meta?.versionId}"` },
    };
  },
  taken: () => [],
  look: (_item, loaded) => lookAtTicket(loaded),
  judge: (item, loaded, found, { me }) => {
    const [task] = ofType(found, "Task");
    const ticket = task && readTicket(task, undefined);
    if (!ticket) return { verdict: "park", why: "not-found" };
    if (ticket.ownerReference === me.reference || ticket.claimId === item.id) return { verdict: "done" };
    if (ticket.state === "waiting" || isStillTheirs(item, ticketIn(loaded), ticket))
      return isFromCopy(item) ? { verdict: "park", why: fromCopy } : { verdict: "anew" };
    return { verdict: "park", why: takenBy(ticket) };
  },
};

export const ticketIn = (loaded: Loaded): TicketRow | undefined =>
  loaded.loaded === "ticket" || loaded.loaded === "checkpoint" ? loaded.ticket : undefined;

/** A restored file may know a ticket by its name only, until a pull brings it: what it says is the hub's to tell. */
export const isNameAlone = ({ versionId }: TicketRow): boolean => versionId === "";

/**
 * Of no version that the hub has now: also what was known before it came from a backup, and was not shown since. Its
 * number there may be another's, so that a write made from these words would pass the guard, over what was told meanwhile.
 */
export const isUnseen = (ticket: TicketRow): boolean => isNameAlone(ticket) || ticket.versionId === "?";

const subject = z.object({ takeOver: z.literal(true) });

/**
 * Taken over is from whom it was seen with: that had only to be read again, or was only looked up before the first try,
 * and nobody else has come in between. Once tried, a colleague who still has it is why the hub refused.
 */
function isStillTheirs(item: Item, stored: TicketRow | undefined, { claimId }: Ticket): boolean {
  if (!stored || (stored.versionId !== "?" && item.bytes !== null)) return false;
  if (!subject.safeParse(JSON.parse(item.subject)).success) return false;
  return claimId !== undefined && readTicket(JSON.parse(stored.json) as Task, undefined).claimId === claimId; // as the hub wrote it
}

/** Read and not searched for: the index of a server may be behind what it has just taken. */
export function lookAtTicket(loaded: Loaded): HubAsk | undefined {
  const ticket = ticketIn(loaded);
  return ticket && { method: "GET", path: `/fhir/Task/${ticket.serverId}`, headers: fresh };
}

/** Some servers answer a search that they have answered before from memory (rule 14). */
export const fresh = { "cache-control": "no-cache" };
