import { specialities } from "../../../shared/domain/speciality.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { claimedTask } from "../../../shared/fhir/write-claim.ts";
import { type EdgeHub, firstDoctor } from "./edge-hub.ts";

/** A practice consult of a centre that has a health worker, held by the first practice doctor. */
export async function claimedPracticeTicket(
  hub: EdgeHub,
): Promise<{ readonly taskId: string; readonly centreId: string }> {
  const { id, name } = firstDoctor();
  const accounts = hub.running.hub.auth.accounts.list();
  const staffed = new Set(accounts.flatMap((one) => (one.role === "health-worker" ? [one.centreId] : [])));
  for (const task of await hub.store().search("Task", { status: "requested" })) {
    const encounterId = readTicket(task, undefined).encounterId ?? "";
    const ticket = readTicket(task, await hub.store().read("Encounter", encounterId));
    const centreId = ticket.centreReference?.replace("Organization/", "");
    if (centreId === undefined || !staffed.has(centreId) || ticket.state !== "waiting") continue;
    const claim = { practitionerReference: `Practitioner/${id}`, claimId: "c", display: name };
    await hub.store({ role: "doctor", practitionerId: id, specialities }).put(claimedTask(task, claim));
    return { taskId: task.id ?? "", centreId };
  }
  throw new Error("no waiting practice consult of a staffed centre");
}
