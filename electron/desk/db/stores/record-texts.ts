import { type OpenFact, openFacts } from "./facts.ts";
import { type OpenFile, openFiles } from "./own-files.ts";
import type { WritableDb } from "../writable-db.ts";
import { writtenOf } from "./written.ts";

export type RecordTexts = {
  /** Who asks again with this number is told "same" as long as nothing was written. */
  readonly written: number;
  /** The resources, each as JSON. */
  readonly resources: readonly string[];
  /** The local id of each, one a line. */
  readonly localIds: string;
  /** What was told of the patient here and has not reached the hub. */
  readonly told: readonly OpenFact[];
  /** Pictures and papers that were added here and have not reached the hub. */
  readonly files: readonly OpenFile[];
};

/**
 * Everything of one patient in one answer. Short texts go to another thread a hundred times sooner than the same
 * texts joined: one Devanagari letter makes the whole of a joined one twice as wide, letter by letter. Ids have none.
 */
export function recordTexts(db: WritableDb, patientRef: string, known?: number): RecordTexts | "same" {
  const written = writtenOf(db);
  if (known === written) return "same";
  const rows = db
    .prepare<[string], [string, string]>("SELECT json, local_id FROM resource WHERE patient_ref = ?")
    .raw()
    .all(patientRef);
  return {
    written,
    resources: rows.map(([json]) => json),
    localIds: rows.map(([, localId]) => localId).join("\n"),
    told: openFacts(db, patientRef),
    files: openFiles(db, patientRef),
  };
}
