import { ok, type Result } from "../../shared/result/result.ts";
import { concept, system } from "../../shared/fhir/systems.ts";
import { type OverrideRate, overrideRates, proposedForDemotion } from "../../shared/rules/override-rates.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { storeOf } from "../server/store-of.ts";
import { isPrescription, paperBehind } from "../spoke/centre-papers.ts";

export const overridesUsage = `How often each safety alert was kept with a written reason, over all issued prescriptions

  npm run hub -- overrides

  An alert that was kept more than 95 of 100 times, of fifty at least, is proposed for demotion: the institute may
  make it stand beside the line, in its table of rules. The hub itself demotes nothing.
`;

/** One line for each alert, and below them what is proposed. */
export async function overridesCommand(hub: OpenHub): Promise<Result<string, string>> {
  const store = storeOf(hub.fhir.port, { role: "system" });
  const type = `${system.snomed}|${concept.prescription.code}`;
  const compositions = (await store.search("Composition", { type })).filter(isPrescription);
  const papers = [];
  for (const one of compositions) papers.push(await paperBehind(store, one));
  const rates = overrideRates(papers.flatMap((paper) => paper?.report ?? []));
  return ok(overrideWords(rates, compositions.length));
}

/** For the terminal. */
export function overrideWords(rates: readonly OverrideRate[], prescriptions: number): string {
  const proposed = proposedForDemotion(rates);
  return [
    `${prescriptions} prescriptions`,
    ...rates.map(({ key, shown, overridden }) => `${key}\tkept ${overridden} of ${shown}`),
    proposed.length === 0
      ? "Proposed for demotion: none."
      : `Proposed for demotion, for the institute to decide: ${proposed.map(({ key }) => key).join(", ")}`,
  ].join("\n");
}
