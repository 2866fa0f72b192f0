import type { Resource } from "@medplum/fhirtypes";
import type Database from "better-sqlite3";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { localReference } from "../../../shared/fhir/reading.ts";
import { allRows, oneRow, run } from "../database/rows.ts";
import { isTicket } from "./task-rule.ts";

/** Keeps what the access rules join with in step with one stored resource. */
export function deriveFrom(db: Database.Database, resource: Resource, patientId: string | undefined): void {
  if (resource.resourceType === "Task" && isTicket(resource)) deriveTicket(db, resource);
  if (resource.resourceType === "Encounter") deriveCentre(db, patientId, resource.serviceProvider?.reference);
  if (resource.resourceType === "Patient") deriveCentre(db, patientId, resource.managingOrganization?.reference);
  if (patientId !== undefined && resource.resourceType !== "Binary") linkBinaries(db, resource, patientId);
}

/** The patient whose record already points at a Binary that was stored before or after it. */
export function linkedPatient(db: Database.Database, binaryId: string): string | undefined {
  return oneRow<{ patient_id: string }>(db, "SELECT patient_id FROM binary_link WHERE binary_id = ?", binaryId)
    ?.patient_id;
}

/** Makes the derived tables anew from the resources themselves. */
export function rebuildDerived(db: Database.Database): void {
  for (const table of ["ticket", "centre_patient", "binary_link"]) run(db, `DELETE FROM ${table}`);
  const sql =
    "SELECT resource.patient_id, version.content FROM resource JOIN version USING (seq) " +
    "WHERE resource.deleted = 0 AND resource.type <> 'Binary' ORDER BY resource.seq";
  for (const { patient_id, content } of allRows<{ patient_id: string | null; content: string }>(db, sql))
    // Parse edge: written by us after validation.
    deriveFrom(db, JSON.parse(content) as Resource, patient_id ?? undefined);
}

function deriveTicket(db: Database.Database, task: Extract<Resource, { resourceType: "Task" }>): void {
  const { state, speciality, patientReference, ownerReference, encounterId } = readTicket(task, undefined);
  run(
    db,
    "INSERT OR REPLACE INTO ticket (task_id, patient_id, encounter_id, speciality, state, owner_id) VALUES (?, ?, ?, ?, ?, ?)",
    task.id ?? "",
    idIn("Patient", patientReference) ?? null,
    encounterId ?? null,
    speciality,
    state,
    idIn("Practitioner", ownerReference) ?? null,
  );
}

function deriveCentre(db: Database.Database, patientId: string | undefined, centre: string | undefined): void {
  const centreId = idIn("Organization", localReference(centre));
  if (centreId === undefined || patientId === undefined) return;
  run(db, "INSERT OR IGNORE INTO centre_patient (centre_id, patient_id) VALUES (?, ?)", centreId, patientId);
}

function linkBinaries(db: Database.Database, resource: Resource, patientId: string): void {
  for (const [, id] of JSON.stringify(resource).matchAll(/"(?:[^"\s]*\/)?Binary\/([A-Za-z0-9.-]{1,64})"/g)) {
    if (id === undefined) continue;
    run(db, "INSERT OR IGNORE INTO binary_link (binary_id, patient_id) VALUES (?, ?)", id, patientId);
    for (const table of ["resource", "version"])
      run(
        db,
        `UPDATE ${table} SET patient_id = ?, private_to = NULL WHERE type = 'Binary' AND id = ? AND patient_id IS NULL`,
        patientId,
        id,
      );
  }
}

function idIn(type: string, reference: string | undefined): string | undefined {
  const [found, id] = reference?.split("/") ?? [];
  return found === type ? id : undefined;
}
