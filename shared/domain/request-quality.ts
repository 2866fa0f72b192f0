import type { Fact } from "./fact.ts";
import { missingOf } from "./measured.ts";
import type { Sex } from "./patient.ts";
import type { ReturnAbout } from "./return-questions.ts";
import type { Speciality } from "./speciality.ts";
import type { VitalKind, VitalSigns } from "./vitals.ts";

export type RequestFacts = {
  readonly complaint: string;
  readonly complaintDuration?: string | undefined;
  readonly vitals: VitalSigns;
  readonly allergies: Pick<Fact<unknown>, "state">;
  readonly medicines: Pick<Fact<unknown>, "state">;
  readonly pregnancy: Pick<Fact<unknown>, "state">;
  readonly ageYears?: number | undefined;
  readonly sex: Sex;
  readonly speciality: Speciality;
  readonly pictures: number;
  readonly consentGiven: boolean;
};

export type RequestQuality = {
  readonly word: "complete" | "some-missing" | "much-missing";
  /** 0 to 100. */
  readonly score: number;
  /** What the centre can still tell, in the order of the checklist. */
  readonly lacks: readonly Exclude<ReturnAbout, "free">[];
  /** By age and sex another speciality fits. */
  readonly fits?: Speciality;
};

const complaintLetters = 12;
const paediatricsBelowYears = 14;
const adultFromYears = 18;
const asked: readonly VitalKind[] = [
  "respiratoryRatePerMin",
  "spo2Percent",
  "systolicMmHg",
  "pulsePerMin",
  "temperatureC",
];

/** Weights add up to 100; what does not apply to this patient costs nothing. */
const weights = {
  complaint: 25,
  vitals: 30,
  allergies: 15,
  duration: 8,
  medicines: 5,
  pregnancy: 5,
  pictures: 5,
  consent: 7,
} as const;

/**
 * How much of what a doctor needs is in the request, before it is opened (design section 4). It holds nothing up and
 * moves no place in the queue: a danger outranks every score.
 */
export function requestQuality(facts: RequestFacts): RequestQuality {
  const missingVitals = missingOf(facts.vitals, asked).length;
  const lost: Record<keyof typeof weights, number> = {
    complaint: facts.complaint.trim().length < complaintLetters ? 1 : 0,
    duration: facts.complaintDuration === undefined && !saysDuration(facts.complaint) ? 1 : 0,
    vitals: missingVitals / asked.length,
    allergies: notAsked(facts.allergies),
    pregnancy: mayBePregnant(facts) ? notAsked(facts.pregnancy) : 0,
    medicines: notAsked(facts.medicines),
    pictures: facts.speciality === "dermatology" && facts.pictures === 0 ? 1 : 0,
    consent: facts.consentGiven ? 0 : 1,
  };
  const parts = Object.keys(lost) as (keyof typeof lost)[]; // its own keys
  const score = Math.round(100 - parts.reduce((sum, part) => sum + weights[part] * lost[part], 0));
  const fits = fittingSpeciality(facts);
  return {
    word: score >= 85 ? "complete" : score >= 60 ? "some-missing" : "much-missing",
    score,
    lacks: parts.filter((part) => lost[part] > 0),
    ...(fits === undefined ? {} : { fits }),
  };
}

const notAsked = ({ state }: Pick<Fact<unknown>, "state">): 0 | 1 => (state === "not-asked" ? 1 : 0);

/** "fever for 4 days", "3 महीने से": the duration stands in the complaint itself. */
const saysDuration = (complaint: string): boolean =>
  /\d+\s*(?:h|d|w|m|y|hour|day|week|month|year|घंट|दिन|हफ़?्त|सप्ताह|मही|साल)/iu.test(complaint);

function mayBePregnant({ sex, ageYears }: RequestFacts): boolean {
  return sex === "female" && ageYears !== undefined && ageYears >= 12 && ageYears <= 50;
}

/** The age and sex rules of the institute's specialities; undefined where the chosen one fits. */
function fittingSpeciality({ speciality, ageYears, sex }: RequestFacts): Speciality | undefined {
  if (speciality === "obstetrics-gynaecology" && sex === "male") return "medicine";
  if (ageYears === undefined) return undefined;
  if (speciality === "paediatrics" && ageYears >= adultFromYears) return "medicine";
  if (speciality === "medicine" && ageYears < paediatricsBelowYears) return "paediatrics";
  return undefined;
}
