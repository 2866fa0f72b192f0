import type { RuleReport } from "../domain/finding.ts";
import type { Medicine, PrescriptionLine } from "../domain/medicine.ts";
import type { PatientFacts } from "../domain/patient.ts";
import { adultDoseRule } from "./adult-dose.ts";
import { allergyRule } from "./allergy.ts";
import { childBarRule } from "./child-bars.ts";
import { duplicateRule } from "./duplicate.ts";
import { interactionRule } from "./interaction.ts";
import { knownMedicineRule, unknownMedicine } from "./known-medicine.ts";
import { medicines as starterList } from "./medicines/index-of-medicines.ts";
import { notCovered } from "./not-covered.ts";
import { pregnancyRule } from "./pregnancy.ts";
import { prohibitedRule } from "./prohibited.ts";
import { renalRule } from "./renal.ts";
import type { Rule, RuleInput } from "./rule.ts";
import { namesOf, takenBy } from "./taken-medicines.ts";

/** Every rule that a prescription passes, in the order in which findings are shown. */
export const prescriptionRules: readonly Rule[] = [
  prohibitedRule,
  allergyRule,
  interactionRule,
  pregnancyRule,
  childBarRule,
  adultDoseRule,
  renalRule,
  duplicateRule,
];

/** Names are many and the same at every key: read once. */
const knownNames = namesOf(starterList);

const severityOrder = ["stop", "reason", "warn"] as const;

/**
 * Runs every rule over a prescription and says what ran and what could not be judged.
 *
 * `medicines` may be as few as the lines name; the starter list always helps to understand recorded allergies.
 */
export function checkPrescription(input: {
  readonly patient: PatientFacts;
  readonly lines: readonly PrescriptionLine[];
  readonly medicines: readonly Medicine[];
  readonly now: string;
}): RuleReport {
  const { patient, lines, medicines, now } = input;
  const byId = new Map(medicines.map((medicine) => [medicine.id, medicine]));
  const prescribed = lines.flatMap((line) => {
    const medicine = byId.get(line.medicineId);
    return medicine === undefined ? [] : [{ line, medicine }];
  });
  const unknown = lines.filter((line) => !byId.has(line.medicineId));
  const { taken, unknown: unknownTaken } = takenBy(patient.currentMedicines, knownNames);
  const vocabulary = [...medicines, ...starterList];
  const ruleInput: RuleInput = { patient, prescribed, taken, unknownTaken, vocabulary, now };
  const findings = [
    ...unknown.map(unknownMedicine),
    ...prescriptionRules.flatMap((rule) => rule.run(ruleInput)),
  ];
  return {
    findings: findings.toSorted(
      (one, other) => severityOrder.indexOf(one.severity) - severityOrder.indexOf(other.severity),
    ),
    rulesRun: [knownMedicineRule, ...prescriptionRules].map(({ id, name }) => ({ id, name })),
    notChecked: [...prescriptionRules.flatMap((rule) => rule.notChecked?.(ruleInput) ?? []), ...notCovered],
  };
}
