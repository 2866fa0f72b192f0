import type { Composition, Task } from "@medplum/fhirtypes";
import type { Finding } from "../../shared/domain/finding.ts";
import type { PatientFacts } from "../../shared/domain/patient.ts";
import { extrasOf, withExtras } from "../../shared/fhir/ticket-extras.ts";
import { extension } from "../../shared/fhir/systems.ts";
import type { PaperModel } from "../../shared/paper/paper-model.ts";
import { knownFacts, knownUntil, stopsOf } from "../delivery/newest-facts.ts";
import { paperBehind, papersOf } from "./centre-papers.ts";
import type { OwnTicket } from "./own-ticket.ts";
import type { Visit } from "./visit.ts";

export type StandingPaper = {
  readonly id: string;
  readonly issuedAt: string;
  readonly composition: Composition;
  readonly model: PaperModel;
};

/** The one issued prescription of the consult that may be given, if there is one. */
export async function standingPaper(visit: Visit, own: OwnTicket): Promise<StandingPaper | undefined> {
  const compositions = await visit.system.search("Composition", {
    encounter: `Encounter/${own.encounter.id}`,
  });
  const found = papersOf(own.task, compositions).find((paper) => !paper.void);
  const composition = compositions.find(({ id }) => id === found?.id);
  const model = composition && (await paperBehind(visit.system, composition));
  return found && composition && model
    ? { id: found.id, issuedAt: found.issuedAt, composition, model }
    : undefined;
}

export type Judged = { readonly facts: PatientFacts; readonly stops: readonly Finding[] };

/** The rules on what is known this moment; the consult's own prescription is not held against itself. */
export async function judgeNow(visit: Visit, own: OwnTicket, model: PaperModel): Promise<Judged | undefined> {
  const now = visit.now();
  const at = { now, before: knownUntil(model, own.task), butEncounter: own.encounter.id };
  const known = await knownFacts(visit.system, own.patientId, at);
  return (
    known && {
      facts: known.now,
      stops: stopsOf(known.now, model, now, { knowledge: visit.knowledge(), before: known.before }),
    }
  );
}

export const isHeld = (task: Task, paperId: string): boolean =>
  extrasOf(task, extension.heldAtCentre).some(({ paper }) => paper === paperId);

/** Notes on the ticket that the paper is held, so that the doctor's desk sees it; once for a paper. */
export async function hold(
  visit: Visit,
  task: Task,
  paperId: string,
  stops: readonly Finding[],
): Promise<Task> {
  if (isHeld(task, paperId)) return task;
  const held = {
    paper: paperId,
    at: visit.now(),
    by: visit.worker.name,
    reason: stops.map(({ text }) => text.en).join(" "),
  };
  return visit.own.put(
    withExtras(task, extension.heldAtCentre, [...extrasOf(task, extension.heldAtCentre), held]),
  );
}

/** After a new fact: holds the consult's paper where the rules now stop it. */
export async function holdWhereStopped(visit: Visit, own: OwnTicket): Promise<void> {
  const paper = await standingPaper(visit, own);
  const judged = paper && (await judgeNow(visit, own, paper.model));
  if (paper && judged && judged.stops.length > 0) await hold(visit, own.task, paper.id, judged.stops);
}
