import type { Task } from "@medplum/fhirtypes";
import { isIssuable } from "../../../shared/domain/consult-state.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";

/** A signature as its author gave it. */
type Signed = { readonly itemId: string; readonly doctor: string; readonly claimId: string };

/** A paper is issued only under the claim that held the consult until then, or where nobody held it. */
export function issuedUnderAnother(signed: Signed, before: Task): string | undefined {
  const { state, claimId, ownerReference } = readTicket(before, undefined);
  if (state === "waiting") return undefined;
  const isOwn = ownerReference === `Practitioner/doctor-${signed.doctor}` && claimId === signed.claimId;
  return isOwn
    ? undefined
    : `signature ${signed.itemId} was issued under claim ${signed.claimId}, the consult was held under ${claimId}`;
}

/** What came too late becomes the paper where its present holder says so, and the consult still waits for one. */
export function acceptedByAnother(
  { itemId, by }: { readonly itemId: string; readonly by: string },
  before: Task,
): string | undefined {
  const { state, ownerReference } = readTicket(before, undefined);
  return ownerReference === by && isIssuable(state)
    ? undefined
    : `late ${itemId} was accepted by ${by}, the consult was ${state} and held by ${ownerReference}`;
}

/** A signature that came too late is told so and kept for the present owner; the store's rules are not its judge. */
export function refusedByStore(answers: Iterable<readonly [string, string]>): string | undefined {
  for (const [itemId, reason] of answers)
    if (reason.startsWith("the store refused")) return `signature ${itemId}: ${reason}`;
  return undefined;
}
