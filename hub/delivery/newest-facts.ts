import type { Resource } from "@medplum/fhirtypes";
import type { Finding } from "../../shared/domain/finding.ts";
import { patientId } from "../../shared/domain/ids.ts";
import { patientFacts } from "../../shared/fhir/patient-facts.ts";
import type { PaperModel } from "../../shared/paper/paper-model.ts";
import { checkPrescription } from "../../shared/rules/check.ts";
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
 * Runs the rules again on what the hub knows now: an allergy may have been told at the centre while the doctor
 * signed without line. Undefined when the patient is unknown here.
 */
export async function newStops(
  store: Store,
  patient: string,
  paper: PaperModel,
  now: string,
): Promise<readonly Finding[] | undefined> {
  const found = await store.read("Patient", patient);
  if (!found) return undefined;
  const record: Resource[] = [];
  for (const type of factTypes) record.push(...(await store.search(type, { patient: `Patient/${patient}` })));
  const facts = patientFacts({ patient: found, record, id: patientId.parse(patient), now });
  const report = checkPrescription({
    patient: facts,
    lines: paper.lines.map(({ line }) => line),
    medicines: paper.lines.map(({ medicine }) => medicine),
    now,
  });
  return report.findings.filter(({ severity }) => severity === "stop");
}
