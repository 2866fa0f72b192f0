import type { CodedDiagnosis } from "../../shared/domain/draft.ts";
import type { Flag } from "../../shared/domain/flag.ts";
import type { PrescriptionLine } from "../../shared/domain/medicine.ts";
import type { Sex } from "../../shared/domain/patient.ts";
import type { Speciality } from "../../shared/domain/speciality.ts";
import type { VitalKind } from "../../shared/domain/vitals.ts";

/** A vital of the request: a number, or why it could not be measured. A kind left out was not asked. */
export type CaseVitals = Partial<Readonly<Record<VitalKind, number | string>>>;

export type CaseReport = "lab-pdf" | "discharge-pdf" | "ecg" | "chest-film" | "skin-picture";

export type CaseAllergy = {
  readonly substance: string;
  readonly reaction: string;
  readonly severity: "mild" | "moderate" | "severe";
  readonly year: number;
};

/** One invented patient and request, as a person would tell it; `practice-record.ts` makes FHIR of it. */
export type PracticeCase = {
  readonly key: string;
  readonly name: string;
  readonly nameDevanagari: string;
  readonly age: { readonly years?: number; readonly months?: number; readonly days?: number };
  /** Only the year of birth is known, as is common. */
  readonly yearOnly?: boolean;
  readonly sex: Sex;
  readonly relative?: string;
  readonly centre: string;
  readonly speciality: Speciality;
  readonly complaint: string;
  readonly duration?: string;
  readonly waitingMin: number;
  readonly vitals: CaseVitals;
  readonly flags?: readonly Flag[];
  readonly allergies: "none" | "not-asked" | readonly CaseAllergy[];
  readonly medicines: "none" | "not-asked" | readonly string[];
  readonly conditions?: readonly string[];
  readonly pregnancy?: { readonly status: "pregnant" | "not-pregnant"; readonly weeks?: number };
  /** How much of a past there is: months of records before today. */
  readonly history?: {
    readonly months: number;
    readonly kind: "diabetes" | "hypertension" | "child" | "thyroid";
  };
  /** What was written at the last of the earlier tele-consults, as a desk writes it. */
  readonly lastPrescription?: {
    readonly lines: readonly PrescriptionLine[];
    readonly diagnosis: CodedDiagnosis;
    readonly advice: string;
    readonly followUp: string;
    /** Where one of the medicines stands on no list. */
    readonly unlistedReason?: string;
  };
  readonly reports?: readonly CaseReport[];
  readonly asker?: "patient" | "caregiver" | "health-worker" | "doctor";
};
