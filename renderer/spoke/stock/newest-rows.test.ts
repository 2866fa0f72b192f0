import { expect, it } from "vitest";
import type { StockRow } from "../../../shared/contract/stock-api.ts";
import { newestRows } from "./newest-rows.ts";

const row = (medicineId: string, state: StockRow["state"]): StockRow => ({
  medicineId,
  title: medicineId,
  titleHindi: medicineId,
  state,
});

it("what was told after it was found stands with what was found; the rest is as it was", () => {
  const told = { ...row("azithro", "out"), told: { at: "2026-11-26T05:00:00.000Z" } };
  const found = [row("azithro", "in"), row("para", "in")];
  expect(newestRows(found, [told, row("other", "low")])).toEqual([told, row("para", "in")]);
});
