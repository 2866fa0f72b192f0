import { z } from "zod";
import { system } from "../../../../shared/fhir/systems.ts";
import type { Pulled } from "../../../../shared/sync/pulled.ts";
import type { WritableDb } from "../writable-db.ts";
import { writeCursor } from "./settings.ts";

export type StoredResource = {
  readonly localId: string;
  readonly type: string;
  readonly serverId: string;
  readonly versionId: string;
  readonly json: string;
};

const columns = "local_id AS localId, type, server_id AS serverId, version_id AS versionId, json";
/** Whole texts: joined anew at each call, a statement is looked for by every letter of it. */
const one = {
  byLocalId: `SELECT ${columns} FROM resource WHERE local_id = ?`,
  byReference: `SELECT ${columns} FROM resource WHERE type = ? AND server_id = ?`,
} as const;
const many = {
  ofType: `SELECT ${columns} FROM resource WHERE type = ?`,
  ofPatient: `SELECT ${columns} FROM resource WHERE patient_ref = ?`,
} as const;

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
  const takePlace = placeTaker(db);
  db.transaction(() => {
    page.resources.forEach((each, index) => {
      takePlace(each);
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

/**
 * What was born once is one thing here, also when a restored hub had lost it and names it anew: it keeps its local id,
 * by which writing and papers know it. Rows of which nothing was seen since the restore have "?" for their version, and
 * triggers note by which name each of them was born.
 */
function placeTaker(db: WritableDb): (one: Pulled["resources"][number]) => void {
  if (db.prepare("SELECT 1 FROM unseen_birth LIMIT 1").get() === undefined) return () => undefined;
  const take = db.prepare(
    `UPDATE OR IGNORE resource SET server_id = @serverId WHERE server_id <> @serverId AND local_id =
       (SELECT local_id FROM unseen_birth WHERE type = @type AND born = @born LIMIT 1)`,
  );
  return ({ type, serverId, json }) => {
    const identifiers = [bornShape.safeParse(JSON.parse(json)).data?.identifier ?? []].flat();
    const born = identifiers.find((one) => one.system === system.uuid);
    if (born?.value !== undefined) take.run({ type, serverId, born: born.value });
  };
}

const identifierShape = z.looseObject({ system: z.string(), value: z.string() }).partial();
/** Of a Composition it is one, of most others a list. */
const bornShape = z.looseObject({ identifier: z.union([identifierShape, z.array(identifierShape)]) });

export function resourceByLocalId(db: WritableDb, localId: string): StoredResource | undefined {
  return db.prepare<[string], StoredResource>(one.byLocalId).get(localId);
}

/** `reference` is the hub's `Type/id`. */
export function resourceByReference(db: WritableDb, reference: string): StoredResource | undefined {
  const [type = "", id = ""] = reference.split("/");
  return db.prepare<[string, string], StoredResource>(one.byReference).get(type, id);
}

export function resourcesOfType(db: WritableDb, type: string): StoredResource[] {
  return db.prepare<[string], StoredResource>(many.ofType).all(type);
}

/** Everything of one patient, the Patient included. */
export function recordOfPatient(db: WritableDb, patientRef: string): StoredResource[] {
  return db.prepare<[string], StoredResource>(many.ofPatient).all(patientRef);
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
