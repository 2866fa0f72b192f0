import { z } from "zod";
import type { StockAnswer } from "../../../../shared/contract/stock-api.ts";
import { type ToldStock, toldStock } from "../../../../shared/domain/stock.ts";
import type { WritableDb } from "../writable-db.ts";

const told = z.array(toldStock);

/** What the hub told; with everything there is, what it does not name goes. */
export function keepStocks(db: WritableDb, { mark, whole, centres }: StockAnswer): void {
  const run = db.transaction(() => {
    if (whole) db.prepare("DELETE FROM centre_stock").run();
    const put = db.prepare(
      "INSERT INTO centre_stock (centre_id, told) VALUES (?, ?) ON CONFLICT (centre_id) DO UPDATE SET told = excluded.told",
    );
    for (const one of centres) put.run(one.centreId, JSON.stringify(one.told));
    db.prepare(
      "INSERT INTO centre_stock_mark (one, mark) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET mark = excluded.mark",
    ).run(mark);
  });
  run.immediate();
}

/** How far this PC has heard. */
export const stockMark = (db: WritableDb): string | undefined =>
  db.prepare<[], { mark: string }>("SELECT mark FROM centre_stock_mark").get()?.mark;

export function stockOf(db: WritableDb, centreId: string): ToldStock[] {
  const kept = db
    .prepare<[string], { told: string }>("SELECT told FROM centre_stock WHERE centre_id = ?")
    .get(centreId);
  return kept === undefined ? [] : told.parse(JSON.parse(kept.told));
}
