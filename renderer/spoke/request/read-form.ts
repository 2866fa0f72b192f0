import { ageInMonths, ageInYears } from "../../../shared/domain/age.ts";
import { type Fact, known, none, notAsked } from "../../../shared/domain/fact.ts";
import type { IntakeFacts } from "../../../shared/domain/intake.ts";
import type { Birth } from "../../../shared/domain/registration.ts";
import { askAboutVitals, unclear } from "../../../shared/domain/plausibility.ts";
import { readTemperature } from "../../../shared/domain/temperature.ts";
import { urgencyOf } from "../../../shared/domain/urgency.ts";
import {
  type VitalFact,
  type VitalKind,
  type VitalSigns,
  vitalKinds,
} from "../../../shared/domain/vitals.ts";
import { latinDigits, numberIn } from "./number-in.ts";
import type { Answer, RequestForm } from "./request-form.ts";
import { questionsAbout } from "./vital-questions.ts";

/** The value in the contract's unit; undefined while there is no number, or a temperature of no unit. */
function valueIn(form: RequestForm, kind: VitalKind): number | undefined {
  const value = numberIn(form.vitals[kind].text);
  if (value === undefined || kind !== "temperatureC") return value;
  const read = readTemperature(value, form.temperatureUnit);
  return read.is === "read" ? read.celsius : undefined;
}

/** As they are judged and sent: what is asked about and not answered is no measurement, and stays as it was typed. */
export function vitalsOf(form: RequestForm, now: string): VitalSigns {
  const held = questionsAbout(form).filter(({ holds }) => holds);
  const facts = vitalKinds.map((kind): [VitalKind, VitalFact] => {
    const question = held.find(({ kinds }) => kinds.includes(kind));
    if (question) return [kind, unclear(question.text)];
    const { notMeasured, takenAt } = form.vitals[kind];
    const value = valueIn(form, kind);
    if (value !== undefined)
      return [kind, { state: "measured", reading: { kind, value, takenAt: takenAt ?? now } }];
    return [kind, notMeasured === undefined ? notAsked : { state: "not-measured", reason: notMeasured }];
  });
  // Every kind is there by construction; Object.fromEntries only forgets the keys' type.
  return Object.fromEntries(facts) as VitalSigns;
}

/** The kinds whose number was asked about and confirmed. */
export function confirmedIn({ vitals }: RequestForm, signs: VitalSigns): string[] {
  const asked = new Set(askAboutVitals(signs).flatMap(({ kinds }) => kinds));
  return [...asked].filter((kind) => vitals[kind].confirmed === vitals[kind].text);
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
  const years = Math.floor(form.ageUnit === "years" ? age : age / 12);
  const [year = 0, month = 0] = indianDay(now);
  // A bare year is read from its middle: the one that makes somebody of this very age today.
  return year - years - (month < 7 ? 1 : 0);
}

/** A bare month is read from its middle: the one that makes somebody so many months old today. */
function birthMonth(monthsAgo: number, now: string): string {
  const [year = 0, month = 0, day = 0] = indianDay(now);
  const first = Date.UTC(year, month - 1 - Math.floor(monthsAgo) - (day < 15 ? 1 : 0), 1);
  return new Date(first).toISOString().slice(0, 7);
}

const indianDay = (now: string): readonly number[] =>
  new Date(Date.parse(now) + 330 * 60_000).toISOString().slice(0, 10).split("-").map(Number);

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
    breastfeeding: breastfeedingOf(form, now),
  };
}

function pregnancyOf(form: RequestForm, now: string): IntakeFacts["pregnancy"] {
  if (!pregnancyApplies(form, now) || form.pregnancyHow === "none") return none;
  if (form.pregnancyHow === "not-asked") return notAsked;
  const lmp = /^\d{4}-\d{2}-\d{2}$/.test(form.lmp) ? { lmp: form.lmp } : {};
  return known({ status: form.pregnancyHow, ...lmp });
}

function breastfeedingOf(form: RequestForm, now: string): IntakeFacts["breastfeeding"] {
  if (!pregnancyApplies(form, now) || form.breastfeedingHow === "no") return none;
  return form.breastfeedingHow === "yes" ? known("yes") : notAsked;
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

export function shownAbha(text: string): string {
  const digits = latinDigits(text).replace(/\D/g, "").slice(0, 14);
  return [digits.slice(0, 2), digits.slice(2, 6), digits.slice(6, 10), digits.slice(10)]
    .filter((part) => part !== "")
    .join("-");
}
