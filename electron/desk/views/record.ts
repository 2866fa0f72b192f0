import type { PatientRecord } from "./patient-record.ts";
import type { DocumentReference, Resource } from "@medplum/fhirtypes";
import type { TimelineEntry } from "../../../shared/contract/consult-view.ts";
import { factsSubject } from "../../../shared/domain/fact-change.ts";
import { overlayFacts } from "../../../shared/fhir/overlay-facts.ts";
import { referenceOf } from "../../../shared/fhir/reading.ts";
import { timelineOf } from "../../../shared/fhir/read-timeline.ts";
import { ownReference } from "../../../shared/sync/recipes/own-file.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OpenFact } from "../db/stores/facts.ts";
import type { OpenFile } from "../db/stores/own-files.ts";
import type { RecordTexts } from "../db/stores/record-texts.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import { isStill } from "../db/written-mark.ts";

/** What the hub wrote; every reader of records is total. */
export const resourceOf = <T extends Resource = Resource>(stored: StoredResource): T =>
  JSON.parse(stored.json) as T;

type Kept = { readonly written: number; readonly record: PatientRecord };

/** The charts read last, as they were read. With the opened file they go. */
const charts = new WeakMap<DeskDatabase, Map<string, Kept>>();
/** Two consults may be open, and a third be looked into. */
const mostKept = 4;

/** A chart is read once for as long as nothing is written. Nobody may change what lies in it. */
export async function readRecord(db: DeskDatabase, patientReference: string): Promise<PatientRecord> {
  const kept = charts.get(db)?.get(patientReference);
  if (kept !== undefined && isStill(db, kept.written)) return kept.record;
  const texts = await db.recordTexts(patientReference, kept?.written);
  if (texts === "same") return kept?.record ?? (await readRecord(db, patientReference));
  const record = recordFrom(texts);
  const others = [...(charts.get(db) ?? [])].filter(([reference]) => reference !== patientReference);
  const held: Kept = { written: texts.written, record };
  charts.set(db, new Map([...others.slice(1 - mostKept), [patientReference, held]]));
  return record;
}

function recordFrom({ resources: all, localIds, told, files }: RecordTexts): PatientRecord {
  const resources = all.map((text) => JSON.parse(text) as Resource); // what the hub wrote
  const local = localIds.split("\n");
  const ids = new Map(resources.map((each, at) => [referenceOf(each), local[at]]));
  return {
    resources: [...files.map(documentHere), ...overlaid(resources, told)],
    files,
    idOf: (reference) => ids.get(reference) ?? reference,
  };
}

const stories = new WeakMap<PatientRecord, readonly TimelineEntry[]>();

/** The lines of its timeline, made once. */
export function storyOf(record: PatientRecord): readonly TimelineEntry[] {
  const found = stories.get(record) ?? timelineOf(record.resources, record.idOf);
  stories.set(record, found);
  return found;
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
