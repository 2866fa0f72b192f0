import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { equivalentsOf, isAtCentre, whereToGet } from "../../../shared/domain/stock.ts";
import { medicineIn } from "../../../shared/knowledge/medicine-in.ts";
import { ok } from "../../../shared/result/result.ts";
import { centreStockOf } from "../views/stock.ts";
import { type HandlerParts, consultOf } from "./handler-parts.ts";

export function stockHandlers(parts: HandlerParts): Pick<Handlers, "prescription.stock"> {
  return {
    "prescription.stock": async ({ consultId, medicineIds }) => {
      const found = await consultOf(parts, consultId, "looking where the medicines are to be had");
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const knowledge = current.knowledge.of(consultId);
      const stock = await centreStockOf(current.db, stored, knowledge);
      return ok(
        medicineIds.flatMap((medicineId) => {
          const medicine = medicineIn(knowledge.medicines, medicineId);
          if (medicine === undefined) return [];
          const where = whereToGet(medicine, stock);
          const equivalents = isAtCentre(where) ? [] : equivalentsOf(medicine, knowledge.medicines, stock);
          return [{ medicineId, where, equivalents: [...equivalents] }];
        }),
      );
    },
  };
}
