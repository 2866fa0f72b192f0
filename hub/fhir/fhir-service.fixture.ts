import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bundle, Encounter, Patient, Resource, Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../../shared/domain/consult-state.ts";
import type { Speciality } from "../../shared/domain/speciality.ts";
import { businessStatus } from "../../shared/fhir/write-claim.ts";
import { concept, extension, system } from "../../shared/fhir/systems.ts";
import { type FhirService, openFhirService } from "./fhir-service.ts";
import type { Principal } from "./principal.ts";

/** A store in a folder of its own, and short words to speak with it; for tests. */
export type Desk = {
  readonly service: FhirService;
  readonly file: string;
  readonly call: (by: Principal, method: string, url: string, more?: CallMore) => Promise<Answer>;
  readonly end: () => Promise<void>;
};
type CallMore = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** Tests look where they know what came. */
  readonly json: Resource & { readonly [field: string]: unknown };
  readonly bundle: Bundle;
};

export const hub: Principal = { role: "system" };
export const operator: Principal = { role: "operator", practitionerId: "operator-1" };
export const doctor = (practitionerId: string, speciality: Speciality = "medicine"): Principal => ({
  role: "doctor",
  practitionerId,
  specialities: [speciality],
});
export const worker = (centreId: string): Principal => ({
  role: "health-worker",
  practitionerId: `worker-of-${centreId}`,
  centreId,
});

export function openStore(clock?: () => Date): Desk {
  const folder = mkdtempSync(join(tmpdir(), "paramarsh-fhir-"));
  const file = join(folder, "hub.db");
  const service = openFhirService({ file, ...(clock ? { clock } : {}) });
  const call: Desk["call"] = async (by, method, url, { body, headers = {} } = {}) => {
    const path = url.split("?")[0] ?? "";
    const answer = await service.handle({ method, url, path, headers, body }, by);
    const text = answer.body.toString("utf8");
    const json = text.startsWith("{") ? JSON.parse(text) : {};
    return { status: answer.status, headers: answer.headers, bytes: answer.body, json, bundle: json };
  };
  const end = async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  };
  return { service, file, call, end };
}

export const patient = (id: string): Patient => ({
  resourceType: "Patient",
  id,
  name: [{ family: "Namuna", given: ["Kalpit"] }],
});

const encounter = (id: string, patientId: string, centreId: string): Encounter => ({
  resourceType: "Encounter",
  id,
  status: "arrived",
  class: concept.virtual,
  subject: { reference: `Patient/${patientId}` },
  serviceProvider: { reference: `Organization/${centreId}` },
});

export const ticket = (
  id: string,
  patientId: string,
  { state = "waiting", speciality = "medicine", owner }: TicketMore = {},
): Task => ({
  resourceType: "Task",
  id,
  status: "requested",
  intent: "order",
  code: { coding: [concept.teleConsult] },
  businessStatus: businessStatus(state),
  performerType: [{ coding: [{ system: system.speciality, code: speciality }] }],
  for: { reference: `Patient/${patientId}` },
  encounter: { reference: `Encounter/e-${id}` },
  ...(owner === undefined
    ? {}
    : {
        owner: { reference: `Practitioner/${owner}` },
        extension: [{ url: extension.claimId, valueString: `claim-of-${owner}` }],
      }),
});
type TicketMore = {
  readonly state?: ConsultState;
  readonly speciality?: Speciality;
  readonly owner?: string;
};

/** A patient with one ticket, seen by the centre. */
export async function withTicket(
  desk: Desk,
  id: string,
  more: TicketMore & { centre?: string } = {},
): Promise<void> {
  const put = (resource: Resource) =>
    desk.call(hub, "PUT", `${resource.resourceType}/${resource.id}`, { body: resource });
  await put(patient(`p-${id}`));
  await put(encounter(`e-${id}`, `p-${id}`, more.centre ?? "centre-1"));
  await put(ticket(id, `p-${id}`, more));
}

export const transaction = (...entry: NonNullable<Bundle["entry"]>): Bundle => ({
  resourceType: "Bundle",
  type: "transaction",
  entry,
});

export const observation = (patientId: string, value = 80): Resource => ({
  resourceType: "Observation",
  status: "final",
  code: { coding: [{ system: system.loinc, code: "8867-4" }] },
  subject: { reference: `Patient/${patientId}` },
  effectiveDateTime: "2026-11-20T09:00:00+05:30",
  valueQuantity: { value, unit: "/min", system: system.ucum, code: "/min" },
});
