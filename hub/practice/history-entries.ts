import type { Observation } from "@medplum/fhirtypes";
import { concept, system } from "../../shared/fhir/systems.ts";
import type { Entries } from "../../shared/fhir/entries.ts";
import { addLastPrescription } from "./last-prescription.ts";
import type { PracticeCase } from "./practice-case.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { caseObservations } from "./vitals-entries.ts";

type Lab = {
  readonly code: string;
  readonly display: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
};

/** Laboratory values drift from `from` to `to` over the years; LOINC codes as in Synthea's records. */
const labs: Readonly<Record<NonNullable<PracticeCase["history"]>["kind"], readonly Lab[]>> = {
  diabetes: [
    { code: "4548-4", display: "Hemoglobin A1c/Hemoglobin.total in Blood", unit: "%", from: 8.6, to: 7.4 },
    {
      code: "1558-6",
      display: "Fasting glucose [Mass/volume] in Serum or Plasma",
      unit: "mg/dL",
      from: 186,
      to: 134,
    },
    {
      code: "2160-0",
      display: "Creatinine [Mass/volume] in Serum or Plasma",
      unit: "mg/dL",
      from: 0.9,
      to: 1.4,
    },
    { code: "6298-4", display: "Potassium [Moles/volume] in Blood", unit: "mmol/L", from: 4.2, to: 5.4 },
    {
      code: "33914-3",
      display: "Glomerular filtration rate/1.73 sq M.predicted",
      unit: "mL/min",
      from: 82,
      to: 44,
    },
  ],
  hypertension: [
    {
      code: "2160-0",
      display: "Creatinine [Mass/volume] in Serum or Plasma",
      unit: "mg/dL",
      from: 0.9,
      to: 1.1,
    },
    { code: "6298-4", display: "Potassium [Moles/volume] in Blood", unit: "mmol/L", from: 4.1, to: 4.5 },
  ],
  child: [{ code: "718-7", display: "Hemoglobin [Mass/volume] in Blood", unit: "g/dL", from: 9.4, to: 11.2 }],
  thyroid: [
    {
      code: "3016-3",
      display: "Thyrotropin [Units/volume] in Serum or Plasma",
      unit: "m[IU]/L",
      from: 8.2,
      to: 3.1,
    },
    { code: "718-7", display: "Hemoglobin [Mass/volume] in Blood", unit: "g/dL", from: 10.1, to: 11.6 },
  ],
};

const diagnoses = {
  diabetes: "Diabetes type 2, review",
  hypertension: "High blood pressure, review",
  child: "Acute respiratory infection",
  thyroid: "Hypothyroidism, review",
} as const;

type Context = {
  readonly subject: string;
  readonly centreReference: string;
  readonly doctorReference: string;
  readonly now: Date;
  readonly random: SeededRandom;
};

const dayMs = 86_400_000;

/** A past of monthly visits: vitals each month, laboratory each third, an earlier tele-consult each fourth. */
export function addHistory(entries: Entries, one: PracticeCase, context: Context): void {
  if (!one.history) return;
  const { months, kind } = one.history;
  for (let month = months; month >= 1; month -= 1) {
    const at = new Date(context.now.getTime() - month * 30 * dayMs).toISOString();
    const progress = 1 - month / months;
    addMonthlyVitals(entries, one, context, at, progress);
    if (month % 3 === 0)
      for (const lab of labs[kind]) entries.add(labObservation(lab, context, at, progress));
    if (month % 4 === 2) addEarlierConsult(entries, one, context, at, month === 2);
  }
}

function addMonthlyVitals(
  entries: Entries,
  one: PracticeCase,
  context: Context,
  at: string,
  progress: number,
): void {
  const { random, subject } = context;
  const weight = typeof one.vitals.weightKg === "number" ? one.vitals.weightKg : 60;
  const child = one.history?.kind === "child";
  const observations = caseObservations(
    {
      weightKg: round(weight * (child ? 0.7 + 0.3 * progress : random.between(0.995, 1.005)), 1),
      pulsePerMin: Math.round(random.between(child ? 96 : 70, child ? 120 : 92)),
      ...(child
        ? {}
        : {
            systolicMmHg: Math.round(158 - 16 * progress + random.between(-6, 6)),
            diastolicMmHg: Math.round(94 - 8 * progress + random.between(-4, 4)),
          }),
    },
    { subject, at },
  );
  for (const each of observations) entries.add(each);
}

function labObservation(lab: Lab, context: Context, at: string, progress: number): Observation {
  const drift = lab.from + (lab.to - lab.from) * progress;
  const value = round(drift * context.random.between(0.97, 1.03), lab.to < 20 ? 1 : 0);
  return {
    resourceType: "Observation",
    status: "final",
    category: [{ coding: [{ system: system.observationCategory, code: "laboratory" }] }],
    code: { coding: [{ system: system.loinc, code: lab.code, display: lab.display }], text: lab.display },
    subject: { reference: context.subject },
    effectiveDateTime: at,
    valueQuantity: { value, unit: lab.unit, system: system.ucum, code: lab.unit },
  };
}

function addEarlierConsult(
  entries: Entries,
  one: PracticeCase,
  context: Context,
  at: string,
  isLast: boolean,
): void {
  const kind = one.history?.kind ?? "hypertension";
  const encounter = entries.add({
    resourceType: "Encounter",
    status: "finished",
    class: { ...concept.virtual },
    subject: { reference: context.subject },
    period: { start: at, end: new Date(Date.parse(at) + 420_000).toISOString() },
    reasonCode: [{ text: diagnoses[kind] }],
    serviceProvider: { reference: context.centreReference },
    participant: [{ individual: { reference: context.doctorReference } }],
  });
  if (isLast && one.lastPrescription !== undefined) {
    addLastPrescription(entries, one.lastPrescription, { ...context, encounter, at });
    return;
  }
  entries.add({
    resourceType: "Condition",
    clinicalStatus: { coding: [{ system: system.conditionClinical, code: "resolved" }] },
    code: { text: diagnoses[kind] },
    subject: { reference: context.subject },
    encounter: { reference: encounter },
    recordedDate: at,
  });
  entries.add({
    resourceType: "MedicationRequest",
    status: "completed",
    intent: "order",
    medicationCodeableConcept: { text: one.medicines instanceof Array ? (one.medicines[0] ?? "ORS") : "ORS" },
    subject: { reference: context.subject },
    encounter: { reference: encounter },
    authoredOn: at,
    requester: { reference: context.doctorReference },
    dosageInstruction: [{ text: "As told at the visit" }],
  });
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
