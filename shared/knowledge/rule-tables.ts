import { z } from "zod";
import type { Source } from "../domain/medicine.ts";
import type { Bilingual } from "../domain/words.ts";
import { sourceOf } from "./source-columns.ts";
import { type TableKind, rowsOf, shippedRows } from "./table.ts";
import { interactionsCsv } from "./tables/rules-interactions.ts";
import {
  childBarsCsv,
  childDosesCsv,
  duplicateClassesCsv,
  pregnancyBarsCsv,
  renalPromptsCsv,
} from "./tables/rules-patient.ts";

/** A molecule, a class, or ("a & b") molecules that must all be in one medicine. */
export type Term = { readonly kind: "class" | "molecules"; readonly names: readonly string[] };

const word = z.string().min(1, "must not be empty");
const hindi = z.string().regex(/[\u0900-\u097f]/, "the Hindi words are missing");
const terms = word.transform((cell): Term[] =>
  cell
    .split(";")
    .map((one) =>
      one.startsWith("class:")
        ? { kind: "class", names: [one.slice("class:".length)] }
        : { kind: "molecules", names: one.split("&").map((name) => name.trim()) },
    ),
);
/** The columns that every rule ends with: what is said, and where it stands. */
const said = { en: word, hi: hindi, document: z.string(), place: z.string() };
type Said = { readonly en: string; readonly hi: string; readonly document: string; readonly place: string };

function withReason<Row extends Said>({ en, hi, document, place, ...row }: Row) {
  return { ...row, why: { en, hi } satisfies Bilingual, source: sourced({ document, place }) };
}

const severity = z.enum(["stop", "reason", "warn"]);
const number = z.coerce.number("a number").positive("a number above zero");
type Sourced = { readonly document: string; readonly place: string };
const memory: Source = { document: "memory", place: "to be verified by the institute" };
const sourced = ({ document, place }: Sourced): Source =>
  sourceOf({ document, place, verifiedBy: "" }) ?? memory;

const interaction = z
  .object({
    id: word,
    one: terms,
    other: terms,
    contraindicated: z.enum(["yes", "no"]).transform((cell) => cell === "yes"),
    ...said,
  })
  .transform(withReason);
export type Interaction = z.output<typeof interaction>;

const pregnancyBar = z
  .object({
    id: word,
    medicines: terms,
    pregnant: severity,
    possible: severity,
    ...said,
  })
  .transform(withReason);
export type PregnancyBar = z.output<typeof pregnancyBar>;

const childBar = z
  .object({
    id: word,
    medicines: terms,
    underMonths: number,
    severity,
    exceptions: z.string(),
    ...said,
  })
  .transform(withReason);
export type ChildBar = z.output<typeof childBar>;

const renalPrompt = z.object({ id: word, medicines: terms, ...said }).transform(withReason);
export type RenalPrompt = z.output<typeof renalPrompt>;

const duplicateClass = z
  .object({ id: word, en: word, hi: hindi })
  .transform(({ id, en, hi }) => ({ id, name: { en, hi } satisfies Bilingual, source: memory }));

const childDose = z
  .object({
    id: word,
    molecule: word,
    route: z.literal("oral"),
    leastMgPerKg: number,
    mostMgPerKg: number,
    fewestPerDay: number,
    mostPerDay: number,
    mostMgPerDose: number,
    mostMgPerKgPerDay: number,
    indication: z.string(),
    document: z.string(),
    place: z.string(),
  })
  .refine((row) => row.leastMgPerKg <= row.mostMgPerKg && row.fewestPerDay <= row.mostPerDay, {
    path: ["mostMgPerKg"],
    message: "the most must not be less than the least",
  })
  .transform(({ document, place, ...row }) => ({ ...row, source: sourced({ document, place }) }));

const table = <Row>(name: string, columns: string, row: z.ZodType<Row>): TableKind<Row> => ({
  name,
  columns: columns.split(" "),
  read: rowsOf(row),
});

const interactionTable = table(
  "interactions",
  "id one other contraindicated en hi document place",
  interaction,
);
const pregnancyTable = table(
  "pregnancy bars",
  "id medicines pregnant possible en hi document place",
  pregnancyBar,
);
const childBarTable = table(
  "child bars",
  "id medicines underMonths severity exceptions en hi document place",
  childBar,
);
const renalTable = table("renal prompts", "id medicines en hi document place", renalPrompt);
const duplicateTable = table("duplicate classes", "id en hi", duplicateClass);
const childDoseTable = table(
  "child doses",
  "id molecule route leastMgPerKg mostMgPerKg fewestPerDay mostPerDay mostMgPerDose mostMgPerKgPerDay indication document place",
  childDose,
);

export const interactions = shippedRows(interactionTable, [interactionsCsv]);
export const pregnancyBars = shippedRows(pregnancyTable, [pregnancyBarsCsv]);
export const childBars = shippedRows(childBarTable, [childBarsCsv]);
export const renalPrompts = shippedRows(renalTable, [renalPromptsCsv]);
export const duplicateClasses = shippedRows(duplicateTable, [duplicateClassesCsv]);
/** Data only: too few rows have a document, and a row from memory never calculates a child's dose. */
export const childDoses = shippedRows(childDoseTable, [childDosesCsv]);
