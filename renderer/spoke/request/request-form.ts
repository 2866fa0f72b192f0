import type { FoundPatient } from "../../../shared/contract/spoke-calls.ts";
import type { Flag } from "../../../shared/domain/flag.ts";
import type { Ambulance } from "../../../shared/domain/intake.ts";
import type { Sex } from "../../../shared/domain/patient.ts";
import type { PatientDetails } from "../../../shared/domain/patient-details.ts";
import type { Relation } from "../../../shared/domain/registration.ts";
import type { Speciality } from "../../../shared/domain/speciality.ts";
import type { TemperatureUnit } from "../../../shared/domain/temperature.ts";
import { type VitalKind, vitalKinds } from "../../../shared/domain/vitals.ts";

/** Known, none, not asked: nothing else, and nothing chosen beforehand but "not asked". */
export type Answer = "known" | "none" | "not-asked";

/** One vital as it is being typed. `text` is what stands in the field, in the unit shown. */
export type VitalEntry = {
  readonly text: string;
  /** Why it could not be measured; absent = not said. */
  readonly notMeasured?: string | undefined;
  /** The very text about which was asked and which was confirmed. */
  readonly confirmed?: string | undefined;
  readonly takenAt?: string | undefined;
};

export type AttachedFile = {
  readonly id: string;
  readonly title: string;
  readonly kind: "picture" | "report" | "ecg" | "prescription" | "other";
  readonly contentType: "image/jpeg" | "image/png" | "application/pdf";
  /** Small copy, base64. */
  readonly content: string;
  readonly sizeBytes: number;
  readonly original?:
    | {
        readonly blobId: string;
        readonly sha256: string;
        readonly sizeBytes: number;
        readonly contentType: string;
      }
    | undefined;
};

export const steps = ["who", "complaint", "vitals", "facts", "pictures", "consent", "send"] as const;
export type Step = (typeof steps)[number];

export type MedicineEntry = { readonly name: string; readonly dose: string };

export type Owner = { readonly centreId: string; readonly worker: string };

/** A request as it is being written, kept at every keystroke. Texts are as typed; nothing is judged here. */
export type RequestForm = {
  readonly id: string;
  readonly startedAt: string;
  /** When it was last kept; absent in what an older page kept. */
  readonly writtenAt?: string | undefined;
  /** Who writes it: nobody of another centre sees it, though they share the browser. */
  readonly owner?: Owner | undefined;
  readonly step: Step;
  /** Somebody who is registered already. */
  readonly found?: FoundPatient | undefined;
  readonly name: string;
  readonly nameUnknown: boolean;
  readonly sex: Sex | undefined;
  readonly birthHow: "age" | "year" | "date" | "not-asked";
  readonly ageText: string;
  readonly ageUnit: "years" | "months";
  readonly yearText: string;
  readonly dateText: string;
  readonly relativeHow: Answer;
  /** Whose name it is; nothing is chosen beforehand. */
  readonly relation: Relation | undefined;
  readonly relativeName: string;
  readonly villageHow: Answer;
  readonly village: string;
  readonly phoneHow: Answer;
  readonly phone: string;
  readonly abhaHow: Answer;
  readonly abha: string;
  readonly photo?: string | undefined;
  readonly guardianRelation: Relation | undefined;
  readonly guardianName: string;
  readonly guardianPresent: boolean | undefined;
  readonly complaint: string;
  readonly durationText: string;
  readonly durationUnit: "hours" | "days" | "weeks" | "months" | "years";
  readonly flags: readonly Flag[];
  readonly ambulance?: Ambulance | undefined;
  readonly vitals: Readonly<Record<VitalKind, VitalEntry>>;
  /** As chosen; nothing is chosen beforehand, because a number of one unit is a danger in the other. */
  readonly temperatureUnit: TemperatureUnit | undefined;
  readonly allergiesHow: Answer;
  readonly allergies: readonly { readonly substance: string; readonly reaction: string }[];
  readonly medicinesHow: Answer;
  readonly medicines: readonly MedicineEntry[];
  readonly pregnancyHow: "pregnant" | "postpartum" | "not-pregnant" | "unknown" | "none" | "not-asked";
  readonly lmp: string;
  /** Absent in what was begun before this was asked. */
  readonly breastfeedingHow?: "yes" | "no" | "not-asked" | undefined;
  readonly files: readonly AttachedFile[];
  readonly consentGiven: boolean | undefined;
  readonly consentHow: "spoken" | "thumb" | "signed" | "guardian" | undefined;
  readonly consentAt?: string | undefined;
  readonly heardIn: "hi" | "en";
  readonly picturesAllowed: boolean | undefined;
  readonly identityChecked: boolean;
  readonly patientPresent: boolean | undefined;
  readonly asker: "patient" | "caregiver" | "health-worker";
  /** Chosen by hand; otherwise the page suggests. */
  readonly speciality: Speciality | undefined;
  /** Only in what was told later and refused: the id of the kept thing whose place it takes once it is sent. */
  readonly mends?: string | undefined;
  /** Only where a registered patient is corrected: what stood there when the correction began. */
  readonly correction?:
    | {
        readonly base: PatientDetails;
        readonly nameDevanagari: string;
        /** Absent in what was begun when a relation was chosen beforehand. */
        readonly presetsNothing?: true;
      }
    | undefined;
};

