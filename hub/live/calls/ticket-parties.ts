import type { CallState } from "../../../shared/contract/live.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import type { Speciality } from "../../../shared/domain/speciality.ts";
import type { Account } from "../../auth/account.ts";
import type { Accounts } from "../../auth/accounts.ts";
import type { FhirPort } from "../../server/fhir-port.ts";
import type { Store } from "../../server/store.ts";
import type { CallTicket } from "./registry.ts";

/** Who has to do with a consult. */
export type TicketParties = CallTicket & {
  readonly encounterId?: string | undefined;
  readonly patientId?: string | undefined;
  readonly speciality: Speciality;
  /** While nobody holds it: the doctor who had it last. */
  readonly lastHolderId?: string | undefined;
};

/** `store` reads as the hub itself: who may see what is judged below, by account. */
export async function ticketParties(
  { store, lastHolder }: { readonly store: Store } & Pick<FhirPort, "lastHolder">,
  accounts: Accounts,
  taskId: string,
): Promise<TicketParties | undefined> {
  const task = /^[A-Za-z0-9.-]{1,64}$/.test(taskId) ? await store.read("Task", taskId) : undefined;
  if (!task) return undefined;
  const { encounterId } = readTicket(task, undefined);
  const encounter = encounterId === undefined ? undefined : await store.read("Encounter", encounterId);
  const ticket = readTicket(task, encounter);
  const ownerId = ticket.ownerReference?.replace("Practitioner/", "");
  return {
    taskId,
    encounterId,
    speciality: ticket.speciality,
    patientId: ticket.patientReference?.replace("Patient/", ""),
    centreId: ticket.centreReference?.replace("Organization/", ""),
    ownerId,
    ...(ownerId === undefined ? { lastHolderId: lastHolder(taskId)?.replace("Practitioner/", "") } : {}),
    doctor: ownerId === undefined ? undefined : doctorOf(accounts.findByPractitioner(ownerId)),
  };
}

/** As the patient may know them. */
function doctorOf(owner: Account | undefined): CallState["doctor"] | undefined {
  if (owner?.role !== "doctor") return undefined;
  const { name, qualification, registrationNumber } = owner.doctor;
  return { name, qualification, registrationNumber };
}

/** A doctor: own consults, and those of the specialities answered for. A health worker: the centre's. */
export function maySee(who: Account, ticket: TicketParties): boolean {
  if (who.role === "health-worker") return ticket.centreId === who.centreId;
  return who.role === "doctor" && (owns(who, ticket) || who.doctor.covers.includes(ticket.speciality));
}

/** Speaks for the consult: the doctor who holds the ticket, and everybody at its centre. */
export function speaksFor(who: Account, ticket: TicketParties): boolean {
  return who.role === "doctor" ? owns(who, ticket) : maySee(who, ticket);
}

export function owns(who: Account, { ownerId }: TicketParties): boolean {
  return ownerId !== undefined && ownerId === who.practitionerId;
}
