import type { ConsultView } from "../contract/consult-view.ts";
import type { Age } from "../contract/queue-view.ts";
import type { Doctor } from "../contract/session-view.ts";
import { attestedVisit } from "../domain/attested-visit.ts";
import type { ThroughWay } from "../domain/consult-mode.ts";
import type { Draft } from "../domain/draft.ts";
import type { RuleReport } from "../domain/finding.ts";
import { diagnosesIn } from "../domain/note-items.ts";
import type { PatientFacts } from "../domain/patient.ts";
import type { ReadOut } from "../domain/read-out.ts";
import type { Bilingual } from "../domain/words.ts";
import { aiimsBilaspur } from "./hospital.ts";
import { sheetRowOf } from "./sheet-row.ts";
import type { ConsultMode, Hospital, PaperModel } from "./paper-model.ts";
import type { PaperLine } from "./paper-line.ts";

/** The parts of the consult view that are printed; the desk passes its whole view. */
export type PaperContext = Pick<
  ConsultView,
  "patient" | "age" | "requestedAt" | "centre" | "askedBy" | "consent" | "vitals" | "vitalsTakenAt"
>;

export type PaperInput = {
  readonly view: PaperContext;
  readonly draft: Draft;
  readonly doctor: Doctor;
  readonly lines: readonly PaperLine[];
  readonly report: RuleReport;
  /** By the medicine's id, for the patient's own sheet. */
  readonly whereToGet?: ReadonlyMap<string, Bilingual>;
  readonly mode: ConsultMode;
  readonly through?: readonly ThroughWay[];
  readonly readOut?: ReadOut;
  readonly practice: boolean;
  /** By the hub's clock, as far as the desk knows it. */
  readonly writtenAt: string;
  /** The PC's own clock at that moment; printed only where it was off. */
  readonly deskClockAt?: string;
  /** Any id of the consult; its first letters become the number that is said on the phone. */
  readonly id: string;
  readonly hospital?: Hospital;
  /** PNG, base64; only the act of signing hands it over. */
  readonly signature?: string | undefined;
  readonly amends?: PaperModel["amends"];
};

const clocksDifferMs = 2 * 60_000;

function clockThatWasOff({ writtenAt, deskClockAt }: PaperInput): { readonly deskClockAt?: string } {
  if (deskClockAt === undefined) return {};
  return Math.abs(Date.parse(deskClockAt) - Date.parse(writtenAt)) > clocksDifferMs ? { deskClockAt } : {};
}

/** Gathers all that is printed into one value; nothing is asked of a clock or a store. */
export function composePaper(input: PaperInput): PaperModel {
  const { view, draft, doctor } = input;
  const { patient, consent, centre, askedBy } = view;
  return {
    version: 1,
    number: `P-${input.id
      .replace(/[^0-9a-z]/gi, "")
      .slice(0, 8)
      .toUpperCase()}`,
    practice: input.practice,
    ...(input.amends === undefined ? {} : { amends: input.amends }),
    writtenAt: input.writtenAt,
    ...clockThatWasOff(input),
    doctor: {
      name: doctor.name,
      ...(doctor.nameDevanagari === undefined ? {} : { nameDevanagari: doctor.nameDevanagari }),
      qualification: doctor.qualification,
      speciality: doctor.speciality,
      council: doctor.council,
      registrationNumber: doctor.registrationNumber,
      ...(input.signature === undefined ? {} : { signature: input.signature }),
    },
    hospital: input.hospital ?? aiimsBilaspur,
    patient: printedPatient(patient, view.age),
    facts: {
      allergies: patient.allergies,
      currentMedicines: patient.currentMedicines,
      conditions: patient.conditions,
      pregnancy: patient.pregnancy,
      breastfeeding: patient.breastfeeding,
      weight: patient.weight,
      heightCm: patient.heightCm,
    },
    visit: {
      mode: input.mode,
      ...howBelow(input),
      ...printedVisit(draft, input.writtenAt),
      requestedAt: view.requestedAt,
    },
    vitals: view.vitals,
    ...(view.vitalsTakenAt === undefined ? {} : { vitalsTakenAt: view.vitalsTakenAt }),
    sections: draft.sections,
    ...codedIn(draft),
    lines: [...input.lines],
    sheet: input.lines.map((line) => sheetRowOf(line, input.whereToGet?.get(line.medicine.id))),
    report: input.report,
    consent,
    centre,
    askedBy,
    dangerSigns: dangerSignsFor(patient, view.age),
  };
}

function howBelow({ through = [], readOut }: PaperInput): Pick<PaperModel["visit"], "through" | "readOut"> {
  return {
    ...(through.length === 0 ? {} : { through: [...through] }),
    ...(readOut === undefined ? {} : { readOut }),
  };
}

/** A follow-up is printed as one only with its date, and within the six months. */
function printedVisit(draft: Draft, at: string): Pick<PaperModel["visit"], "kind" | "sawInPersonOn"> {
  const visit = attestedVisit(draft, at);
  return visit.kind === "follow-up" ? visit : { kind: "first" };
}

/** Nothing where nobody chose a code or said that one is final: the words say it all. */
function codedIn(draft: Draft): Pick<PaperModel, "diagnoses"> {
  const diagnoses = diagnosesIn(draft);
  const isPlain = diagnoses.every(({ code, certainty }) => code === undefined && certainty === "provisional");
  return isPlain ? {} : { diagnoses };
}

function printedPatient(patient: PatientFacts, age: Age | undefined): PaperModel["patient"] {
  const address = [patient.village, patient.district].filter(Boolean).join(", ");
  return {
    name: patient.name,
    ...(patient.nameDevanagari === undefined ? {} : { nameDevanagari: patient.nameDevanagari }),
    ...(patient.birthDate === undefined ? {} : { birthDate: patient.birthDate }),
    ageWords: ageWords(age),
    sex: patient.sex,
    ...(address === "" ? {} : { address }),
    ...(patient.abha === undefined ? {} : { abha: patient.abha }),
    ...(patient.relative === undefined ? {} : { relative: patient.relative }),
  };
}

const unitWords: Readonly<Record<Age["unit"], { one: string; many: string; hi: string }>> = {
  days: { one: "day", many: "days", hi: "दिन" },
  weeks: { one: "week", many: "weeks", hi: "सप्ताह" },
  months: { one: "month", many: "months", hi: "माह" },
  years: { one: "year", many: "years", hi: "वर्ष" },
};

function ageWords(age: Age | undefined): Bilingual {
  if (age === undefined) return { en: "age not asked", hi: "उम्र पूछी नहीं" };
  const { one, many, hi } = unitWords[age.unit];
  const about = age.approximate ? { en: "about ", hi: "लगभग " } : { en: "", hi: "" };
  return {
    en: `${about.en}${age.value} ${age.value === 1 ? one : many}`,
    hi: `${about.hi}${age.value} ${hi}`,
  };
}

/** IMCI's signs are for children under five; above, the adult's words fit. */
const childYears = 5;

function dangerSignsFor(patient: PatientFacts, age: Age | undefined): PaperModel["dangerSigns"] {
  const { pregnancy } = patient;
  if (pregnancy.state === "known" && ["pregnant", "postpartum"].includes(pregnancy.value.status)) {
    return "pregnancy";
  }
  if (age !== undefined && (age.unit !== "years" || age.value < childYears)) return "child";
  return "adult";
}
