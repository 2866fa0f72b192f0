import type { Finding } from "../domain/finding.ts";
import type { Source } from "../domain/medicine.ts";

type Severity = Finding["severity"];

export type Crossing = {
  readonly from: string;
  readonly to: string;
  /** Only these members of `to`; absent means all that no earlier row names. */
  readonly molecules?: readonly string[];
  readonly severity: Severity;
  /** After a severe reaction: anaphylaxis, swelling of the face, blistering of skin or mouth. */
  readonly afterSevere: Severity;
  readonly source: Source;
};

/** Allergy in one class that matters for another. The first row that fits decides. */
export const crossings: readonly Crossing[] = [
  {
    from: "penicillin",
    to: "cephalosporin",
    molecules: ["cefalexin", "cefadroxil", "cefazolin"],
    severity: "reason",
    afterSevere: "stop",
    source: {
      document: "Pichichero ME, J Fam Pract 2006;55:106-12",
      place: "practice recommendations: these raise the risk in penicillin-allergic patients",
      opened: "2026-11-26",
    },
  },
  {
    from: "penicillin",
    to: "cephalosporin",
    severity: "warn",
    afterSevere: "reason",
    source: {
      document: "DePestel DD et al., J Am Pharm Assoc 2008;48:530-40",
      place: "abstract, data synthesis: not after anaphylaxis, angioedema or severe skin reactions",
      opened: "2026-11-26",
    },
  },
  {
    from: "cephalosporin",
    to: "penicillin",
    severity: "reason",
    afterSevere: "reason",
    source: {
      document: "Chaudhry SB et al., Pharmacy 2019;7:103",
      place: "abstract: cross-reactivity follows the R1 side chain",
      opened: "2026-11-26",
    },
  },
  {
    from: "sulfonamide-antibiotic",
    to: "sulfonamide-other",
    severity: "warn",
    afterSevere: "warn",
    source: { document: "memory", place: "labels warn; cross-reaction is rare" },
  },
];

export function crossingOf(
  rows: readonly Crossing[],
  from: string,
  to: string,
  molecules: readonly string[],
): Crossing | undefined {
  return rows.find(
    (row) =>
      row.from === from &&
      row.to === to &&
      (row.molecules === undefined || molecules.some((molecule) => row.molecules?.includes(molecule))),
  );
}
