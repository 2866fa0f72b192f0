import type { Finding } from "../domain/finding.ts";
import type { Medicine, Source } from "../domain/medicine.ts";
import type { Term } from "../knowledge/cells.ts";
import { onceFor } from "../knowledge/once-for.ts";
import { moleculesOf, type PrescribedLine, type RuleInput } from "./rule.ts";

export function isMeant(terms: readonly Term[], medicine: Medicine): boolean {
  const molecules = moleculesOf(medicine);
  return terms.some(({ kind, names }) =>
    kind === "class"
      ? names.some((name) => medicine.classes.includes(name))
      : names.every((name) => molecules.includes(name)),
  );
}

/** The rows of a table that mean a medicine: the same at every key, so kept. */
export const rowsAbout = <Row extends { readonly medicines: readonly Term[] }>() =>
  onceFor((rows: readonly Row[]) =>
    onceFor((medicine: Medicine) => rows.filter((row) => isMeant(row.medicines, medicine))),
  );

/** Whether one of these stands on another line, or is taken already. */
export const isGivenWith = (
  terms: readonly Term[],
  { prescribed, taken }: Pick<RuleInput, "prescribed" | "taken">,
  { line }: PrescribedLine,
): boolean =>
  prescribed.some((other) => other.line.id !== line.id && isMeant(terms, other.medicine)) ||
  taken.some((other) => isMeant(terms, other.medicine));

/** What a row may do: a row from memory warns and no more, whatever it says of itself. */
export function allowed(severity: Finding["severity"], source: Source): Finding["severity"] {
  return source.document === "memory" ? "warn" : severity;
}

/** Drops, creams and the like act where they are put; these rules look at what goes through the body. */
export function isSystemic({ route }: Medicine): boolean {
  return !["topical", "eye", "ear", "nasal", "inhaled"].includes(route);
}

export const nameOf = ({ generic }: Medicine) => generic.toUpperCase();
