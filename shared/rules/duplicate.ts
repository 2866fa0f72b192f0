import type { Finding } from "../domain/finding.ts";
import type { Medicine } from "../domain/medicine.ts";
import { onceFor } from "../knowledge/once-for.ts";
import type { DuplicateClass } from "../knowledge/rule-tables.ts";
import { moleculesOf, type PrescribedLine, type Rule } from "./rule.ts";
import type { Taken } from "./taken-medicines.ts";
import { isSystemic, nameOf } from "./terms.ts";

const ruleId = "duplicate";
const source = { document: "memory", place: "duplicate molecule and class; institute to confirm" } as const;

/**
 * The same molecule on two lines, alone or inside a combination; or two of one class that go through the body. So too
 * beside what the patient takes already, but for the very medicine, which the line goes on with.
 */
export const duplicateRule: Rule = {
  id: ruleId,
  name: { en: "Same medicine or class twice", hi: "एक ही दवा या वर्ग दो बार" },
  source,
  version: "2026-11-3",
  run: ({ prescribed, taken, rows }) => [
    ...prescribed.flatMap(({ line, medicine }, position) => {
      const earlier = prescribed.slice(0, position);
      const molecules = moleculesOf(medicine).filter((molecule) =>
        earlier.some((other) => moleculesOf(other.medicine).includes(molecule)),
      );
      if (molecules.length > 0) return molecules.map((molecule) => sameMolecule(line.id, molecule));
      return earlier.flatMap((other) => sameClass(rows.duplicateClasses, line.id, medicine, other.medicine));
    }),
    ...prescribed.flatMap((one) => besideTaken(one, taken, rows.duplicateClasses)),
  ],
};

function besideTaken(
  { line, medicine }: PrescribedLine,
  taken: readonly Taken[],
  duplicateClasses: readonly DuplicateClass[],
): Finding[] {
  const own = moleculesOf(medicine);
  // Whoever takes one of these goes on with it, or with another strength of it.
  if (taken.some((one) => moleculesOf(one.medicine).join() === own.join())) return [];
  return taken.flatMap(({ name, medicine: other }) => {
    const molecule = moleculesOf(other).find((each) => own.includes(each));
    if (molecule === undefined) return sameClass(duplicateClasses, line.id, medicine, other);
    const text = {
      en: `${molecule.toUpperCase()} is in ${name}, which the patient takes.`,
      hi: `${molecule.toUpperCase()} ${name} में है, जो मरीज़ ले रहा है।`,
    };
    return [{ ruleId, rowId: "taken", severity: "warn", lineId: line.id, text, source }];
  });
}

function sameMolecule(lineId: PrescribedLine["line"]["id"], molecule: string): Finding {
  return {
    ruleId,
    severity: "warn",
    lineId,
    text: {
      en: `${molecule.toUpperCase()} is already on this prescription.`,
      hi: `${molecule.toUpperCase()} इस पर्चे में पहले से है।`,
    },
    source,
  };
}

const classesOf = onceFor((rows: readonly DuplicateClass[]) =>
  onceFor(({ classes }: Medicine) => rows.filter(({ id }) => classes.includes(id))),
);

function sameClass(
  duplicateClasses: readonly DuplicateClass[],
  lineId: PrescribedLine["line"]["id"],
  medicine: Medicine,
  other: Medicine,
): Finding[] {
  if (!isSystemic(medicine) || !isSystemic(other)) return [];
  const shared = classesOf(duplicateClasses)(medicine).find(({ id }) => other.classes.includes(id));
  if (shared === undefined) return [];
  const text = {
    en: `${nameOf(medicine)} and ${nameOf(other)} are both ${shared.name.en}.`,
    hi: `${medicine.genericHindi} और ${other.genericHindi}, दोनों ${shared.name.hi} हैं।`,
  };
  return [{ ruleId, rowId: shared.id, severity: "warn", lineId, text, source }];
}
