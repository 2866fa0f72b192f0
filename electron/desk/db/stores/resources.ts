import type { Pulled } from "../../../../shared/sync/pulled.ts";
import type { WritableDb } from "../open-database.ts";
import { writeCursor } from "./settings.ts";

export type StoredResource = {
  readonly localId: string;
  readonly type: string;
  readonly serverId: string;
  readonly versionId: string;
  readonly json: string;
};

const columns = "local_id AS localId, type, server_id AS serverId, version_id AS versionId, json";

/**
 * One page of a pull in one transaction; the cursor moves with it when this was the last page.
 *
 * Applying twice is harmless: same version is skipped, an older one never covers a newer. Answers the patients
 * whose records changed and the types that did.
 */
export function applyPulled(
  db: WritableDb,
  page: Pulled,
): { readonly patients: readonly string[]; readonly types: readonly string[] } {
  const insert = db.prepare(
    `INSERT INTO resource (local_id, type, server_id, version_id, last_updated, patient_ref, encounter_ref, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (type, server_id) DO UPDATE SET version_id = excluded.version_id,
       last_updated = excluded.last_updated, patient_ref = excluded.patient_ref,
       encounter_ref = excluded.encounter_ref, json = excluded.json
     WHERE version_id <> excluded.version_id AND last_updated <= excluded.last_updated`,
  );
  const patients = new Set<string>();
  const types = new Set<string>();
  db.transaction(() => {
    page.resources.forEach((each, index) => {
      const { changes } = insert.run(
        page.newLocalIds[index],
        each.type,
        each.serverId,
        each.versionId,
        each.lastUpdated,
        each.patientRef ?? null,
        each.encounterRef ?? null,
        each.json,
      );
      if (changes === 0) return;
      types.add(each.type);
      if (each.patientRef !== undefined) patients.add(each.patientRef);
    });
    if (page.cursor !== undefined) writeCursor(db, page.cursor.scope, page.cursor.lastUpdated);
  })();
  return { patients: [...patients], types: [...types] };
}

export function resourceByLocalId(db: WritableDb, localId: string): StoredResource | undefined {
  return db
    .prepare<[string], StoredResource>(`SELECT ${columns} FROM resource WHERE local_id = ?`)
    .get(localId);
}

/** `reference` is the hub's `Type/id`. */
export function resourceByReference(db: WritableDb, reference: string): StoredResource | undefined {
  const [type = "", id = ""] = reference.split("/");
  return db
    .prepare<[string, string], StoredResource>(
      `SELECT ${columns} FROM resource WHERE type = ? AND server_id = ?`,
    )
    .get(type, id);
}

export function resourcesOfType(db: WritableDb, type: string): StoredResource[] {
  return db.prepare<[string], StoredResource>(`SELECT ${columns} FROM resource WHERE type = ?`).all(type);
}

/** Everything of one patient, the Patient included. */
export function recordOfPatient(db: WritableDb, patientRef: string): StoredResource[] {
  return db
    .prepare<[string], StoredResource>(`SELECT ${columns} FROM resource WHERE patient_ref = ?`)
    .all(patientRef);
}

/** Replaces the listing of tickets that the hub shows; true when it is another one than before. */
export function replaceOpenTickets(db: WritableDb, serverIds: readonly string[]): boolean {
  return db.transaction(() => {
    const before = openTickets(db);
    const same = before.length === serverIds.length && serverIds.every((id) => before.includes(id));
    if (same) return false;
    db.prepare("DELETE FROM open_ticket").run();
    const insert = db.prepare("INSERT OR IGNORE INTO open_ticket (server_id) VALUES (?)");
    for (const id of serverIds) insert.run(id);
    return true;
  })();
}

export function openTickets(db: WritableDb): string[] {
  return db
    .prepare<[], { server_id: string }>("SELECT server_id FROM open_ticket")
    .all()
    .map((row) => row.server_id);
}
