import type { Draft } from "../domain/draft.ts";
import type { RuleReport } from "../domain/finding.ts";
import type { Medicine, PrescriptionLine } from "../domain/medicine.ts";
import { diagnosesIn } from "../domain/note-items.ts";
import type { PatientFacts } from "../domain/patient.ts";
import { type Knowledge, shippedKnowledge } from "../knowledge/knowledge.ts";
import { onceFor } from "../knowledge/once-for.ts";
import { adultDoseRule } from "./adult-dose.ts";
import { allergyRule } from "./allergy.ts";
import { breastfeedingRule } from "./breastfeeding.ts";
import { childBarRule } from "./child-bars.ts";
import { childDoseRule } from "./child-dose.ts";
import { duplicateRule } from "./duplicate.ts";
import { guidelineListRule } from "./guideline-lists.ts";
import { insulinUnitsRule } from "./insulin-units.ts";
import { interactionRule } from "./interaction.ts";
import { longCourseRule } from "./long-course.ts";
import { knownMedicineRule, unknownMedicine } from "./known-medicine.ts";
import { findMedicine } from "./medicines/index-of-medicines.ts";
import { noteDiagnoses } from "./note-diagnoses.ts";
import { notCovered } from "./not-covered.ts";
import { oldAgeRule } from "./old-age.ts";
import { pregnancyRule } from "./pregnancy.ts";
import { prohibitedRule } from "./prohibited.ts";
import { renalRule } from "./renal.ts";
import type { Rule, RuleInput, VisitFacts } from "./rule.ts";
import type { RuleSet } from "./rule-set.ts";
import { namesOf, takenBy } from "./taken-medicines.ts";

/** Every rule that a prescription passes, in the order in which findings are shown. */
export const prescriptionRules: readonly Rule[] = [
  prohibitedRule,
  allergyRule,
  interactionRule,
  pregnancyRule,
  breastfeedingRule,
  childBarRule,
  childDoseRule,
  adultDoseRule,
  insulinUnitsRule,
  guidelineListRule,
  renalRule,
  oldAgeRule,
  longCourseRule,
  duplicateRule,
];

/** Names are many and the same at every key: read once. */
const namesByList = onceFor(namesOf);

/** What the institute's list has beside the shipped one, which the reading of allergies knows by itself. */
const besideShipped = onceFor((list: readonly Medicine[]) =>
  list.filter((one) => findMedicine(one.id) !== one),
);

const severityOrder = ["stop", "reason", "warn"] as const;

/**
 * Runs every rule over a prescription and says what ran and what could not be judged.
 *
 * `medicines` may be as few as the lines name; the starter list always helps to understand recorded allergies.
 */
export function checkPrescription(input: {
  readonly patient: PatientFacts;
  /** Of the note that goes with these lines; its diagnoses count as what is known of the patient. */
  readonly note?: Pick<Draft, "sections" | "diagnoses">;
  readonly lines: readonly PrescriptionLine[];
  readonly medicines: readonly Medicine[];
  /** Absent where it cannot be known; the lists then stand among what was not checked. */
  readonly visit?: VisitFacts;
  /** The tables by which it is judged; `rows` only where a test puts others in the place of their rules. */
  readonly knowledge?: Knowledge;
  readonly rows?: RuleSet;
  readonly now: string;
}): RuleReport {
  const { patient, note, lines, medicines, visit, knowledge = shippedKnowledge, now } = input;
  const { rows = knowledge.rules } = input;
  const byId = new Map(medicines.map((medicine) => [medicine.id, medicine]));
  const prescribed = lines.flatMap((line) => {
    const medicine = byId.get(line.medicineId);
    return medicine === undefined ? [] : [{ line, medicine }];
  });
  const unknown = lines.filter((line) => !byId.has(line.medicineId));
  const { taken, unknown: unknownTaken } = takenBy(
    patient.currentMedicines,
    namesByList(knowledge.medicines),
  );
  const own = besideShipped(knowledge.medicines);
  const ownMedicines = [...own, ...besideShipped(medicines).filter((one) => !own.includes(one))];
  const diagnoses = noteDiagnoses(note === undefined ? [] : diagnosesIn(note), knowledge.diagnoses);
  const facts = { patient, diagnoses, taken, unknownTaken };
  const ruleInput: RuleInput = { ...facts, prescribed, ownMedicines, visit, rows, now };
  const ran = prescriptionRules.filter((rule) => rule.canRun?.(ruleInput) ?? true);
  const doses = prescriptionRules.flatMap((rule) => rule.shows?.(ruleInput) ?? []);
  const findings = [
    ...unknown.map(unknownMedicine),
    ...prescriptionRules.flatMap((rule) => rule.run(ruleInput)),
  ];
  return {
    findings: findings.toSorted(
      (one, other) => severityOrder.indexOf(one.severity) - severityOrder.indexOf(other.severity),
    ),
    rulesRun: [knownMedicineRule, ...ran].map(({ id, name }) => ({ id, name })),
    notChecked: [...prescriptionRules.flatMap((rule) => rule.notChecked?.(ruleInput) ?? []), ...notCovered],
    ...(doses.length === 0 ? {} : { doses }),
    tables: knowledge.edition,
  };
}
