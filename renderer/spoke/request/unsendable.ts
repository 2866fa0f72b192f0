import { longestComplaintChars } from "../../../shared/domain/intake.ts";
import { nameRefusal } from "../../../shared/domain/name-check.ts";
import { longestVillageChars, type Relation } from "../../../shared/domain/registration.ts";
import { latinDigits, numberIn } from "./number-in.ts";
import { birthOf, shownAbha, yearsOld } from "./read-form.ts";
import type { RequestForm } from "./request-form.ts";

const fields = [
  "age",
  "village",
  "relative",
  "relation",
  "guardian",
  "phone",
  "abha",
  "complaint",
  "duration",
  "allergy",
  "medicine",
] as const;
type Field = (typeof fields)[number];

/** What stands in a field, as it was typed, and does not have the form in which that field is sent. */
export type Unsendable = { readonly field: Field; readonly text: string };

/** Whole: half a week is said in days, "2-3" in the complaint. */
export function durationIn({ durationText }: Pick<RequestForm, "durationText">): number | undefined {
  const value = numberIn(durationText);
  return value !== undefined && Number.isInteger(value) && value > 0 && value < 1000 ? value : undefined;
}

/** One number and nothing else: what is said beside it would be lost. */
export function phoneIn(text: string): string | undefined {
  const typed = latinDigits(text);
  const digits = typed.replace(/[^+0-9]/g, "");
  return /^\+?[0-9]{6,15}$/.test(digits) && !/\p{L}/u.test(typed) ? digits : undefined;
}

export function abhaIn(text: string): string | undefined {
  const shown = shownAbha(text);
  return /^\d{2}-\d{4}-\d{4}-\d{4}$/.test(shown) ? shown : undefined;
}

export const villageIn = (text: string): string | undefined => {
  const village = text.trim();
  return village !== "" && village.length <= longestVillageChars ? village : undefined;
};

export function unsendableIn(form: RequestForm): readonly Unsendable[] {
  const there = form.found ? [] : whoUnsendable(form);
  const { complaint, allergiesHow, allergies, medicinesHow, medicines } = form;
  const rest: readonly (Unsendable | undefined)[] = [
    complaint.trim().length > longestComplaintChars ? { field: "complaint", text: complaint } : undefined,
    loose("duration", form.durationText, durationIn(form)),
    ...(allergiesHow === "known" ? allergies : []).map(({ substance, reaction }) =>
      loose("allergy", reaction, substance.trim() || undefined),
    ),
    ...(medicinesHow === "known" ? medicines : []).map(({ name, dose }) =>
      loose("medicine", dose, name.trim() || undefined),
    ),
  ];
  return [...there, ...rest].filter((one) => one !== undefined);
}

/** What is said of it: a danger's complaint goes whole, what has no room in it as messages. */
export function looseIn(form: RequestForm, red: boolean) {
  const all = unsendableIn(form);
  const loose = all.filter(({ field }) => !red || field !== "complaint");
  return { loose, isLongComplaintSent: loose.length < all.length };
}

function whoUnsendable(form: RequestForm): readonly (Unsendable | undefined)[] {
  // Whether it is an age at all does not hang on the day.
  const day = form.startedAt;
  const { birthHow } = form;
  const typed = { age: form.ageText, year: form.yearText, date: form.dateText, "not-asked": "" }[birthHow];
  const birth = birthOf(form, day);
  const years = yearsOld(form, day);
  return [
    loose("age", typed, birth.state === "known" ? birth : undefined),
    form.villageHow === "known" ? loose("village", form.village, villageIn(form.village)) : undefined,
    ...(form.relativeHow === "known" ? person("relative", form.relativeName, form.relation) : []),
    ...(years !== undefined && years < 18
      ? person("guardian", form.guardianName, form.guardianRelation)
      : []),
    form.phoneHow === "known" ? loose("phone", form.phone, phoneIn(form.phone)) : undefined,
    form.abhaHow === "known" ? loose("abha", form.abha, abhaIn(form.abha)) : undefined,
  ];
}

const person = (field: "relative" | "guardian", name: string, relation: Relation | undefined) =>
  nameRefusal(name) ? [loose(field, name, undefined)] : [loose("relation", name, relation)];

const loose = (field: Field, text: string, sent: unknown): Unsendable | undefined =>
  text.trim() !== "" && sent === undefined ? { field, text: text.trim() } : undefined;
