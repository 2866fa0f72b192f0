import { z } from "zod";
import { frequency, mealRelation, type PrescriptionLine } from "../domain/medicine.ts";
import { someNumber, sourced, word } from "./cells.ts";
import { sourceColumns } from "./source-columns.ts";
import { type TableKind, rowsOf, shippedRows } from "./table.ts";
import { orderSetMedicinesCsv } from "./tables/order-set-medicines.ts";

const columns = {
  set: word,
  medicineId: word,
  doseAmount: z.coerce.number("a number").positive("a number above zero"),
  frequency,
  meal: mealRelation,
  durationDays: someNumber,
  asNeededFor: z.string().max(100),
  maxPerDay: someNumber,
  site: z.string().max(100),
  instructions: z.string().max(300),
  ...sourceColumns,
};

const isWhole = (days: number | undefined) => days === undefined || Number.isInteger(days);

/** Whole by itself: nothing is asked when it is put down, and its fields may still be changed before. */
const row = z
  .object(columns)
  .refine((one) => one.frequency !== "by-time-of-day", {
    path: ["frequency"],
    message: "amounts by time of day are written by hand",
  })
  .refine(({ frequency: how, durationDays }) => (how === "stat") === (durationDays === undefined), {
    path: ["durationDays"],
    message: "for how many days; only what is given once has none",
  })
  .refine(({ durationDays, maxPerDay }) => isWhole(durationDays) && isWhole(maxPerDay), {
    path: ["durationDays"],
    message: "whole days, and a whole number of times",
  })
  .refine(
    ({ frequency: how, asNeededFor, maxPerDay }) =>
      how === "as-needed"
        ? asNeededFor !== "" && maxPerDay !== undefined
        : asNeededFor === "" && maxPerDay === undefined,
    {
      path: ["asNeededFor"],
      message: "what for and at most how often, of what is taken as needed and of no other",
    },
  )
  .transform(({ set, document, place, opened, verifiedBy, ...line }) => ({
    set,
    line: lineOf(line),
    source: sourced({ document, place, opened, verifiedBy }),
  }));
export type OrderSetMedicine = z.output<typeof row>;

type Cells = Omit<z.output<z.ZodObject<typeof columns>>, "set" | keyof typeof sourceColumns>;

function lineOf(cells: Cells): Omit<PrescriptionLine, "id"> {
  const { medicineId, doseAmount, frequency: how, meal, ...rest } = cells;
  const said = Object.entries(rest).filter(([, value]) => value !== undefined && value !== "");
  return { medicineId, doseAmount, frequency: how, meal, ...Object.fromEntries(said) };
}

export const orderSetMedicineTable: TableKind<OrderSetMedicine> = {
  name: "order set medicines",
  columns: Object.keys(columns),
  read: rowsOf(row),
  key: { column: "medicineId", of: ({ set, line }) => [`${set} ${line.medicineId}`] },
};

export const orderSetMedicines = shippedRows(orderSetMedicineTable, [orderSetMedicinesCsv]);
