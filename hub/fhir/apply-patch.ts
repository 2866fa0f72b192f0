import {
  OperationOutcomeError,
  type Operation,
  applyPatch as applyJsonPatch,
  badRequest,
  deepClone,
  fhirpathPatchTypedValue,
  parseFhirPathPatchParameters,
  toTypedValue,
} from "@medplum/core";
import type { Parameters, Resource } from "@medplum/fhirtypes";

/** JSON Patch or FHIRPath Patch on a copy. */
export function applyPatch<T extends Resource>(before: T, patch: Operation[] | Parameters): T {
  const after = deepClone(before);
  if (!Array.isArray(patch)) {
    fhirpathPatchTypedValue(toTypedValue(after), parseFhirPathPatchParameters(patch));
    return after;
  }
  const problems = applyJsonPatch(after, patch).filter((one) => one !== null);
  if (problems.length > 0)
    throw new OperationOutcomeError(badRequest(problems.map(({ message }) => message).join("; ")));
  return after;
}
