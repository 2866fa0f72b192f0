import type { Resource } from "@medplum/fhirtypes";
import { factsSubject } from "../../../shared/domain/fact-change.ts";
import { overlayFacts } from "../../../shared/fhir/overlay-facts.ts";
import { referenceOf } from "../../../shared/fhir/reading.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OpenFact } from "../db/stores/facts.ts";
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
  const texts = await db.recordTexts(patientReference);
  // What the hub wrote.
  const resources = texts.resources.map((text) => JSON.parse(text) as Resource);
  const ids = new Map(resources.map((each, at) => [referenceOf(each), texts.localIds[at]]));
  return {
    resources: overlaid(resources, texts.told),
    idOf: (reference) => ids.get(reference) ?? reference,
  };
}

/** With what was told here of this patient and has not reached the hub. */
export async function withTold(
  db: DeskDatabase,
  patientReference: string,
  resources: readonly Resource[],
): Promise<readonly Resource[]> {
  return overlaid(resources, await db.openFacts(patientReference));
}

function overlaid(resources: readonly Resource[], told: readonly OpenFact[]): readonly Resource[] {
  if (told.length === 0) return resources;
  const pending = told.map(({ id, subject }) => ({ id, ...factsSubject.parse(JSON.parse(subject)) }));
  return overlayFacts(resources, pending);
}
