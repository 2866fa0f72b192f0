import type { StockRow } from "../../../shared/contract/stock-api.ts";
import type { StockState } from "../../../shared/domain/stock.ts";
import { newId } from "../client/new-id.ts";
import type { KeptItem } from "../keep/kept-item.ts";
import type { Outbox } from "../keep/outbox.ts";

/** Kept at once, sent when the line allows; the newest word on a medicine counts. */
export function keepStock(outbox: Outbox, { medicineId, title }: StockRow, state: StockState): Promise<void> {
  const id = newId();
  const told = [{ medicineId, state, at: new Date().toISOString() }];
  const work = { call: "stock.set" as const, input: { id, told } };
  return outbox.keep([{ id, target: {}, work, patientName: title, red: false }]);
}

/** What was said here and is not at the hub yet, which is truer than what the hub still shows. */
export function unsentStates(items: readonly KeptItem[]): ReadonlyMap<string, StockState> {
  const told = items.flatMap(({ work }) => (work.call === "stock.set" ? work.input.told : []));
  return new Map(told.map(({ medicineId, state }) => [medicineId, state]));
}
