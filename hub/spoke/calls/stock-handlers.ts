import type { StockRow } from "../../../shared/contract/stock-api.ts";
import { titleOf } from "../../../shared/domain/dose-units.ts";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { type ToldStock, usualStock } from "../../../shared/domain/stock.ts";
import { facilityOf } from "../../../shared/fhir/facility.ts";
import { medicineIn } from "../../../shared/knowledge/medicine-in.ts";
import { ok } from "../../../shared/result/result.ts";
import { searchMedicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import type { Part, Visit } from "../visit.ts";

const mostFound = 12;

/** What the centre has: told by its health worker, of any medicine on the list. */
export function stockHandlers(visit: Visit): Part<"stock.list" | "stock.find" | "stock.set"> {
  const { worker, stocks } = visit;
  return {
    "stock.list": async () => {
      const { medicines } = visit.knowledge();
      const row = await rowsOf(visit);
      const newestFirst = stocks.of(worker.centreId).toSorted((one, other) => (one.at < other.at ? 1 : -1));
      const rows = newestFirst.flatMap(({ medicineId }) => {
        const medicine = medicineIn(medicines, medicineId);
        return medicine === undefined ? [] : [row.of(medicine)];
      });
      return ok({ facility: row.facility, rows });
    },
    "stock.find": async ({ text }) => {
      const found = searchMedicines(text, mostFound, undefined, visit.knowledge().medicines);
      const row = await rowsOf(visit);
      // What only sounds alike helps a doctor who types; here each row is one more thing to answer.
      const named = found.filter(isNamed(text));
      return ok({ rows: (named.length > 0 ? named : found).map(row.of) });
    },
    "stock.set": async ({ told }) => {
      const now = visit.now();
      const { medicines } = visit.knowledge();
      const known = told.filter(({ medicineId }) => medicineIn(medicines, medicineId) !== undefined);
      // A clock of the centre that is ahead must not outlive its next word.
      const heard = known.map((one): ToldStock => ({
        ...one,
        at: Date.parse(one.at) > Date.parse(now) ? now : one.at,
        by: worker.name,
      }));
      if (heard.length > 0) await stocks.tell(worker.centreId, heard);
      return ok({});
    },
  };
}

const isNamed = (text: string) => {
  const letters = text.trim().toLocaleLowerCase();
  return ({ generic, genericHindi, synonyms }: Medicine): boolean =>
    [generic, genericHindi, ...synonyms].some((name) => name.toLocaleLowerCase().includes(letters));
};

async function rowsOf({ system, worker, stocks, knowledge }: Visit) {
  const facility = facilityOf(await system.read("Organization", worker.centreId));
  const told = new Map(stocks.of(worker.centreId).map((one) => [one.medicineId, one]));
  const { stockDefaults } = knowledge();
  const of = (medicine: Medicine): StockRow => {
    const said = told.get(medicine.id);
    const title = titleOf(medicine);
    return {
      medicineId: medicine.id,
      title,
      titleHindi: `${medicine.genericHindi} ${medicine.strength}`,
      state: said?.state ?? usualStock(medicine, facility, stockDefaults),
      ...(said === undefined
        ? {}
        : { told: { at: said.at, ...(said.by === undefined ? {} : { by: said.by }) } }),
    };
  };
  return { facility, of };
}
