import { type Draft, emptyDraft } from "../domain/draft.ts";
import { lineWords } from "../domain/dose-words.ts";
import { known, none, notAsked } from "../domain/fact.ts";
import { lineId, patientId, practitionerId } from "../domain/ids.ts";
import type { PrescriptionLine } from "../domain/medicine.ts";
import { vitalsOf } from "../fhir/read-vitals.ts";
import { findMedicine } from "../rules/medicines/index-of-medicines.ts";
import { type PaperInput, composePaper } from "./compose-paper.ts";
import type { PaperModel } from "./paper-model.ts";
import type { PaperLine } from "./paper-line.ts";

/** An invented consult for tests of paper and of what is written at signing. */
export const sampleInstant = "2026-11-23T06:04:00.000Z"; // 11:34 in India

const lines: readonly PrescriptionLine[] = [
  line(1, "metformin-500mg-tablet", { frequency: "twice-daily", durationDays: 30 }),
  line(2, "amlodipine-5mg-tablet", { frequency: "morning", durationDays: 30, meal: "any" }),
  line(3, "paracetamol-500mg-tablet", {
    frequency: "as-needed",
    asNeededFor: "headache or fever",
    maxPerDay: 4,
    durationDays: 3,
    instructions: "Wait 6 hours between tablets; 1-0-1 is not meant here.",
  }),
];

export const sampleDraft: Draft = {
  ...emptyDraft,
  sections: {
    complaint: "Tired and thirsty, 2 months.\nHeadache on some mornings.",
    history: "Type 2 diabetes since 2021. Takes METFORMIN irregularly.",
    examination: "Alert, speaks in sentences. No swelling of feet <seen by video>.",
    diagnosis: "Type 2 diabetes, not controlled\nHigh blood pressure",
    advice: "Walk 30 minutes daily. Less salt & sugar.\nरोज़ 30 मिनट पैदल चलें, क्षमता के अनुसार।",
    investigations: "HbA1c\nUrine albumin",
    followUp: "Monday 21 December 2026, with reports",
  },
  lines: [...lines],
  visitKind: "follow-up",
  sawInPersonOn: "2026-09-14",
};

export function sampleInput(changes: Partial<PaperInput> = {}): PaperInput {
  return {
    draft: sampleDraft,
    lines: lines.map(paperLine),
    mode: "written",
    practice: true,
    writtenAt: sampleInstant,
    id: "0042aaaa-0000-4000-a000-000000000042",
    doctor: sampleDoctor,
    report: {
      findings: [],
      rulesRun: [
        { id: "prohibited", name: { en: "prohibited list", hi: "निषिद्ध सूची" } },
        { id: "allergy", name: { en: "allergies", hi: "एलर्जी" } },
      ],
      notChecked: [{ en: "interactions between medicines", hi: "दवाओं का आपसी असर" }],
    },
    view: sampleView(),
    ...changes,
  };
}

export function samplePaper(changes: Partial<PaperInput> = {}): PaperModel {
  return composePaper(sampleInput(changes));
}

export const sampleDoctor: PaperInput["doctor"] = {
  id: practitionerId.parse("doctor-1"),
  username: "practice.doctor",
  name: "Dr Chandrika Kalpit",
  nameDevanagari: "डॉ. चंद्रिका कल्पित",
  qualification: "MD (General Medicine)",
  speciality: "medicine",
  covers: ["medicine"],
  council: "Himachal Pradesh Medical Council (practice)",
  registrationNumber: "HP-PRACTICE-0000",
};

function sampleView(): PaperInput["view"] {
  const { vitals } = vitalsOf([], undefined);
  const measured = (kind: "systolicMmHg" | "diastolicMmHg" | "temperatureC", value: number) =>
    ({ state: "measured", reading: { kind, value, takenAt: sampleInstant } }) as const;
  return {
    patient: {
      id: patientId.parse("patient-1"),
      name: "Buransh Kalpit Devi",
      nameDevanagari: "बुरांश कल्पित देवी",
      birthDate: "1968-02-03",
      sex: "female",
      village: "Kalpanadhar",
      district: "Bilaspur",
      abha: "00-0000-0000-0042",
      relative: "wife of Misal Ram",
      hasPhoto: false,
      allergies: known([{ substance: "Co-trimoxazole", reaction: "rash", since: "2019" }]),
      currentMedicines: notAsked,
      conditions: known(["Diabetes type 2"]),
      pregnancy: none,
      breastfeeding: none,
      weight: known({ kg: 62, takenAt: "2026-11-23T05:08:00Z", estimated: false }),
      heightCm: known(152),
    },
    age: { value: 58, unit: "years", approximate: false },
    requestedAt: "2026-11-23T05:00:00Z",
    centre: { name: "HWC Kalpanadhar (practice)", district: "Bilaspur", phone: "00000 00001" },
    askedBy: { role: "health-worker", name: "Hima Kalpana" },
    consent: { given: true, how: "spoken and heard", at: "2026-11-23T05:28:00Z" },
    vitals: {
      ...vitals,
      systolicMmHg: measured("systolicMmHg", 152),
      diastolicMmHg: measured("diastolicMmHg", 94),
      temperatureC: measured("temperatureC", 36.9),
      spo2Percent: { state: "not-measured", reason: "no device" },
    },
    vitalsTakenAt: "2026-11-23T05:08:00Z",
  };
}

function line(number: number, medicineId: string, more: Partial<PrescriptionLine>): PrescriptionLine {
  const id = lineId.parse(`line-${number}`);
  return { id, medicineId, doseAmount: 1, frequency: "once-daily", meal: "after-food", ...more };
}

export function paperLine(one: PrescriptionLine): PaperLine {
  const medicine = findMedicine(one.medicineId);
  if (medicine === undefined) throw new Error(`no such medicine: ${one.medicineId}`);
  return { line: one, medicine, words: lineWords(one, medicine) };
}
