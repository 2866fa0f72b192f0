import type { DocumentReference, Task } from "@medplum/fhirtypes";
import { readTicket } from "../fhir/read-ticket.ts";
import { list } from "../fhir/reading.ts";
import { extension, system } from "../fhir/systems.ts";
import { extrasOf } from "../fhir/ticket-extras.ts";
import type { ItemKind } from "./item.ts";

type Shown = { readonly type: string; readonly json: string };
type Parked = { readonly id: string; readonly kind: ItemKind };

/**
 * What waits for a person, though the hub shows it as done: claims and acts that were refused as a replay, whose mark was
 * read too early, or which the paper brought that was signed after them; documents that the PC sent itself from which
 * they were carried. Nobody need be asked any more.
 */
export function shownDone<P extends Parked>(parked: readonly P[], shown: readonly Shown[]): readonly P[] {
  if (parked.length === 0) return [];
  const marks = new Set(shown.flatMap(marksIn));
  return parked.filter(({ id, kind }) => marks.has(`${kind} ${id}`));
}

function marksIn({ type, json }: Shown): readonly string[] {
  if (type === "DocumentReference") {
    const { identifier } = JSON.parse(json) as DocumentReference; // as the hub wrote it
    return list(identifier).flatMap((one) => (one.system === system.uuid ? `document ${one.value}` : []));
  }
  if (type !== "Task") return [];
  const task = JSON.parse(json) as Task; // as the hub wrote it
  const { claimId } = readTicket(task, undefined);
  const acts = extrasOf(task, extension.acted).map(({ id }) => `act ${id}`);
  return claimId === undefined ? acts : [...acts, `claim ${claimId}`];
}
