import type { CapabilityStatement } from "@medplum/fhirtypes";
import { indexedTypes } from "./definitions.ts";

/** Says only what works. Kinds not listed are stored and found by `_id` and `_lastUpdated`. */
export function capabilityStatement(now: string): CapabilityStatement {
  return {
    resourceType: "CapabilityStatement",
    status: "active",
    date: now,
    kind: "instance",
    fhirVersion: "4.0.1",
    format: ["json"],
    implementation: { description: "Paramarsh hub" },
    software: { name: "paramarsh-hub" },
    rest: [
      {
        mode: "server",
        documentation:
          "Deletion is the hub's own; clinical records are marked entered-in-error. Binary answers Range requests. Composite and special search parameters and chaining are not offered.",
        interaction: [{ code: "transaction" }, { code: "batch" }, { code: "history-system" }],
        resource: [...indexedTypes].map((type) => ({
          type: type as "Patient", // the library's union of all kinds; the list above holds kinds alone
          versioning: "versioned-update",
          readHistory: true,
          updateCreate: true,
          conditionalCreate: true,
          conditionalRead: "full-support",
          conditionalUpdate: true,
          interaction: (
            [
              "read",
              "vread",
              "update",
              "patch",
              "create",
              "search-type",
              "history-instance",
              "history-type",
            ] as const
          ).map((code) => ({ code })),
          ...(type === "Patient"
            ? {
                operation: [
                  {
                    name: "everything",
                    definition: "http://hl7.org/fhir/OperationDefinition/Patient-everything",
                  },
                ],
              }
            : {}),
        })),
      },
    ],
  };
}
