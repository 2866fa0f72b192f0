import { ageInMonths, ageInYears } from "../../../shared/domain/age.ts";
import { type Fact, known, none, notAsked } from "../../../shared/domain/fact.ts";
import type { IntakeFacts } from "../../../shared/domain/intake.ts";
import type { Birth } from "../../../shared/domain/registration.ts";
import { urgencyOf } from "../../../shared/domain/urgency.ts";
import {
  type VitalFact,
  type VitalKind,
  type VitalSigns,
  vitalKinds,
} from "../../../shared/domain/vitals.ts";
import type { Answer, RequestForm } from "./request-form.ts";

/** Digits of either script and a comma for the point, as phones type them. */
export function numberIn(text: string): number | undefined {
  const latin = text.trim().replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
  const plain = latin.replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** The value in the contract's unit; undefined while there is no number. */
export function valueIn(form: RequestForm, kind: VitalKind): number | undefined {
  const value = numberIn(form.vitals[kind].text);
  if (value === undefined || kind !== "temperatureC" || form.temperatureUnit === "C") return value;
  return Math.round(((value - 32) / 1.8) * 10) / 10;
}

export function vitalsOf(form: RequestForm, now: string): VitalSigns {
  const facts = vitalKinds.map((kind): [VitalKind, VitalFact] => {
    const { notMeasured, takenAt } = form.vitals[kind];
    const value = valueIn(form, kind);
    if (value !== undefined)
      return [kind, { state: "measured", reading: { kind, value, takenAt: takenAt ?? now } }];
    return [kind, notMeasured === undefined ? notAsked : { state: "not-measured", reason: notMeasured }];
  });
  // Every kind is there by construction; Object.fromEntries only forgets the keys' type.
  return Object.fromEntries(facts) as VitalSigns;
}

export function birthOf(form: RequestForm, now: string): Fact<Birth> {
  if (form.birthHow === "date" && /^\d{4}-\d{2}-\d{2}$/.test(form.dateText))
    return known({ kind: "date", date: form.dateText });
  const age = numberIn(form.ageText);
  const monthsKnown = form.birthHow === "age" && form.ageUnit === "months" && age !== undefined && age < 60;
  if (monthsKnown) return known({ kind: "month", month: birthMonth(age, now) });
  const year = birthYear(form, now);
  return year === undefined || year < 1890 ? notAsked : known({ kind: "year", year });
}

function birthYear(form: RequestForm, now: string): number | undefined {
  if (form.birthHow === "year") {
    const year = numberIn(form.yearText);
    return year !== undefined && Number.isInteger(year) ? year : undefined;
  }
  if (form.birthHow !== "age") return undefined;
  const age = numberIn(form.ageText);
  if (age === undefined || age > 130 * (form.ageUnit === "years" ? 1 : 12)) return undefined;
  const months = Math.round(form.ageUnit === "years" ? age * 12 : age);
  // The bare year whose middle makes somebody of about this age.
  return Number(birthMonth(months, now).slice(0, 4));
}

function birthMonth(monthsAgo: number, now: string): string {
  const today = new Date(now);
  const month = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - Math.floor(monthsAgo), 1);
  return new Date(month).toISOString().slice(0, 7);
}

/** For age and flags: a child's "8 months" is sharper than its year of birth. */
export function birthDateOf(form: RequestForm, now: string): string | undefined {
  if (form.found) return foundBirth(form, now);
  if (form.birthHow === "age") {
    const age = numberIn(form.ageText);
    if (age === undefined) return undefined;
    return birthMonth(form.ageUnit === "years" ? age * 12 : age, now);
  }
  const birth = birthOf(form, now);
  if (birth.state !== "known") return undefined;
  const { value } = birth;
  if (value.kind === "date") return value.date;
  return value.kind === "month" ? value.month : String(value.year);
}

function foundBirth({ found }: RequestForm, now: string): string | undefined {
  if (!found?.age) return undefined;
  const { value, unit } = found.age;
  const days = { days: 1, weeks: 7, months: 30.44, years: 365.25 }[unit] * value;
  return new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10);
}

export const yearsOld = (form: RequestForm, now: string) => ageInYears(birthDateOf(form, now), now);
export const monthsOld = (form: RequestForm, now: string) => ageInMonths(birthDateOf(form, now), now);

/** May be or have been pregnant: asked, unless age or sex says no. */
export function pregnancyApplies(form: RequestForm, now: string): boolean {
  const years = yearsOld(form, now);
  return form.sex !== "male" && (years === undefined || (years >= 10 && years <= 55));
}

export function factsOf(form: RequestForm, now: string): IntakeFacts {
  const allergies = form.allergies.filter(({ substance }) => substance.trim() !== "");
  const medicines = form.medicines.filter(({ name }) => name.trim() !== "");
  return {
    allergies: listFact(
      form.allergiesHow,
      allergies.map(({ substance, reaction }) => ({
        substance: substance.trim(),
        ...(reaction.trim() ? { reaction: reaction.trim() } : {}),
      })),
    ),
    medicines: listFact(
      form.medicinesHow,
      medicines.map(({ name, dose }) => ({
        name: name.trim(),
        ...(dose.trim() ? { dose: dose.trim() } : {}),
      })),
    ),
    pregnancy: pregnancyOf(form, now),
  };
}

function pregnancyOf(form: RequestForm, now: string): IntakeFacts["pregnancy"] {
  if (!pregnancyApplies(form, now) || form.pregnancyHow === "none") return none;
  if (form.pregnancyHow === "not-asked") return notAsked;
  const lmp = /^\d{4}-\d{2}-\d{2}$/.test(form.lmp) ? { lmp: form.lmp } : {};
  return known({ status: form.pregnancyHow, ...lmp });
}

/** "Known" without a single name is not known. */
function listFact<T>(how: Answer, values: T[]): Fact<T[]> {
  if (how === "known") return values.length > 0 ? known(values) : notAsked;
  return how === "none" ? none : notAsked;
}

/** Band and flags as the queue will judge them, before anything is sent. */
export function urgencyOfForm(form: RequestForm, now: string, centreAltitudeM: number | undefined) {
  return urgencyOf({
    patient: {
      birthDate: birthDateOf(form, now),
      sex: form.sex ?? "unknown",
      pregnancy: factsOf(form, now).pregnancy,
    },
    vitals: vitalsOf(form, now),
    reportedFlags: form.flags,
    requestedAt: now,
    centreAltitudeM,
    now,
  });
}

export type Missing = "name" | "complaint" | "consent" | "consent-refused";

/** What holds the sending back; a danger is held back by a missing name alone. */
export function missingIn(form: RequestForm, red: boolean): readonly Missing[] {
  const missing: Missing[] = [];
  if (!form.found && !form.nameUnknown && form.name.trim() === "") missing.push("name");
  if (form.complaint.trim() === "" && form.flags.length === 0) missing.push("complaint");
  if (red) return missing;
  if (form.consentGiven === undefined) missing.push("consent");
  if (form.consentGiven === false) missing.push("consent-refused");
  return missing;
}

export function shownAbha(text: string): string {
  const digits = text.replace(/\D/g, "").slice(0, 14);
  return [digits.slice(0, 2), digits.slice(2, 6), digits.slice(6, 10), digits.slice(10)]
    .filter((part) => part !== "")
    .join("-");
}