export function emptyForm(id: string, startedAt: string, found?: FoundPatient): RequestForm {
  const noVitals = vitalKinds.map((kind): [VitalKind, VitalEntry] => [kind, { text: "" }]);
  return {
    id,
    startedAt,
    step: found ? "complaint" : "who",
    found,
    name: found?.nameDevanagari ?? found?.name ?? "",
    nameUnknown: false,
    sex: found?.sex,
    birthHow: "age",
    ageText: "",
    ageUnit: "years",
    yearText: "",
    dateText: "",
    relativeHow: "not-asked",
    relation: undefined,
    relativeName: "",
    villageHow: "not-asked",
    village: "",
    phoneHow: "not-asked",
    phone: "",
    abhaHow: "not-asked",
    abha: "",
    guardianRelation: undefined,
    guardianName: "",
    guardianPresent: undefined,
    complaint: "",
    durationText: "",
    durationUnit: "days",
    flags: [],
    // Every kind is there by construction; Object.fromEntries only forgets the keys' type.
    vitals: Object.fromEntries(noVitals) as RequestForm["vitals"],
    temperatureUnit: undefined,
    allergiesHow: "not-asked",
    allergies: [],
    medicinesHow: "not-asked",
    medicines: [],
    pregnancyHow: "not-asked",
    lmp: "",
    breastfeedingHow: "not-asked",
    files: [],
    consentGiven: undefined,
    consentHow: undefined,
    heardIn: "hi",
    picturesAllowed: undefined,
    identityChecked: false,
    patientPresent: undefined,
    asker: "health-worker",
    speciality: undefined,
  };
}

/** As it is kept: what nobody has written in for long is let go of in time, however long ago it was begun. */
export const writtenNow = (form: RequestForm): RequestForm => ({
  ...form,
  writtenAt: new Date().toISOString(),
});

/** What is measured or told later has a draft too, under the address of its screen. */
export const isRequest = ({ id }: RequestForm): boolean => !id.includes(":");

/** Whether anything was written that would be a loss: also where name and complaint are not known yet. */
export function isWritten(form: RequestForm): boolean {
  if (form.found !== undefined) return true;
  const { id, startedAt, writtenAt, owner, step } = form;
  const begun = { ...emptyForm(id, startedAt), writtenAt, owner, step };
  const entries = new Map<string, unknown>(Object.entries(begun));
  return Object.entries(form).some(
    // An older page chose the relations beforehand: without a name they say nothing.
    ([key, value]) =>
      key !== "relation" &&
      key !== "guardianRelation" &&
      JSON.stringify(value) !== JSON.stringify(entries.get(key)),
  );
}
