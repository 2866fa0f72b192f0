import { z } from "zod";
import type { Source } from "../domain/medicine.ts";
import { facility, stockState } from "../domain/stock.ts";
import { sourceColumns, sourceOf } from "./source-columns.ts";
import { type TableKind, rowsOf, shippedRows } from "./table.ts";
import { stockDefaultsCsv } from "./tables/stock-defaults.ts";

const memory: Source = { document: "memory", place: "to be verified by the institute" };

const columns = {
  facility,
  level: z.enum(["P", "S", "T", "none"]),
  state: stockState,
  ...sourceColumns,
};
const row = z.object(columns).transform(({ document, place, verifiedBy, ...rest }) => ({
  ...rest,
  source: sourceOf({ document, place, verifiedBy }) ?? memory,
}));

/** What a kind of facility usually has, until its health worker says what it really has. */
export const stockDefaultTable: TableKind<z.infer<typeof row>> = {
  name: "stock defaults",
  columns: Object.keys(columns),
  read: rowsOf(row),
  key: { column: "facility", of: ({ facility: at, level }) => [`${at} ${level}`] },
};

export const stockDefaults = shippedRows(stockDefaultTable, [stockDefaultsCsv]);
