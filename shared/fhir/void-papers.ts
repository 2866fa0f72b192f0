import type { Composition, MedicationRequest, Resource } from "@medplum/fhirtypes";

/**
 * The papers of a consult as a recall leaves them; what is void already stays as it is.
 *
 * Cancelled: it was written and meant, and must not be taken any more. Wrong patient: it never was about this one.
 */
export function voidedPapers(
  papers: readonly Resource[],
  kind: "cancelled" | "wrong-patient",
  reason: string,
): readonly Resource[] {
  return papers.flatMap((paper): Resource[] => {
    if (paper.resourceType === "Composition") return voidComposition(paper);
    if (paper.resourceType === "MedicationRequest") return voidRequest(paper, kind, reason);
    return [];
  });
}

function voidComposition(paper: Composition): Composition[] {
  if (paper.status !== "final" && paper.status !== "amended") return [];
  return [{ ...paper, status: "entered-in-error" }];
}

function voidRequest(
  request: MedicationRequest,
  kind: "cancelled" | "wrong-patient",
  reason: string,
): MedicationRequest[] {
  if (request.status !== "active" && request.status !== "on-hold") return [];
  const status = kind === "cancelled" ? "cancelled" : "entered-in-error";
  return [{ ...request, status, statusReason: { text: reason } }];
}
