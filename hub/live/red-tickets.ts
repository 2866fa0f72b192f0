import type { Resource, Task } from "@medplum/fhirtypes";
import type { Escalation } from "../../shared/domain/escalation.ts";
import { patientId } from "../../shared/domain/ids.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { concept, extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { judgeTicket } from "../../shared/fhir/ticket-urgency.ts";
import type { Store } from "../server/store.ts";

export type RedTicket = {
  readonly taskId: string;
  readonly patientId: string;
  readonly speciality: string;
  readonly steps: Escalation["steps"];
  /** The version that was judged. */
  readonly task: Task;
};

const ticketCode = `${concept.teleConsult.system}|${concept.teleConsult.code}`;
const unclaimedStatus = "requested,received,ready";

/** What urgency is read from, beside the patient. */
const judgedTypes = ["Observation", "Condition"] as const;

/** Tickets that nobody holds, of these patients; without `patients` all of them. */
export async function unclaimedTickets(store: Store, patients?: readonly string[]): Promise<readonly Task[]> {
  const query = { code: ticketCode, status: unclaimedStatus };
  if (patients === undefined) return store.search("Task", query);
  const found = [];
  for (const each of patients)
    found.push(...(await store.search("Task", { ...query, patient: `Patient/${each}` })));
  return found;
}

/** The ticket, where it is red and waits for a doctor; undefined otherwise. */
export async function asRed(store: Store, task: Task, now: string): Promise<RedTicket | undefined> {
  const bare = readTicket(task, undefined);
  if (!isUnclaimed(task) || bare.patientReference === undefined) return undefined;
  const id = bare.patientReference.replace("Patient/", "");
  const encounter = bare.encounterId ? await store.read("Encounter", bare.encounterId) : undefined;
  const ticket = readTicket(task, encounter);
  const record: Resource[] = [];
  for (const type of judgedTypes)
    record.push(...(await store.search(type, { patient: bare.patientReference })));
  const locationId = ticket.locationReference?.replace("Location/", "");
  const { urgency } = judgeTicket({
    ticket,
    patient: await store.read("Patient", id),
    record,
    location: locationId ? await store.read("Location", locationId) : undefined,
    id: patientId.parse(id),
    now,
  });
  if (urgency.band !== "red") return undefined;
  const steps = [...extrasOf(task, extension.escalation)];
  return { taskId: ticket.taskId, patientId: id, speciality: ticket.speciality, steps, task };
}

function isUnclaimed(task: Task): boolean {
  const { state, ownerReference } = readTicket(task, undefined);
  return (state === "requested" || state === "waiting") && ownerReference === undefined;
}
