import type { Resource } from "@medplum/fhirtypes";
import type { DeskDatabase } from "../db/operations.ts";
import type { StoredResource } from "../db/stores/resources.ts";

export type PatientRecord = {
  readonly resources: readonly Resource[];
  /** The local id of a hub reference `Type/id`; the reference itself where it is not on this PC. */
  readonly idOf: (reference: string) => string;
};

/** What the hub wrote; every reader of records is total. */
export const resourceOf = <T extends Resource = Resource>(stored: StoredResource): T =>
  JSON.parse(stored.json) as T;

export async function readRecord(db: DeskDatabase, patientReference: string): Promise<PatientRecord> {
  const stored = await db.recordOfPatient(patientReference);
  const ids = new Map(stored.map(({ type, serverId, localId }) => [`${type}/${serverId}`, localId]));
  return {
    resources: stored.map((one) => resourceOf(one)),
    idOf: (reference) => ids.get(reference) ?? reference,
  };
}
