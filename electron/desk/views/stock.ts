import type { Organization } from "@medplum/fhirtypes";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { type CentreStock, placeWordsOf, whereToGet } from "../../../shared/domain/stock.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";
import { facilityOf } from "../../../shared/fhir/read-facility.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import { ticketAround } from "./queue.ts";

/** In words for the patient's own sheet. */
export function whereToGetEach(
  medicines: readonly Medicine[],
  stock: CentreStock,
): ReadonlyMap<string, Bilingual> {
  return new Map(medicines.map((one) => [one.id, placeWordsOf[whereToGet(one, stock).place]]));
}

/** What the consult's centre has, by its own word and by what such centres usually have; without line too. */
export async function centreStockOf(
  db: DeskDatabase,
  stored: StoredResource,
  { stockDefaults }: Pick<Knowledge, "stockDefaults">,
): Promise<CentreStock> {
  const { centre } = await ticketAround(db, stored);
  const organization: Organization | undefined = centre;
  const told = organization?.id === undefined ? [] : await db.stockOf(organization.id);
  return { facility: facilityOf(organization), told, defaults: stockDefaults };
}
