import { OperationOutcomeError, validateResource, validationError } from "@medplum/core";
import type { Resource } from "@medplum/fhirtypes";
import type { StatusCodes } from "./status-codes.ts";

/** Throws an OperationOutcome for what base R4 does not allow: shape, cardinality, invariants, closed code lists. */
export function validate(resource: Resource, statusCodes: StatusCodes, inlineBytesMax: number): void {
  validateResource(resource, { base64BinaryMaxBytes: inlineBytesMax });
  for (const [name, value] of Object.entries(resource)) {
    const path = `${resource.resourceType}.${name}`;
    const allowed = typeof value === "string" ? statusCodes.get(path) : undefined;
    if (allowed && !allowed.has(value))
      throw new OperationOutcomeError(validationError(`Not a code of its closed list at ${path}`));
  }
}
