import { getSearchParameters } from "@medplum/core";
import type { CapabilityStatement, CapabilityStatementRestResource } from "@medplum/fhirtypes";
import { indexedTypes } from "./definitions.ts";

const documentation = [
  "JSON only. Every answer holds only what the asker may see; what is forbidden to read is answered as not found.",
  "Types that are not listed are stored, read, versioned and part of $everything, and are searched by _id,",
  "_lastUpdated, _tag and patient alone. A search that cannot be answered exactly is refused with 400: composite and",
  "special parameters, chaining, _has, :identifier, _summary other than count, more than one _sort.",
  "Pages follow `next` links (_cursor). Bundles: at most 50 updates, at most 8 entries where one is conditional.",
  "Conditional references in bundles are resolved. Deletion is the hub's own.",
  "Tickets (Task of code tele-consult): every change of businessStatus is an arrow of the consult machine, and the",
  "hub sets restriction.period, the lease. AuditEvent is the hub's own log; searched by patient and agent.",
  "Binary answers Range; large files come in pieces: PUT Binary/$upload/{name}?offset=N, the last with",
  "&complete=true; GET of the same answers Upload-Offset.",
].join(" ");

/** Says only what works. */
export function capabilityStatement(now: string): CapabilityStatement {
  return {
    resourceType: "CapabilityStatement",
    status: "active",
    date: now,
    kind: "instance",
    fhirVersion: "4.0.1",
    format: ["json"],
    patchFormat: ["application/json-patch+json"],
    implementation: { description: "Paramarsh hub" },
    software: { name: "paramarsh-hub" },
    rest: [
      {
        mode: "server",
        documentation,
        interaction: [{ code: "transaction" }, { code: "batch" }, { code: "history-system" }],
        resource: [...indexedTypes].map(resourceCapability),
      },
    ],
  };
}

const interactions = [
  "read",
  "vread",
  "update",
  "patch",
  "create",
  "search-type",
  "history-instance",
  "history-type",
] as const;

const everything = {
  name: "everything",
  definition: "http://hl7.org/fhir/OperationDefinition/Patient-everything",
  documentation: "_since, _count; ordered by time of change",
};

function resourceCapability(type: string): CapabilityStatementRestResource {
  const own = Object.values(getSearchParameters(type) ?? {}).filter(({ code }) => !code.startsWith("_"));
  return {
    // The library's union of all types; the list above holds types alone.
    type: type as CapabilityStatementRestResource["type"],
    versioning: "versioned-update",
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: "not-match",
    conditionalUpdate: true,
    interaction: interactions.map((code) => ({ code })),
    searchParam: [
      { name: "_id", type: "token" },
      { name: "_lastUpdated", type: "date" },
      { name: "_tag", type: "token" },
      ...own.map(({ code, type: kind }) => ({ name: code, type: kind })),
    ],
    ...(type === "Patient" ? { operation: [everything] } : {}),
  };
}
