import { z } from "zod";
import { routes } from "../domain/medicine.ts";
import { list, number, severity, sourced, table, terms, word } from "./cells.ts";
import { type SourceCells, sourceColumns } from "./source-columns.ts";
import { shippedRows } from "./table.ts";
import { adultMaximaCsv, childDosesCsv } from "./tables/rules-doses.ts";
import { guidelineListsCsv } from "./tables/rules-lists.ts";

const withSource = <Row extends SourceCells>({ document, place, opened, verifiedBy, ...row }: Row) => ({
  ...row,
  source: sourced({ document, place, opened, verifiedBy }),
});

const childDose = z
  .object({
    id: word,
    generic: word,
    /** The molecule of the generic that is reckoned: of co-trimoxazole the trimethoprim. */
    part: word,
    leastMgPerKg: number,
    mostMgPerKg: number,
    leastMgPerKgPerDay: number,
    mostMgPerKgPerDay: number,
    /** The adult's, which no child's goes beyond. */
    mostMgPerDose: number,
    mostMgPerDay: number,
    indication: z.string(),
    ...sourceColumns,
  })
  .refine((row) => row.leastMgPerKg <= row.mostMgPerKg, {
    path: ["mostMgPerKg"],
    message: "the most must not be less than the least",
  })
  .refine((row) => row.leastMgPerKgPerDay <= row.mostMgPerKgPerDay, {
    path: ["mostMgPerKgPerDay"],
    message: "the most must not be less than the least",
  })
  .transform(withSource);
export type ChildDose = z.output<typeof childDose>;

const adultMaximum = z
  .object({ id: word, generic: word, mostMg: number, per: z.enum(["day", "week"]), ...sourceColumns })
  .transform(withSource);
export type AdultMaximum = z.output<typeof adultMaximum>;

const guidelineRow = z
  .object({
    id: word,
    list: z.enum(["A", "B"]),
    medicines: terms,
    routes: list.pipe(z.array(z.enum(routes)).min(1, "at least one route")),
    /** Where the list forbids it; a row from memory warns, whatever stands here. */
    severity,
    ...sourceColumns,
  })
  .transform(withSource);
export type GuidelineRow = z.output<typeof guidelineRow>;

export const childDoseTable = table(
  "child doses",
  "id generic part leastMgPerKg mostMgPerKg leastMgPerKgPerDay mostMgPerKgPerDay mostMgPerDose mostMgPerDay indication document place",
  childDose,
);
export const adultMaximumTable = table("adult maxima", "id generic mostMg per document place", adultMaximum);
export const guidelineTable = table(
  "guideline lists",
  "id list medicines routes severity document place",
  guidelineRow,
);

/** A row from memory calculates nothing. */
export const childDoses = shippedRows(childDoseTable, [childDosesCsv]);
export const adultMaxima = shippedRows(adultMaximumTable, [adultMaximaCsv]);
export const guidelineRows = shippedRows(guidelineTable, [guidelineListsCsv]);
