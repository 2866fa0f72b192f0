import { type OpenFact, openFacts } from "./facts.ts";
import type { WritableDb } from "../open-database.ts";

export type RecordTexts = {
  /** A JSON array of the resources. */
  readonly resources: string;
  /** `Type/id` and local id of each, in turn. */
  readonly names: string;
  /** What was told of the patient here and has not reached the hub. */
  readonly told: readonly OpenFact[];
};

/** Everything of one patient in one answer: a thread hands over one long text sooner than hundreds of objects. */
export function recordTexts(db: WritableDb, patientRef: string): RecordTexts {
  const rows = db
    .prepare<[string], [string, string, string, string]>(
      "SELECT json, type, server_id, local_id FROM resource WHERE patient_ref = ?",
    )
    .raw()
    .all(patientRef);
  return {
    resources: `[${rows.map(([json]) => json).join(",")}]`,
    names: rows.map(([, type, serverId, localId]) => `${type}/${serverId} ${localId}`).join("\n"),
    told: openFacts(db, patientRef),
  };
}
