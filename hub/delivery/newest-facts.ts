import type { Resource } from "@medplum/fhirtypes";
import type { Finding } from "../../shared/domain/finding.ts";
import { patientId } from "../../shared/domain/ids.ts";
import type { PatientFacts } from "../../shared/domain/patient.ts";
import { patientFacts } from "../../shared/fhir/patient-facts.ts";
import { type Knowledge, shippedKnowledge } from "../../shared/knowledge/knowledge.ts";
import { medicineIn } from "../../shared/knowledge/medicine-in.ts";
import { localReference } from "../../shared/fhir/reading.ts";
import type { PaperModel } from "../../shared/paper/paper-model.ts";
import { answerKey, holds } from "../../shared/rules/answered.ts";
import { checkPrescription } from "../../shared/rules/check.ts";
import { guidelineListRule } from "../../shared/rules/guideline-lists.ts";
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

/**
 * Who the patient is and what is known at this moment; undefined for somebody unknown here. What was prescribed in
 * `butEncounter` is left out: a paper that is already issued must not be judged against itself.
 */
export async function newestFacts(
  store: Store,
  patient: string,
  now: string,
  butEncounter?: string,
): Promise<PatientFacts | undefined> {
  const found = await store.read("Patient", patient);
  if (!found) return undefined;
  const all: Resource[] = [];
  for (const type of factTypes) all.push(...(await store.search(type, { patient: `Patient/${patient}` })));
  const record = all.filter(
    (one) =>
      butEncounter === undefined ||
      one.resourceType !== "MedicationRequest" ||
      localReference(one.encounter) !== `Encounter/${butEncounter}`,
  );
  return patientFacts({ patient: found, record, id: patientId.parse(patient), now });
}

/**
 * Runs the rules again on what the hub knows now: an allergy may have been told at the centre while the doctor
 * signed without line. Undefined when the patient is unknown here.
 */
export async function newStops(
  store: Store,
  { patientReference, encounter }: Consult,
  paper: PaperModel,
  now: string,
  knowledge: Knowledge,
): Promise<readonly Finding[] | undefined> {
  // What an earlier version of this very paper prescribed is no medicine that the patient takes besides.
  const facts = await newestFacts(store, patientReference.replace("Patient/", ""), now, encounter.id);
  return facts && stopsOf(facts, paper, now, knowledge);
}

/** The visit is judged as of the signature: a follow-up does not become a first visit while the paper waits. */
export function stopsOf(
  facts: PatientFacts,
  paper: PaperModel,
  now: string,
  knowledge: Knowledge = shippedKnowledge,
): readonly Finding[] {
  const { mode, kind, sawInPersonOn } = paper.visit;
  const report = checkPrescription({
    patient: facts,
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
  });
  return report.findings.filter((finding) => finding.severity === "stop" || isNewReason(finding, paper));
}

/**
 * What would ask the doctor for a reason today, and did not ask when it was signed: nobody has answered it. What the
 * guidelines ask for the consult as a whole is not on the paper, and was judged as of the signature.
 */
function isNewReason(finding: Finding, { lines, report }: PaperModel): boolean {
  if (finding.severity !== "reason" || finding.ruleId === guidelineListRule.id) return false;
  const wasAsked = report.findings.some(
    (before) =>
      before.severity !== "warn" &&
      before.lineId === finding.lineId &&
      answerKey(before) === answerKey(finding),
  );
  return (
    !wasAsked &&
    holds(
      finding,
      lines.map(({ line }) => line),
    )
  );
}
