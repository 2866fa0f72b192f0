import type { Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../../../shared/domain/consult-state.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { keepPulled, pageOf } from "./pulled.ts";

const heldStates: ReadonlySet<ConsultState> = new Set<ConsultState>(["claimed", "in-consult", "interrupted"]);

/** Half of the hub's lease: a renewal may fail several times before it ends. */
const renewBelowMs = 10 * 60_000;

/** Keeps the doctor's own claims alive while signed in; who signs out lets them run out. */
export async function renewLeases(parts: {
  readonly hub: HubSession;
  readonly db: DeskDatabase;
  readonly doctor: Doctor;
  readonly hubNow: number;
}): Promise<void> {
  const { hub, db, doctor, hubNow } = parts;
  const self = `Practitioner/${doctor.id}`;
  for (const stored of await db.resourcesOfType("Task")) {
    const task = JSON.parse(stored.json) as Task; // as the hub wrote it
    const ticket = readTicket(task, undefined);
    if (ticket.ownerReference !== self || !heldStates.has(ticket.state) || ticket.claimId === undefined)
      continue;
    if (Date.parse(ticket.leaseUntil ?? "") - hubNow > renewBelowMs) continue;
    const answer = await hub.ask({
      method: "PUT",
      path: `/fhir/Task/${stored.serverId}`,
      body: task, // each write by the holder renews the lease, whatever it changes
      headers: { "if-match": `W/"${stored.versionId}"` },
    });
    if (!answer.ok || answer.value.status !== 200) continue; // the next round sees how the ticket stands
    await keepPulled(
      db,
      pageOf({ resourceType: "Bundle", entry: [{ resource: answer.value.json }] }).resources,
    );
  }
}
