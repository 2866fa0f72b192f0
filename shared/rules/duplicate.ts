import type { Finding } from "../domain/finding.ts";
import { moleculesOf, type Rule } from "./rule.ts";

/** The same molecule on two lines, alone or inside a combination. */
export const duplicateRule: Rule = {
  id: "duplicate",
  name: { en: "Same medicine twice", hi: "एक ही दवा दो बार" },
  source: { document: "memory", place: "duplicate molecule; institute to confirm" },
  version: "2026-11-1",
  run: ({ prescribed }) =>
    prescribed.flatMap(({ line, medicine }, position) => {
      const earlier = prescribed.slice(0, position);
      const molecules = moleculesOf(medicine).filter((molecule) =>
        earlier.some((other) => moleculesOf(other.medicine).includes(molecule)),
      );
      return molecules.map((molecule): Finding => ({
        ruleId: "duplicate",
        severity: "warn",
        lineId: line.id,
        text: {
          en: `${molecule.toUpperCase()} is already on this prescription.`,
          hi: `${molecule.toUpperCase()} इस पर्चे में पहले से है।`,
        },
        source: duplicateRule.source,
      }));
    }),
};
