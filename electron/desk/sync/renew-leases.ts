import type { Task } from "@medplum/fhirtypes";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { claimedTask } from "../../../shared/fhir/write-claim.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { keepPulled, pageOf } from "./pulled.ts";

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
    if (ticket.ownerReference !== self || ticket.state !== "claimed" || ticket.claimId === undefined)
      continue;
    if (Date.parse(ticket.leaseUntil ?? "") - hubNow > renewBelowMs) continue;
    const renewed = claimedTask(task, {
      practitionerReference: self,
      claimId: ticket.claimId,
      display: doctor.name,
    });
    const answer = await hub.ask({
      method: "PUT",
      path: `/fhir/Task/${stored.serverId}`,
      body: renewed,
      headers: { "if-match": `W/"${stored.versionId}"` },
    });
    if (!answer.ok || answer.value.status !== 200) continue; // the next round sees how the ticket stands
    await keepPulled(
      db,
      pageOf({ resourceType: "Bundle", entry: [{ resource: answer.value.json }] }).resources,
    );
  }
}
