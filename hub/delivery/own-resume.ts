import type { Bundle, Task } from "@medplum/fhirtypes";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { list, ofType } from "../../shared/fhir/reading.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { type Acted, addExtras, extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { inState } from "../../shared/fhir/write-state.ts";

/**
 * The ticket as its author had it before signing, where it still waits for results here.
 *
 * Written without line, "results are awaited", "go on with it" and the signature come by two ways, and the sealed paper,
 * which needs nobody signed in, may overtake the second. The signed ticket says that its author had gone on: that is the
 * same word, under the same signature. Only after the very waiting that stands here: another one, of another PC, is later.
 */
export function resumedByAuthor(task: Task, signed: Bundle, author: string): Task | undefined {
  const { state, ownerReference } = readTicket(task, undefined);
  if (state !== "awaiting-results" || ownerReference !== author) return undefined;
  const here = extrasOf(task, extension.acted);
  const awaited = here.findLast(({ act }) => act === "await-results");
  const resume = awaited && resumeAfter(awaited.id, signed);
  if (resume?.byReference !== author) return undefined;
  return inState(addExtras(task, extension.acted, [resume]), "in-consult");
}

/** The last word about it that the signed ticket bears, if that is to go on. */
function resumeAfter(awaitedId: string, signed: Bundle): Acted | undefined {
  const tickets = ofType(
    list(signed.entry).flatMap(({ resource }) => resource ?? []),
    "Task",
  );
  const known = tickets.flatMap((ticket) => extrasOf(ticket, extension.acted));
  const at = known.findIndex(({ id }) => id === awaitedId);
  const last = at < 0 ? undefined : known.slice(at).findLast(({ act }) => ofTheWait.has(act));
  return last?.act === "resume" ? last : undefined;
}

const ofTheWait: ReadonlySet<string> = new Set(["await-results", "resume"]);
