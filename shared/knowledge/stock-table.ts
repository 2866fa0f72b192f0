import { z } from "zod";
import { facility, stockState } from "../domain/stock.ts";
import { sourced } from "./cells.ts";
import { sourceColumns } from "./source-columns.ts";
import { type TableKind, rowsOf, shippedRows } from "./table.ts";
import { stockDefaultsCsv } from "./tables/stock-defaults.ts";

const columns = {
  facility,
  level: z.enum(["P", "S", "T", "none"]),
  state: stockState,
  ...sourceColumns,
};
const row = z.object(columns).transform(({ document, place, opened, verifiedBy, ...rest }) => ({
  ...rest,
  source: sourced({ document, place, opened, verifiedBy }),
}));

/** What a kind of facility usually has, until its health worker says what it really has. */
export const stockDefaultTable: TableKind<z.infer<typeof row>> = {
  name: "stock defaults",
  columns: Object.keys(columns),
  read: rowsOf(row),
  key: { column: "facility", of: ({ facility: at, level }) => [`${at} ${level}`] },
};

export const stockDefaults = shippedRows(stockDefaultTable, [stockDefaultsCsv]);
