import type { Resource, Task } from "@medplum/fhirtypes";
import { binaryIdsOf, privateTo } from "../../../hub/fhir/compartment.ts";
import { isOwnVoiding } from "../../../hub/fhir/doctors-ticket.ts";
import { stillTakenSince } from "../../../hub/fhir/access.ts";
import { isFact, isOwnDocument } from "../../../hub/fhir/doctors-facts.ts";
import { isStillAddedTo } from "../../../hub/fhir/last-holders-document.ts";
import { patientOf } from "../../../hub/fhir/patient-of.ts";
import type { Principal } from "../../../hub/fhir/principal.ts";
import { touchesSigned } from "../../../hub/fhir/signed-stays.ts";
import { isTicket } from "../../../hub/fhir/ticket-rule.ts";
import { ticketOf } from "./ticket-of.ts";
import type { HubStore } from "./store.ts";
import { isUploader } from "./uploads.ts";

const shared = new Set(["Location", "Organization", "Practitioner", "PractitionerRole"]);
const waiting = new Set(["requested", "waiting"]);
/** Facts may still be told when the paper is out. */
const endedWell = new Set([
  "issued",
  "reached",
  "given",
  "explained",
  "amended",
  "recalled",
  "transferred",
  "in-person-advised",
]);
const worked = new Set(["claimed", "in-consult", "interrupted", "signed", "awaiting-results"]);

/** A version in the model's store never changes. */
const patients = new WeakMap<Resource, string>();

export function patientIn(store: HubStore, resource: Resource): string | undefined {
  const known = patients.get(resource);
  if (known !== undefined) return known;
  const patient = patientOf(resource, (type, id) => {
    const other = store.read(type, id);
    return other && patientIn(store, other);
  });
  // Of whom nobody is known yet may be known when what it points at is there.
  if (patient !== undefined) patients.set(resource, patient);
  return patient;
}

const isSpeciality = (by: Extract<Principal, { role: "doctor" }>, task: Task): boolean =>
  by.specialities.includes(ticketOf(task).speciality);

/** The rules of `hub/fhir/access.ts`, which there are SQL: which of these may be read, for one answer. */
export function readable(store: HubStore, by: Principal): (resource: Resource) => boolean {
  if (by.role === "system") return () => true;
  let readableOnes: ReadonlySet<string> | undefined;
  return (resource) => {
    const owner = privateTo(resource);
    if (owner !== undefined && owner !== by.practitionerId) return false;
    if (shared.has(resource.resourceType)) return true;
    if (resource.resourceType === "Binary" && isUploader(resource, by.practitionerId)) return true;
    if (by.role === "doctor" && isOwnDocument(resource, by.practitionerId)) return true;
    if (by.role === "doctor" && resource.resourceType === "Task" && isSpeciality(by, resource)) return true;
    if (by.role === "doctor" && resource.resourceType === "Encounter") {
      const ofTicket = store
        .all("Task")
        .some((task) => task.encounter?.reference === `Encounter/${resource.id}` && isSpeciality(by, task));
      if (ofTicket) return true;
    }
    readableOnes ??= by.role === "operator" ? new Set() : readablePatients(store, by);
    if (resource.resourceType === "Binary" && isNamedIn(store, resource, readableOnes)) return true;
    return readableOnes.has(patientIn(store, resource) ?? "");
  };
}

/** As `binary_link` there: a file belongs to the patient of whatever names it. */
function isNamedIn(store: HubStore, { id = "" }: Resource, patientsRead: ReadonlySet<string>): boolean {
  const naming = [...store.all("Composition"), ...store.all("DocumentReference")];
  return naming.some((one) => filesOf(one).has(id) && patientsRead.has(patientIn(store, one) ?? ""));
}

const files = new WeakMap<Resource, ReadonlySet<string>>();

function filesOf(resource: Resource): ReadonlySet<string> {
  const known = files.get(resource) ?? new Set(binaryIdsOf(resource));
  files.set(resource, known);
  return known;
}

function readablePatients(store: HubStore, by: Principal): ReadonlySet<string> {
  if (by.role === "health-worker")
    return new Set(
      store
        .all("Patient")
        .filter(
          ({ managingOrganization }) => managingOrganization?.reference === `Organization/${by.centreId}`,
        )
        .map(({ id }) => id ?? ""),
    );
  if (by.role !== "doctor") return new Set();
  const tickets = store.all("Task").map((task) => ticketOf(task));
  const own = tickets.filter(
    ({ ownerReference, state, speciality }) =>
      ownerReference === `Practitioner/${by.practitionerId}` ||
      (waiting.has(state) && by.specialities.includes(speciality)),
  );
  return new Set(own.flatMap(({ patientReference }) => patientReference?.replace("Patient/", "") ?? []));
}

/** Undefined where the principal may write it; judged before anything is written. */
export function mayWrite(
  store: HubStore,
  by: Principal,
  { resource, before, now }: { resource: Resource; before: Resource | undefined; now: string },
): boolean {
  if (by.role === "system") return true;
  if (by.role === "operator") return shared.has(resource.resourceType);
  if (resource.resourceType === "Task" && before && isTicket(resource)) return true;
  const patient = patientIn(store, resource);
  const isVoiding = isOwnVoiding(before, resource, by.practitionerId);
  if (!isVoiding && touchesSigned(before, resource, by.role)) return false;
  if (by.role === "health-worker") {
    if (resource.resourceType === "Patient" && !before) return true;
    return readablePatients(store, by).has(patient ?? "");
  }
  const tickets = store
    .all("Task")
    .map((task) => ({ ...ticketOf(task), at: task.meta?.lastUpdated ?? "" }))
    .filter(
      ({ patientReference, ownerReference }) =>
        patientReference === `Patient/${patient}` && ownerReference === `Practitioner/${by.practitionerId}`,
    );
  if (isVoiding && tickets.length > 0) return true;
  const isDocument = !before && isOwnDocument(resource, by.practitionerId);
  if (isDocument && isLastHolders(store, resource, by.practitionerId, now)) return true;
  const isTold = isFact(resource) || isDocument;
  return tickets.some(
    ({ state, at }) => worked.has(state) || (isTold && endedWell.has(state) && at > stillTakenSince(now)),
  );
}

/** As `hub/fhir/last-holders-document.ts`, which finds the tickets by SQL. */
function isLastHolders(store: HubStore, document: Resource, author: string, now: string): boolean {
  if (document.resourceType !== "DocumentReference") return false;
  const [encounter, ...others] = document.context?.encounter ?? [];
  if (others.length > 0) return false;
  const tickets = store
    .all("Task")
    .filter((task) => task.encounter?.reference === encounter?.reference)
    .filter((task) => task.for?.reference === document.subject?.reference)
    .map((task) => ({
      owner: bareOf(task.owner?.reference) ?? null,
      state: ticketOf(task).state,
      at: task.meta?.lastUpdated ?? "",
      holder: store
        .versions("Task", task.id ?? "")
        .map(({ resource }) => bareOf((resource as Task).owner?.reference))
        .findLast((owner) => owner !== undefined),
    }));
  return isStillAddedTo(tickets, author, now);
}

const bareOf = (doctor: string | undefined): string | undefined => doctor?.replace("Practitioner/", "");
