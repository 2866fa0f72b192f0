import type Database from "better-sqlite3";
import type { Resource } from "@medplum/fhirtypes";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { binaryIdsOf, patientIdOf, privateTo } from "./compartment.ts";
import { indexRows } from "./index-rows.ts";
import { isTicket } from "./ticket-rule.ts";

export type Row = {
  readonly version: number;
  readonly last_updated: string;
  readonly deleted: number;
  readonly json: string;
};

/** Writes one version of a resource with all that is derived from it; the caller is inside the one write. */
export function storeVersion(
  database: Database.Database,
  resource: Resource,
  version: number,
  deleted: boolean,
): void {
  const { resourceType: type, id = "", meta } = resource;
  const row = {
    type,
    id,
    version,
    lastUpdated: meta?.lastUpdated ?? "",
    patientId: patientIdOf(resource) ?? null,
    privateTo: privateTo(resource) ?? null,
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
  keepTicket(database, resource);
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
  for (const binaryId of binaryIdsOf(resource)) link.run(binaryId, patientId);
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
