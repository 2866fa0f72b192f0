import { z } from "zod";

/** What is measured often enough that the desk has a name of its own for it, in the language of the screen. */
export const measuredThings = [
  "blood-pressure",
  "systolic",
  "diastolic",
  "pulse",
  "spo2",
  "on-oxygen",
  "consciousness",
  "respiratory-rate",
  "temperature",
  "weight",
  "height",
  "arm",
  "bmi",
  "glucose",
  "fasting-glucose",
  "hba1c",
  "creatinine",
  "egfr",
  "potassium",
  "sodium",
  "haemoglobin",
  "tsh",
] as const;
export const measuredThing = z.enum(measuredThings);
export type MeasuredThing = z.infer<typeof measuredThing>;

/** What the desk calls a thing of the record that has no words of its own. */
export const storyWord = z.enum([
  "visit",
  "diagnosis",
  "procedure",
  "vaccine",
  "allergy",
  "no-allergy",
  "no-medicines",
  "report",
  "observation",
  "vitals",
  "laboratory",
  "questionnaire",
  "imaging",
  "examination",
  "social-history",
  "measured-at-procedure",
  // how a diagnosis or a medicine stands, by FHIR's own codes
  "active",
  "recurrence",
  "relapse",
  "inactive",
  "remission",
  "resolved",
  "on-hold",
  "completed",
  "stopped",
  "intended",
  "not-taken",
]);
export type StoryWord = z.infer<typeof storyWord>;

const text = z.object({ text: z.string() });
const word = z.object({ word: storyWord });

/** The record's own words, or a word that the screen says in its own language. */
export const storyTitle = z.union([text, word]);
export type StoryTitle = z.infer<typeof storyTitle>;

/** A piece of what stands below a title. `name` is what the record calls it, `thing` what the desk does. */
export const storyPart = z.union([
  text,
  z.object({ thing: measuredThing, value: z.string() }),
  z.object({ thing: measuredThing.optional(), name: z.string().optional(), isSo: z.boolean() }),
  z.object({ thing: measuredThing.optional(), name: z.string().optional(), notMeasured: z.string() }),
  word,
  z.object({ until: z.string() }),
  z.object({ more: z.number().int() }),
]);
export type StoryPart = z.infer<typeof storyPart>;
