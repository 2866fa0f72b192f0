import { type DetailField, detailFields, type PatientDetails } from "../../domain/patient-details.ts";
import { isSame } from "./same.ts";
import { mergeByValue, threeWay } from "./three-way.ts";

export type MergedDetails = {
  /** Where a field is in conflict it holds what stands at the hub. */
  readonly merged: PatientDetails;
  readonly conflicts: readonly DetailField[];
  /** Fields in which `merged` says something else than `theirs`: what must still be written. */
  readonly toWrite: readonly DetailField[];
};

/**
 * A patient's details, changed by two people from one base.
 *
 * 1. A field that one of them changed is as that one left it; nobody's change vanishes.
 * 2. Numbers are a list by value: both are kept.
 * 3. A field that both changed, differently, is in conflict and stays as the hub has it until a person decides.
 */
export function mergeDetails(
  base: PatientDetails,
  mine: PatientDetails,
  theirs: PatientDetails,
): MergedDetails {
  const merged: Partial<Record<DetailField, unknown>> = {};
  const conflicts: DetailField[] = [];
  for (const field of detailFields) {
    const one =
      field === "phones"
        ? { outcome: "merged" as const, value: phones(base, mine, theirs) }
        : threeWay<unknown>(base[field], mine[field], theirs[field]);
    if (one.outcome === "conflict") conflicts.push(field);
    const value = one.outcome === "conflict" ? theirs[field] : one.value;
    if (value !== undefined) merged[field] = value;
  }
  const details = merged as PatientDetails; // each field was taken from one of the three
  return {
    merged: details,
    conflicts,
    toWrite: detailFields.filter((field) => !isSame(details[field], theirs[field])),
  };
}

function phones(base: PatientDetails, mine: PatientDetails, theirs: PatientDetails): string[] | undefined {
  const all = mergeByValue(base.phones ?? [], mine.phones ?? [], theirs.phones ?? []);
  return all.length > 0 ? all : undefined;
}

/** What `mine` changed; the screen names these fields. */
export const changedDetails = (base: PatientDetails, mine: PatientDetails): readonly DetailField[] =>
  detailFields.filter((field) => !isSame(base[field], mine[field]));

/** After a person chose for the fields in conflict: the same wish, on top of what was seen at the hub. */
export function decidedDetails(
  base: PatientDetails,
  mine: PatientDetails,
  theirs: PatientDetails,
  mineIn: readonly DetailField[],
): { readonly base: PatientDetails; readonly mine: PatientDetails } {
  const { merged, conflicts } = mergeDetails(base, mine, theirs);
  const chosen: Partial<Record<DetailField, unknown>> = { ...merged };
  for (const field of conflicts.filter((one) => mineIn.includes(one))) {
    if (mine[field] === undefined) delete chosen[field];
    else chosen[field] = mine[field];
  }
  return { base: theirs, mine: chosen as PatientDetails };
}
