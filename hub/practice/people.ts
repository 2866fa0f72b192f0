import { type Speciality, specialities } from "../../shared/domain/speciality.ts";

/** Invented staff. The practice doctor covers all eight specialities, so that one queue shows the whole product. */
export type PracticeDoctor = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly nameDevanagari: string;
  readonly qualification: string;
  readonly speciality: Speciality;
  readonly covers: readonly Speciality[];
  readonly council: string;
  readonly registrationNumber: string;
};

export type PracticeHealthWorker = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly centreKey: string;
};

/** Of every practice account. */
export const practicePassphrase = "practice only, no patients";
export const practiceOperator = {
  id: "00000000-0000-4000-a000-000000000601",
  username: "practice.operator",
  name: "Practice Operator",
} as const;
export const practicePin = "2468";

export const practiceDoctors: readonly PracticeDoctor[] = [
  {
    id: "00000000-0000-4000-a000-000000000301",
    username: "practice.doctor",
    name: "Dr Chandrika Kalpit",
    nameDevanagari: "डॉ. चंद्रिका कल्पित",
    qualification: "MD (General Medicine)",
    speciality: "medicine",
    covers: specialities,
    council: "Himachal Pradesh Medical Council (practice)",
    registrationNumber: "HP-PRACTICE-0000",
  },
  {
    id: "00000000-0000-4000-a000-000000000302",
    username: "practice.second",
    name: "Dr Suresh Misal",
    nameDevanagari: "डॉ. सुरेश मिसाल",
    qualification: "MD (Paediatrics)",
    speciality: "paediatrics",
    covers: specialities,
    council: "Himachal Pradesh Medical Council (practice)",
    registrationNumber: "HP-PRACTICE-0001",
  },
];

/** The second doctor, and a number that no telephone has. */
export function practiceEmergencyContact() {
  const second = practiceDoctors[1];
  if (!second) throw new Error("practice data has no second doctor");
  return {
    doctor: { practitionerId: second.id, name: second.name },
    phone: { number: "00000 00108", name: "Casualty (practice)" },
  };
}

export const practiceHealthWorkers: readonly PracticeHealthWorker[] = [
  healthWorker(1, "practice.namunakot", "Meena Misal", "namunakot"),
  healthWorker(2, "practice.misalgarh", "Hima Kalpana", "misalgarh"),
  healthWorker(3, "practice.kalpitwara", "Anita Udaharan", "kalpitwara"),
  healthWorker(4, "practice.udaharan", "Bina Namuna", "udaharan-nala"),
  healthWorker(5, "practice.thach", "Tashi Namuna", "namuna-thach"),
];

function healthWorker(
  number: number,
  username: string,
  name: string,
  centreKey: string,
): PracticeHealthWorker {
  return {
    id: `00000000-0000-4000-a000-00000000040${number}`,
    username,
    name,
    centreKey,
  };
}

export function practiceHealthWorkerAt(centreKey: string): PracticeHealthWorker {
  const found = practiceHealthWorkers.find((one) => one.centreKey === centreKey);
  if (!found) throw new Error(`practice data has no health worker at ${centreKey}`);
  return found;
}
