import { expectedSpo2Source } from "../domain/altitude.ts";
import { centilesSource, fastBreathingSource } from "../domain/child-centiles.ts";
import { flagRows } from "../domain/flag-words.ts";
import type { Source } from "../domain/medicine.ts";
import { news2Source } from "../domain/news2-table.ts";
import { plausibilitySource } from "../domain/plausibility.ts";
import type { Bilingual } from "../domain/words.ts";
import { tableKeys, tableList } from "../knowledge/table-list.ts";
import { prescriptionRules } from "./check.ts";
import { knownMedicineRule } from "./known-medicine.ts";
import { shippedRules } from "./rule-set.ts";

export type RegisteredRule = {
  readonly id: string;
  readonly name: Bilingual;
  readonly source: Source;
  readonly verifiedBy?: string;
};

const reviewed: Source = { document: "memory", place: "decided in clinical review; institute to confirm" };

/** Rules of the queue, beside those of the prescription. */
const queueRules: readonly RegisteredRule[] = [
  { id: "news2", name: { en: "NEWS2, adults", hi: "NEWS2, वयस्क" }, source: news2Source },
  { id: "altitude", name: { en: "Oxygen at altitude", hi: "ऊँचाई पर ऑक्सीजन" }, source: expectedSpo2Source },
  {
    id: "emergency-flags",
    name: { en: "Emergency signs", hi: "आपात लक्षण" },
    source: reviewed,
  },
  {
    id: "pregnancy-signs",
    name: { en: "Danger signs to 42 days after birth", hi: "गर्भावस्था और प्रसव के बाद ख़तरे के लक्षण" },
    source: reviewed,
  },
  { id: "child-signs", name: { en: "Child danger signs", hi: "बच्चों में ख़तरे के लक्षण" }, source: reviewed },
  {
    id: "child-centiles",
    name: { en: "Pulse and breathing by age", hi: "उम्र से नाड़ी और साँस" },
    source: centilesSource,
  },
  { id: "fast-breathing", name: { en: "Fast breathing", hi: "तेज़ साँस" }, source: fastBreathingSource },
  { id: "waiting", name: { en: "Order by waiting", hi: "प्रतीक्षा से क्रम" }, source: reviewed },
  { id: "plausibility", name: { en: "Plausible vitals", hi: "संभव माप" }, source: plausibilitySource },
];

/** Every rule there is, each once. */
export const ruleRegistry: readonly RegisteredRule[] = [
  ...queueRules,
  knownMedicineRule,
  ...prescriptionRules.map(({ id, name, source, verifiedBy }) => ({
    id,
    name,
    source,
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
  })),
];

export type Share = {
  readonly what: string;
  readonly verified: number;
  /** Rows whose document somebody has had before the eyes. */
  readonly opened: number;
  readonly memory: number;
  readonly total: number;
};

/** How much of each table the institute has verified, how much was compared with an opened document, and how much is from memory. */
export function sharesOfVerified(): Share[] {
  return [
    share(
      "rules",
      ruleRegistry.map((rule) => withVerifier(rule.source, rule.verifiedBy)),
    ),
    share(
      "flags",
      flagRows.map((row) => row.source),
    ),
    share(
      "allergy crossings",
      shippedRules.crossings.map((row) => row.source),
    ),
    share(
      "prohibited molecules",
      shippedRules.prohibitedMolecules.map((row) => withVerifier(memory, row.verifiedBy)),
    ),
    ...tableKeys.map((key) => share(tableList[key].name, sourcesOf(tableList[key].rows))),
  ];
}

const memory: Source = { document: "memory", place: "" };

const sourcesOf = (rows: readonly { readonly source: Source }[]) => rows.map(({ source }) => source);

function withVerifier(source: Source, verifiedBy: string | undefined): Source {
  return verifiedBy === undefined ? source : { ...source, verifiedBy };
}

function share(what: string, sources: readonly Source[]): Share {
  return {
    what,
    verified: sources.filter((source) => source.verifiedBy !== undefined).length,
    opened: sources.filter(({ opened, verifiedBy }) => (opened ?? verifiedBy) !== undefined).length,
    memory: sources.filter((source) => source.document === "memory").length,
    total: sources.length,
  };
}
