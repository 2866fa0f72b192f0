import {
  type DetailField,
  detailFields,
  type PatientDetails,
  patientDetails,
} from "../../../shared/domain/patient-details.ts";
import { sex } from "../../../shared/domain/patient.ts";
import { type DetailsForm, formOf } from "./details-form.ts";

type Words = Readonly<Record<string, string>>;
type Key = keyof DetailsForm;

/** Two fields of the form make one detail. */
const keysOf = (part: DetailField): readonly Key[] => {
  if (part === "relative") return ["relation", "relative"];
  return part === "guardian" ? ["guardianRelation", "guardian"] : [part];
};
const baseName = (part: DetailField): string => `base ${part}`;

/** What the doctor saw when this detail was begun; undefined where it is not begun, or stands there again. */
function baseOf(part: DetailField, words: Words): PatientDetails | undefined {
  const kept = words[baseName(part)];
  if (kept === undefined) return undefined;
  const base = readBase(part, kept);
  if (base === undefined) return undefined;
  const before = formOf(base);
  const isChanged = keysOf(part).some((key) => (words[key] ?? before[key]) !== before[key]);
  const isChoice = part !== "sex" || sex.safeParse(words["sex"] ?? before.sex).success;
  return isChanged && isChoice ? base : undefined;
}

/** Undefined where it cannot be read: what was typed against it is then no answer to anything that is known. */
function readBase(part: DetailField, kept: string): PatientDetails | undefined {
  try {
    const value = JSON.parse(kept) as unknown;
    return patientDetails.safeParse(value === null ? {} : { [part]: value }).data;
  } catch {
    return undefined;
  }
}

/**
 * What was typed in an earlier sitting goes on from what was seen in that sitting: what another person told meanwhile
 * is merged, not written over. A detail that is not begun stands as it is known now.
 */
export function begunDetails(known: PatientDetails, words: Words) {
  const begun = detailFields.flatMap((part) => {
    const base = baseOf(part, words);
    return base === undefined ? [] : [{ part, base }];
  });
  const untouched = Object.entries(known).filter(([part]) => !begun.some((one) => one.part === part));
  const base: PatientDetails = Object.assign(Object.fromEntries(untouched), ...begun.map((one) => one.base));
  const typed = begun
    .flatMap(({ part }) => keysOf(part))
    .flatMap((key) => (words[key] === undefined ? [] : [[key, words[key]] as const]));
  const form: DetailsForm = { ...formOf(base), ...Object.fromEntries(typed) };
  return { base, form };
}

/** What is kept where one field of the form changes: with the first letter of a detail also what was seen of it. */
export function wordsOfChange(known: PatientDetails, words: Words, key: Key, text: string): Words {
  const part = detailFields.find((one) => keysOf(one).includes(key));
  if (part === undefined || baseOf(part, words) !== undefined) return { [key]: text };
  const now = formOf(known);
  const others = keysOf(part).map((one) => [one, now[one]] as const);
  return {
    [baseName(part)]: JSON.stringify(known[part] ?? null),
    ...Object.fromEntries(others),
    [key]: text,
  };
}
