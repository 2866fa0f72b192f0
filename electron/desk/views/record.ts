import type { DocumentReference, Resource } from "@medplum/fhirtypes";
import { factsSubject } from "../../../shared/domain/fact-change.ts";
import { overlayFacts } from "../../../shared/fhir/overlay-facts.ts";
import { referenceOf } from "../../../shared/fhir/reading.ts";
import { ownReference } from "../../../shared/sync/recipes/own-file.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OpenFact } from "../db/stores/facts.ts";
import type { OpenFile } from "../db/stores/own-files.ts";
import type { StoredResource } from "../db/stores/resources.ts";

export type PatientRecord = {
  readonly resources: readonly Resource[];
  /** Pictures and papers among them that the hub has not got yet. */
  readonly files: readonly OpenFile[];
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
    resources: [...texts.files.map(documentHere), ...overlaid(resources, texts.told)],
    files: texts.files,
    idOf: (reference) => ids.get(reference) ?? reference,
  };
}

/** The hub names it by its id when it has it; here its bytes lie under the name that they have until then. */
function documentHere({ id, fileId, document }: OpenFile): DocumentReference {
  const written = JSON.parse(document) as DocumentReference; // made by this program
  const content = written.content.map(({ attachment }) => ({
    attachment: { ...attachment, url: ownReference(fileId) },
  }));
  return { ...written, id, content };
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
