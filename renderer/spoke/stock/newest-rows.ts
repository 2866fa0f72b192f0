import type { StockRow } from "../../../shared/contract/stock-api.ts";

/** What was found, as it was told since: one medicine must not stand on one page in two ways. */
export const newestRows = (found: readonly StockRow[], told: readonly StockRow[]): readonly StockRow[] =>
  found.map((row) => told.find(({ medicineId }) => medicineId === row.medicineId) ?? row);
