import { stockAnswer, stockPath } from "../../../shared/contract/stock-api.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { bodyBy } from "../hub/hub-request.ts";
import type { HubSession } from "../hub/hub-session.ts";

type StockParts = {
  readonly hub: Pick<HubSession, "ask">;
  readonly db: Pick<DeskDatabase, "keepStocks" | "stockMark">;
  readonly onChange: () => void;
};

/** Brings what the centres have; the mark comes with the hub's greeting, so that a round costs nothing meanwhile. */
export async function pullStock(
  { hub, db, onChange }: StockParts,
  present: string | undefined,
): Promise<void> {
  // None of a hub from before there was stock.
  if (present === undefined) return;
  const here = await db.stockMark();
  if (present === here) return;
  const query = here === undefined ? "" : `?${new URLSearchParams({ since: here }).toString()}`;
  const answer = await hub.ask({ path: `${stockPath}${query}` });
  const told = answer.ok ? bodyBy(stockAnswer, answer.value, "fetching what the centres have") : answer;
  if (!told.ok) return; // the next round asks again
  await db.keepStocks(told.value);
  onChange();
}
