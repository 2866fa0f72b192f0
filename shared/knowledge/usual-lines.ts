import type { LineParts } from "../domain/medicine.ts";
import { type Speciality, specialities } from "../domain/speciality.ts";
import { lineReadingOf } from "../dose-line/line-reading.ts";
import type { NameTable } from "../dose-line/name-table.ts";
import { z } from "zod";
import { rowsOf, shippedRows } from "./table.ts";
import { usualLinesCsv } from "./tables/usual-lines.ts";

const kind = {
  name: "usual lines",
  columns: ["speciality", "line"],
  read: rowsOf(z.object({ speciality: z.enum(specialities), line: z.string().min(1) })),
};

export const usualLines = shippedRows(kind, [usualLinesCsv]);

/** What a department writes most, read once, by medicine; earlier lines are written more. */
export function usualPartsOf(speciality: Speciality, names: NameTable): ReadonlyMap<string, LineParts> {
  const found = new Map<string, LineParts>();
  for (const row of usualLines) {
    if (row.speciality !== speciality) continue;
    const reading = lineReadingOf(row.line, names);
    const medicine = reading.kind === "read" ? reading.parts.medicine : undefined;
    if (reading.kind === "read" && medicine !== undefined && !found.has(medicine.id))
      found.set(medicine.id, reading.parts);
  }
  return found;
}
