import { z } from "zod";
import type { Bilingual } from "../domain/words.ts";
import { list, number, said, severity, sourced, table, terms, withReason, word } from "./cells.ts";
import { shippedRows } from "./table.ts";
import { interactionsCsv } from "./tables/rules-interactions.ts";
import {
  breastfeedingBarsCsv,
  childBarsCsv,
  duplicateClassesCsv,
  pregnancyBarsCsv,
  renalPromptsCsv,
} from "./tables/rules-patient.ts";

const interaction = z
  .object({
    id: word,
    one: terms,
    other: terms,
    /** "ask": no document forbids it outright, and one names it so dangerous that a reason is asked for. */
    contraindicated: z.enum(["yes", "ask", "no"]),
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

const breastfeedingBar = z.object({ id: word, medicines: terms, severity, ...said }).transform(withReason);
export type BreastfeedingBar = z.output<typeof breastfeedingBar>;

const childBar = z
  .object({
    id: word,
    medicines: terms,
    underMonths: number,
    severity,
    /** By indication; one of them is chosen as the written reason. */
    exceptions: list,
    ...said,
  })
  .refine((row) => row.exceptions.length === 0 || row.severity !== "stop", {
    path: ["severity"],
    message: "a bar with exceptions asks for a reason, it never stops",
  })
  .transform(withReason);
export type ChildBar = z.output<typeof childBar>;

const renalPrompt = z.object({ id: word, medicines: terms, ...said }).transform(withReason);
export type RenalPrompt = z.output<typeof renalPrompt>;

const duplicateClass = z.object({ id: word, ...said }).transform(({ id, en, hi, ...from }) => ({
  id,
  name: { en, hi } satisfies Bilingual,
  source: sourced(from),
}));
export type DuplicateClass = z.output<typeof duplicateClass>;

export const interactionTable = table(
  "interactions",
  "id one other contraindicated en hi document place",
  interaction,
);
export const pregnancyTable = table(
  "pregnancy bars",
  "id medicines pregnant possible en hi document place",
  pregnancyBar,
);
export const breastfeedingTable = table(
  "breastfeeding",
  "id medicines severity en hi document place",
  breastfeedingBar,
);
export const childBarTable = table(
  "child bars",
  "id medicines underMonths severity exceptions en hi document place",
  childBar,
);
export const renalTable = table("renal prompts", "id medicines en hi document place", renalPrompt);
export const duplicateTable = table("duplicate classes", "id en hi", duplicateClass);

export const interactions = shippedRows(interactionTable, [interactionsCsv]);
export const pregnancyBars = shippedRows(pregnancyTable, [pregnancyBarsCsv]);
export const breastfeedingBars = shippedRows(breastfeedingTable, [breastfeedingBarsCsv]);
export const childBars = shippedRows(childBarTable, [childBarsCsv]);
export const renalPrompts = shippedRows(renalTable, [renalPromptsCsv]);
export const duplicateClasses = shippedRows(duplicateTable, [duplicateClassesCsv]);
