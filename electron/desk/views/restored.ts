import type { Patient, Task } from "@medplum/fhirtypes";
import type { Output } from "../../../shared/contract/calls.ts";
import type { RestoreReport } from "../../../shared/contract/restore-view.ts";
import { type Draft, noteSections } from "../../../shared/domain/draft.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import { entryWords } from "../conflict/beside-words.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { lineWordsOf } from "./consult.ts";

type Shown = Pick<Output<"restore.reports">[number], "names" | "texts">;

/** Whose writing a report speaks of, as far as the file knows it by now, and what an orphaned note says. */
export async function aboutRestored(
  db: DeskDatabase,
  { brokenWriting, orphanedWriting }: RestoreReport,
  tables: Knowledge,
): Promise<Shown> {
  const names = await Promise.all([
    ...brokenWriting.map(async ({ consultId }) => [consultId, await nameOfConsult(db, consultId)] as const),
    ...orphanedWriting.map(
      async ({ consultId, patientReference }) => [consultId, await nameOf(db, patientReference)] as const,
    ),
  ]);
  const texts = await Promise.all(
    orphanedWriting.map(
      async ({ consultId }) => [consultId, textOf((await db.writingOf(consultId)).draft, tables)] as const,
    ),
  );
  return { names: Object.fromEntries(names), texts: Object.fromEntries(texts) };
}

async function nameOfConsult(db: DeskDatabase, consultId: string): Promise<string> {
  const stored = await db.resourceByLocalId(consultId);
  if (stored?.type !== "Task") return "";
  return nameOf(db, readTicket(JSON.parse(stored.json) as Task, undefined).patientReference); // as the hub wrote it
}

async function nameOf(db: DeskDatabase, reference: string | undefined): Promise<string> {
  const patient = reference === undefined ? undefined : await db.resourceByReference(reference);
  return patient ? patientNames(JSON.parse(patient.json) as Patient).name : "";
}

/** To be copied by hand, in the order in which it is written. */
function textOf(draft: Draft, tables: Knowledge): string {
  const parts = [
    ...noteSections.map((section) => draft.sections[section]),
    ...lineWordsOf(draft, tables).map(({ title, how }) => `${title}: ${how.en}`),
    entryWords(draft, tables).en,
  ];
  return parts.filter((text) => text.trim() !== "").join("\n");
}
