import type { Organization } from "@medplum/fhirtypes";
import type { Draft } from "../../../shared/domain/draft.ts";
import { type CentreStock, placeWordsOf, whereToGet } from "../../../shared/domain/stock.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";
import { facilityOf } from "../../../shared/fhir/facility.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import type { PaperInput } from "../../../shared/paper/compose-paper.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import { prescribedOf } from "./consult.ts";
import { ticketAround } from "./queue.ts";

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

/** The lines as the paper has them, and where each is to be had, in words for the patient's own sheet. */
export async function linesOnPaper(
  db: DeskDatabase,
  stored: StoredResource,
  draft: Draft,
  knowledge: Knowledge,
): Promise<Pick<PaperInput, "lines"> & { readonly whereToGet: ReadonlyMap<string, Bilingual> }> {
  const lines = prescribedOf(draft, knowledge);
  const stock = await centreStockOf(db, stored, knowledge);
  const words = lines.map(
    ({ medicine }) => [medicine.id, placeWordsOf[whereToGet(medicine, stock).place]] as const,
  );
  return { lines, whereToGet: new Map(words) };
}
