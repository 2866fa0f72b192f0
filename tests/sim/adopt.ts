import type { Composition } from "@medplum/fhirtypes";
import { adoptDraft } from "../../electron/desk/db/stores/notes.ts";
import { recordOfPatient, resourceByLocalId } from "../../electron/desk/db/stores/resources.ts";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import type { Task } from "@medplum/fhirtypes";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { draftJsonIn } from "../../shared/fhir/write-checkpoint.ts";
import { isoOf } from "./desk.ts";
import type { Desk } from "./pc.ts";

/** As `electron/desk/handlers/consult-handlers.ts` when a consult is opened. */
export function adoptAt(desk: Desk, db: WritableDb, doctor: string, localId: string): void {
  const stored = resourceByLocalId(db, localId);
  if (!stored) return;
  const ticket = readTicket(JSON.parse(stored.json) as Task, undefined); // as the hub wrote it
  const own = recordOfPatient(db, ticket.patientReference ?? "")
    .filter(({ type }) => type === "Composition")
    .map(({ json }) => JSON.parse(json) as Composition) // as the hub wrote it
    .find(
      (one) =>
        one.status === "preliminary" &&
        one.encounter?.reference === `Encounter/${ticket.encounterId}` &&
        one.author?.[0]?.reference === `Practitioner/doctor-${doctor}`,
    );
  const json = own && draftJsonIn(own);
  if (!own || json === undefined) return;
  const uuid = own.identifier?.value;
  const born = uuid === undefined ? undefined : { uuid, versionId: own.meta?.versionId ?? "" };
  adoptDraft(db, { consultId: localId, draft: json, serverId: own.id ?? "", born, at: isoOf(desk) });
}
