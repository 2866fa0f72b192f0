import { createHash } from "node:crypto";
import type { Basic } from "@medplum/fhirtypes";
import { z } from "zod";
import { type ToldStock, toldStock } from "../../shared/domain/stock.ts";
import { system } from "../../shared/fhir/systems.ts";
import type { Store } from "../server/store.ts";

const toldUrl = "urn:paramarsh:ext:centre-stock";
const code = "centre-stock";
const mostCentres = 20_000;

export type KeptStock = {
  readonly centreId: string;
  readonly told: readonly ToldStock[];
  readonly changedAt: string;
};

/** What a centre has, one FHIR Basic for each, so that it stands wherever the store does. */
export function stockResource(centreId: string, told: readonly ToldStock[]): Basic & { id: string } {
  return {
    resourceType: "Basic",
    // A centre's own id may be as long as an id may be.
    id: `stock-${createHash("sha256").update(centreId, "utf8").digest("hex").slice(0, 32)}`,
    code: { coding: [{ system: system.code, code }] },
    subject: { reference: `Organization/${centreId}` },
    extension: [{ url: toldUrl, valueString: JSON.stringify(told) }],
  };
}

export async function readStocks(store: Store): Promise<readonly KeptStock[]> {
  const found = await store.search("Basic", { code: `${system.code}|${code}` }, mostCentres);
  return found.flatMap((one) => keptIn(one) ?? []);
}

export async function keepStock(
  store: Store,
  centreId: string,
  told: readonly ToldStock[],
): Promise<KeptStock> {
  const kept = await store.put(stockResource(centreId, told));
  return { centreId, told, changedAt: kept.meta?.lastUpdated ?? "" };
}

function keptIn({ subject, extension, meta }: Basic): KeptStock | undefined {
  const centreId = subject?.reference?.replace("Organization/", "");
  const text = extension?.find(({ url }) => url === toldUrl)?.valueString;
  if (centreId === undefined || text === undefined) return undefined;
  return { centreId, told: z.array(toldStock).parse(JSON.parse(text)), changedAt: meta?.lastUpdated ?? "" };
}
