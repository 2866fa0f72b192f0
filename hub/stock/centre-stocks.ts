import type { StockAnswer } from "../../shared/contract/stock-api.ts";
import { type ToldStock, mergeTold } from "../../shared/domain/stock.ts";
import type { FhirPort } from "../server/fhir-port.ts";
import type { Store } from "../server/store.ts";
import { type KeptStock, keepStock, readStocks } from "./stock-store.ts";

/** What the centres have, as their health workers say; read once, then held. */
export type CentreStocks = {
  /** Named in the greeting; a desk that has it asks for nothing. */
  readonly mark: () => string;
  readonly since: (mark: string | undefined) => StockAnswer;
  readonly of: (centreId: string) => readonly ToldStock[];
  readonly tell: (centreId: string, told: readonly ToldStock[]) => Promise<void>;
};

const nobodyYet = "none";

export async function openCentreStocks(parts: {
  readonly store: Store;
  readonly write: FhirPort["write"];
}): Promise<CentreStocks> {
  const { store, write } = parts;
  const stocks = new Map((await readStocks(store)).map((one) => [one.centreId, one]));
  return {
    mark: () => markOf(stocks),
    since: (mark) => {
      // A mark that is ahead of all that is here comes from before a restore.
      const whole = mark === undefined || mark === nobodyYet || mark > markOf(stocks);
      // One change more than needed may come: two may bear the same millisecond.
      const changed = [...stocks.values()].filter(({ changedAt }) => whole || changedAt >= mark);
      return {
        mark: markOf(stocks),
        whole,
        centres: changed.map(({ centreId, told }) => ({ centreId, told: [...told] })),
      };
    },
    of: (centreId) => stocks.get(centreId)?.told ?? [],
    tell: (centreId, told) =>
      write(async () => {
        const merged = mergeTold(stocks.get(centreId)?.told ?? [], told);
        stocks.set(centreId, await keepStock(store, centreId, merged));
      }),
  };
}

function markOf(stocks: ReadonlyMap<string, KeptStock>): string {
  const times = [...stocks.values()].map(({ changedAt }) => changedAt).toSorted();
  return times.at(-1) ?? nobodyYet;
}
