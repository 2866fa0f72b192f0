import { OperationOutcomeError, validateResource, validationError } from "@medplum/core";
import type { Resource } from "@medplum/fhirtypes";
import type { StatusCodes } from "./status-codes.ts";

/** Inline attachments of other systems; what we write goes into Binary. */
const inlineBytesMax = 16 * 1024 * 1024;

/** Throws an OperationOutcome for what base R4 does not allow: shape, cardinality, invariants, closed code lists. */
export function validate(resource: Resource, statusCodes: StatusCodes): void {
  validateResource(resource, { base64BinaryMaxBytes: inlineBytesMax });
  for (const [name, value] of Object.entries(resource)) {
    const path = `${resource.resourceType}.${name}`;
    const allowed = typeof value === "string" ? statusCodes.get(path) : undefined;
    if (allowed && !allowed.has(value))
      throw new OperationOutcomeError(validationError(`Not a code of its closed list at ${path}`));
  }
}
