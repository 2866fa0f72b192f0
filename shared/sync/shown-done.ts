import type { Task } from "@medplum/fhirtypes";
import { readTicket } from "../fhir/read-ticket.ts";
import { extension } from "../fhir/systems.ts";
import { extrasOf } from "../fhir/ticket-extras.ts";
import type { ItemKind } from "./item.ts";
import type { PulledResource } from "./pulled.ts";

type Parked = { readonly id: string; readonly kind: ItemKind };

/**
 * Claims and acts that wait for a person, though the hub shows them as done: refused as a replay, their mark read too
 * early, or brought by the paper that was signed after them. Nobody need be asked any more.
 */
export function shownDone<P extends Parked>(
  parked: readonly P[],
  pulled: readonly PulledResource[],
): readonly P[] {
  if (parked.length === 0) return [];
  const marks = new Set(pulled.flatMap(marksIn));
  return parked.filter(({ id, kind }) => marks.has(`${kind} ${id}`));
}

function marksIn({ type, json }: PulledResource): readonly string[] {
  if (type !== "Task") return [];
  const task = JSON.parse(json) as Task; // as the hub wrote it
  const { claimId } = readTicket(task, undefined);
  const acts = extrasOf(task, extension.acted).map(({ id }) => `act ${id}`);
  return claimId === undefined ? acts : [...acts, `claim ${claimId}`];
}
