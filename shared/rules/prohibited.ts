import type { Finding } from "../domain/finding.ts";
import { lawNames, prohibitedSource } from "./prohibited-molecules.ts";
import { moleculesOf, type PrescribedLine, type Rule, type RuleInput } from "./rule.ts";

/** Schedule X, NDPS and abortion: never on tele, whatever the mode or the reason. */
export const prohibitedRule: Rule = {
  id: "prohibited",
  name: { en: "Prohibited on tele-consult", hi: "टेली-परामर्श में वर्जित दवाएँ" },
  source: prohibitedSource,
  version: "2026-11-1",
  run: ({ prescribed, rows }) => prescribed.flatMap((one) => findingOf(rows, one)),
};

function findingOf(
  { prohibitedMolecules }: RuleInput["rows"],
  { line, medicine }: PrescribedLine,
): Finding[] {
  const molecules = moleculesOf(medicine);
  const member = prohibitedMolecules.find((row) => molecules.includes(row.molecule));
  // The row's own mark counts as well: an institute's list may bar more than ours does.
  if (member === undefined && medicine.list !== "prohibited") return [];
  const law = member === undefined ? undefined : lawNames[member.law];
  const verified = member?.verifiedBy !== undefined;
  const name = medicine.generic.toUpperCase();
  const why = [law?.en, verified ? undefined : "unverified"].filter(Boolean).join("; ");
  const whyHindi = [law?.hi, verified ? undefined : "असत्यापित"].filter(Boolean).join("; ");
  return [
    {
      ruleId: "prohibited",
      rowId: member?.molecule ?? "own-list",
      severity: "stop",
      lineId: line.id,
      text: {
        en: `${name} may never be prescribed by tele-consult${why && ` (${why})`}. Way out: see the patient in person.`,
        hi: `${medicine.genericHindi} टेली-परामर्श से कभी नहीं लिखी जा सकती${whyHindi && ` (${whyHindi})`}। उपाय: मरीज़ को सामने देखें।`,
      },
      source: prohibitedSource,
    },
  ];
}
