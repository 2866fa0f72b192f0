import type { Resource, Task } from "@medplum/fhirtypes";
import type { Finding } from "../../shared/domain/finding.ts";
import { patientId } from "../../shared/domain/ids.ts";
import type { PatientFacts } from "../../shared/domain/patient.ts";
import { patientFacts } from "../../shared/fhir/patient-facts.ts";
import { type Knowledge, shippedKnowledge } from "../../shared/knowledge/knowledge.ts";
import { medicineIn } from "../../shared/knowledge/medicine-in.ts";
import { localReference } from "../../shared/fhir/reading.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import type { PaperModel } from "../../shared/paper/paper-model.ts";
import { answerKey, holds } from "../../shared/rules/answered.ts";
import { checkPrescription } from "../../shared/rules/check.ts";
import type { Consult } from "./signed-bundle.ts";
import type { Store } from "../server/store.ts";

/** What a patient's facts are read from. */
const factTypes = [
  "AllergyIntolerance",
  "Condition",
  "MedicationRequest",
  "MedicationStatement",
  "Observation",
] as const;

/** What is known of a patient now, and what of it was known at that time already. */
export type Known = { readonly now: PatientFacts; readonly before: PatientFacts };

/**
 * Undefined for somebody unknown here. What was prescribed in `butEncounter` is left out: a paper that is already issued
 * must not be judged against itself.
 */
export async function knownFacts(
  store: Store,
  patient: string,
  at: { readonly now: string; readonly before: string; readonly butEncounter: string | undefined },
): Promise<Known | undefined> {
  const found = await store.read("Patient", patient);
  if (!found) return undefined;
  const all: Resource[] = [];
  for (const type of factTypes) all.push(...(await store.search(type, { patient: `Patient/${patient}` })));
  const record = all.filter(
    (one) =>
      at.butEncounter === undefined ||
      one.resourceType !== "MedicationRequest" ||
      localReference(one.encounter) !== `Encounter/${at.butEncounter}`,
  );
  const early = record.filter(({ meta }) => Date.parse(meta?.lastUpdated ?? "") <= Date.parse(at.before));
  const of = { patient: found, id: patientId.parse(patient), now: at.now };
  return { now: patientFacts({ ...of, record }), before: patientFacts({ ...of, record: early }) };
}

export async function newestFacts(
  store: Store,
  patient: string,
  now: string,
): Promise<PatientFacts | undefined> {
  const known = await knownFacts(store, patient, { now, before: now, butEncounter: undefined });
  return known?.now;
}

/** So long before the signature something may have been told that a desk without line did not know. */
const unheardMs = 24 * 3_600_000;

/** Up to when what is known counts as known to the doctor, who may have let the paper go since. */
export function knownUntil(paper: PaperModel, task: Task): string {
  const released = extrasOf(task, extension.acted).findLast(({ act }) => act === "release-held")?.at;
  const signed = new Date(Date.parse(paper.writtenAt) - unheardMs).toISOString();
  return released !== undefined && Date.parse(released) > Date.parse(signed) ? released : signed;
}

/**
 * Runs the rules again on what the hub knows now: an allergy may have been told at the centre while the doctor
 * signed without line. Undefined when the patient is unknown here.
 */
export async function newStops(
  store: Store,
  { patientReference, encounter, task }: Consult,
  paper: PaperModel,
  now: string,
  knowledge: Knowledge,
): Promise<readonly Finding[] | undefined> {
  // What an earlier version of this very paper prescribed is no medicine that the patient takes besides.
  const at = { now, before: knownUntil(paper, task), butEncounter: encounter.id };
  const known = await knownFacts(store, patientReference.replace("Patient/", ""), at);
  return known && stopsOf(known.now, paper, now, { knowledge, before: known.before });
}

type Against = {
  readonly knowledge?: Knowledge;
  /** Without it only stops hold. */
  readonly before?: PatientFacts;
};

/**
 * What holds a signed paper: a stop always; what asks for a reason where only what was told since makes it ask, for
 * nobody has answered that.
 */
export function stopsOf(
  facts: PatientFacts,
  paper: PaperModel,
  now: string,
  { knowledge = shippedKnowledge, before }: Against = {},
): readonly Finding[] {
  const found = findingsOn(facts, paper, now, knowledge);
  const stops = found.filter(({ severity }) => severity === "stop");
  if (before === undefined || !found.some(({ severity }) => severity === "reason")) return stops;
  const asked = new Set([...paper.report.findings, ...findingsOn(before, paper, now, knowledge)].map(keyOf));
  const lines = paper.lines.map(({ line }) => line);
  const isNew = (finding: Finding): boolean => !asked.has(keyOf(finding)) && holds(finding, lines);
  return [...stops, ...found.filter((one) => one.severity === "reason" && isNew(one))];
}

const keyOf = (finding: Finding): string =>
  finding.severity === "warn" ? "" : `${finding.lineId} ${answerKey(finding)}`;

/** The visit is judged as of the signature: a follow-up does not become a first visit while the paper waits. */
function findingsOn(
  patient: PatientFacts,
  paper: PaperModel,
  now: string,
  knowledge: Knowledge,
): readonly Finding[] {
  const { mode, kind, sawInPersonOn } = paper.visit;
  return checkPrescription({
    patient,
    note: paper,
    lines: paper.lines.map(({ line }) => line),
    // As the tables say today; what they have no more is judged as it was signed.
    medicines: paper.lines.map(({ medicine }) => medicineIn(knowledge.medicines, medicine.id) ?? medicine),
    visit: {
      mode,
      visitKind: kind,
      ...(sawInPersonOn === undefined ? {} : { sawInPersonOn }),
      ...(paper.askedBy.role === "doctor" ? { askedByDoctor: true } : {}),
      judgedAt: paper.writtenAt,
    },
    now,
    knowledge,
  }).findings;
}
