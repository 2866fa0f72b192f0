import type Database from "better-sqlite3";
import type { Resource } from "@medplum/fhirtypes";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { binaryIdsOf, privateTo } from "./compartment.ts";
import { indexRows } from "./index-rows.ts";
import { isTicket } from "./ticket-rule.ts";

export type Row = {
  readonly version: number;
  readonly last_updated: string;
  readonly deleted: number;
  readonly json: string;
  readonly patient_id: string | null;
  readonly private_to: string | null;
};

/** Columns of a `Row`, for every SELECT that makes one. */
export const rowColumns = "r.version, r.last_updated, r.deleted, r.json, r.patient_id, r.private_to";

export type Belonging = {
  readonly patientId: string | undefined;
  /** Who alone may read it as long as no patient's record points at it. */
  readonly uploader?: string | undefined;
};

/** Writes one version of a resource with all that is derived from it; the caller is inside the one write. */
export function storeVersion(
  database: Database.Database,
  resource: Resource,
  version: number,
  deleted: boolean,
  { patientId, uploader }: Belonging,
): void {
  const { resourceType: type, id = "", meta } = resource;
  const row = {
    type,
    id,
    version,
    lastUpdated: meta?.lastUpdated ?? "",
    patientId: patientId ?? null,
    privateTo: privateTo(resource) ?? uploader ?? null,
    deleted: deleted ? 1 : 0,
    json: JSON.stringify(resource),
  };
  const columns = "(type, id, version, last_updated, patient_id, private_to, deleted, json)";
  const values = "(@type, @id, @version, @lastUpdated, @patientId, @privateTo, @deleted, @json)";
  database.prepare(`INSERT INTO hist ${columns} VALUES ${values}`).run(row);
  database.prepare(`INSERT OR REPLACE INTO res ${columns} VALUES ${values}`).run(row);
  writeIndex(database, resource, deleted);
  if (deleted) return;
  linkBinaries(database, resource, row.patientId);
  keepCentre(database, resource, row.patientId);
  keepTicket(database, resource);
}

export function patientOfRow(database: Database.Database, type: string, id: string): string | undefined {
  return (
    database
      .prepare<[string, string], { patient_id: string | null }>(
        "SELECT patient_id FROM res WHERE type = ? AND id = ?",
      )
      .get(type, id)?.patient_id ?? undefined
  );
}

/** For what was stored before that through which it belongs to its patient. */
export function setPatient(database: Database.Database, type: string, id: string, patientId: string): void {
  for (const table of ["res", "hist"])
    database.prepare(`UPDATE ${table} SET patient_id = ? WHERE type = ? AND id = ?`).run(patientId, type, id);
}

function keepCentre(database: Database.Database, resource: Resource, patientId: string | null): void {
  const { resourceType } = resource;
  const centre =
    resourceType === "Encounter"
      ? resource.serviceProvider
      : resourceType === "Patient"
        ? resource.managingOrganization
        : undefined;
  const centreId = /^Organization\/([^/]+)/.exec(centre?.reference ?? "")?.[1];
  if (centreId === undefined || patientId === null) return;
  database.prepare("INSERT OR IGNORE INTO centre_patient VALUES (?, ?)").run(centreId, patientId);
}

function writeIndex(database: Database.Database, resource: Resource, deleted: boolean): void {
  database.prepare("DELETE FROM idx WHERE type = ? AND id = ?").run(resource.resourceType, resource.id);
  if (deleted) return;
  const insert = database.prepare(
    "INSERT INTO idx (type, id, param, system, value, high, number) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  for (const { param, system, value, high, number } of indexRows(resource)) {
    insert.run(resource.resourceType, resource.id, param, system, value, high, number);
  }
}

function linkBinaries(database: Database.Database, resource: Resource, patientId: string | null): void {
  if (patientId === null) return;
  const link = database.prepare("INSERT OR IGNORE INTO binary_link (binary_id, patient_id) VALUES (?, ?)");
  // What a record points at is the record's, and no longer its uploader's alone.
  const release = ["res", "hist"].map((table) =>
    database.prepare(`UPDATE ${table} SET private_to = NULL WHERE type = 'Binary' AND id = ?`),
  );
  for (const binaryId of binaryIdsOf(resource)) {
    link.run(binaryId, patientId);
    for (const one of release) one.run(binaryId);
  }
}

/** The derived ticket table answers "who may see this patient" without reading JSON. */
function keepTicket(database: Database.Database, resource: Resource): void {
  if (resource.resourceType === "Encounter") {
    const centre = resource.serviceProvider?.reference?.replace("Organization/", "") ?? null;
    database.prepare("UPDATE ticket SET centre_id = ? WHERE encounter_id = ?").run(centre, resource.id);
    return;
  }
  if (resource.resourceType !== "Task" || !isTicket(resource)) return;
  const ticket = readTicket(resource, undefined);
  const encounterId = ticket.encounterId ?? null;
  const centre = database
    .prepare<[string | null], { centre: string | null }>(
      "SELECT replace(json_extract(json, '$.serviceProvider.reference'), 'Organization/', '') AS centre FROM res WHERE type = 'Encounter' AND id = ?",
    )
    .get(encounterId);
  database
    .prepare(
      "INSERT OR REPLACE INTO ticket VALUES (@taskId, @encounterId, @patientId, @speciality, @state, @ownerId, @centreId)",
    )
    .run({
      taskId: resource.id,
      encounterId,
      patientId: ticket.patientReference?.replace("Patient/", "") ?? null,
      speciality: ticket.speciality ?? null,
      state: ticket.state,
      ownerId: ticket.ownerReference?.replace("Practitioner/", "") ?? null,
      centreId: centre?.centre ?? null,
    });
}
