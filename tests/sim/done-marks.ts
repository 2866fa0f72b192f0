import type { Task } from "@medplum/fhirtypes";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import type { World } from "./world.ts";

export const actedIn = (task: Task): readonly string[] => extrasOf(task, extension.acted).map(({ id }) => id);

/** Acts and claims, by the marks that they leave on a ticket: every doctor of the speciality sees those. */
export const takenAt = ({ store }: World["hub"]): ReadonlySet<string> =>
  new Set(store.all("Task").flatMap((task) => [...actedIn(task), readTicket(task, undefined).claimId ?? ""]));
