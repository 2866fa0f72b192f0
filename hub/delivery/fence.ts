import type { Bundle, Task } from "@medplum/fhirtypes";
import { isIssuable, isPaperOut } from "../../shared/domain/consult-state.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extensionOf, list, ofType } from "../../shared/fhir/reading.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { resumedByAuthor } from "./own-resume.ts";

export type FenceAnswer =
  /** The author's claim stands. */
  | { readonly kind: "held-by-author" }
  /** Nobody holds it: work signed without line counts as a claim now. */
  | { readonly kind: "free" }
  /** Somebody else acted meanwhile; the reason is for both doctors. */
  | { readonly kind: "late"; readonly reason: string };

/**
 * May this signature still become the consult's paper?
 *
 * The fence is the claim id, never the lease's end: an ended lease that nobody took over holds. A spoke must never
 * have two undisputed prescriptions of one consult.
 */
export function fence(
  task: Task,
  item: {
    readonly claimId: string;
    readonly practitionerId: string;
    readonly signedAt: string;
    readonly amends: boolean;
    /** The signed transaction: with the ticket as its author knew it. */
    readonly signed: Bundle;
  },
): FenceAnswer {
  const author = `Practitioner/${item.practitionerId}`;
  const ticket = readTicket(resumedByAuthor(task, item.signed, author) ?? task, undefined);
  const own = ticket.ownerReference === author;
  if (item.amends && isRecallUnknownTo(item, task))
    return {
      kind: "late",
      reason: "This later version was signed without knowing that the paper was called back.",
    };
  // A later version by the same author under the same claim follows the first wherever that one is.
  const isTime = item.amends ? isPaperOut(ticket.state) : isIssuable(ticket.state);
  if (ticket.claimId === item.claimId && own && isTime) return { kind: "held-by-author" };
  if (item.amends)
    return {
      kind: "late",
      reason: `The consult stood as "${ticket.state}" and was not the author's to amend.`,
    };
  if (ticket.state === "waiting") return { kind: "free" };
  if (!isIssuable(ticket.state))
    return { kind: "late", reason: `The consult had ended as "${ticket.state}" before this arrived.` };
  return { kind: "late", reason: "Another claim took the consult over before this arrived." };
}

/**
 * From another PC of the same doctor, whose line was dead: the call-back is the later word, unless the signed ticket
 * bears it. Never by the times: the PC that signed may have a clock of its own (rule 25), and a paper that was called
 * back would be in force again. By them only for what an older desk signed, which writes down no act of its own that
 * is still under way: else its own recall would make each version after it late.
 */
function isRecallUnknownTo(
  item: { readonly practitionerId: string; readonly signedAt: string; readonly signed: Bundle },
  task: Task,
): boolean {
  if (readTicket(task, undefined).state !== "recalled") return false;
  const last = extrasOf(task, extension.acted).findLast(({ act }) => act === "recall");
  if (!last) return false;
  const seen = ofType(
    list(item.signed.entry).flatMap(({ resource }) => resource ?? []),
    "Task",
  );
  if (seen.some((one) => extrasOf(one, extension.acted).some(({ id }) => id === last.id))) return false;
  const isWhole = seen.some((one) => extensionOf(one, extension.ownActsIn)?.valueBoolean === true);
  if (isWhole || last.byReference !== `Practitioner/${item.practitionerId}`) return true;
  return Date.parse(item.signedAt) < Date.parse(last.at);
}
