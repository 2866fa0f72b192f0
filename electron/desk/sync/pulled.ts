import { randomUUID } from "node:crypto";
import type { Resource } from "@medplum/fhirtypes";
import { z } from "zod";
import { localReference } from "../../../shared/fhir/reading.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { PulledResource } from "../../../shared/sync/pulled.ts";

const resourceShape = z.looseObject({
  resourceType: z.string(),
  id: z.string(),
  meta: z.looseObject({ versionId: z.string(), lastUpdated: z.string() }),
});
const bundleShape = z.looseObject({
  resourceType: z.literal("Bundle"),
  link: z.array(z.looseObject({ relation: z.string(), url: z.string() })).optional(),
  entry: z.array(z.looseObject({ resource: z.unknown() })).optional(),
});

export type PulledPage = { readonly resources: readonly Resource[]; readonly next: string | undefined };

/** A page as the hub showed it; what is no resource with id and version is left out. */
export function pageOf(json: unknown): PulledPage {
  const bundle = bundleShape.parse(json);
  const resources = (bundle.entry ?? []).flatMap(({ resource }) => {
    const parsed = resourceShape.safeParse(resource);
    // The hub validated it; every reader of ours is total besides.
    return parsed.success ? [parsed.data as unknown as Resource] : [];
  });
  return { resources, next: bundle.link?.find(({ relation }) => relation === "next")?.url };
}

export async function keepPulled(
  db: DeskDatabase,
  resources: readonly Resource[],
  cursor?: { readonly scope: string; readonly lastUpdated: string },
): Promise<{ readonly patients: readonly string[]; readonly types: readonly string[] }> {
  const rows = resources.map(rowOf);
  return db.applyPulled({ resources: rows, newLocalIds: rows.map(() => randomUUID()), cursor });
}

function rowOf(resource: Resource): PulledResource {
  return {
    type: resource.resourceType,
    serverId: resource.id ?? "",
    versionId: resource.meta?.versionId ?? "",
    lastUpdated: resource.meta?.lastUpdated ?? "",
    patientRef: patientReferenceOf(resource),
    encounterRef:
      "encounter" in resource ? localReference(resource.encounter as { reference?: string }) : undefined,
    json: JSON.stringify(resource),
  };
}

/** `Patient/id` of whom it is about; a Patient is about itself. */
function patientReferenceOf(resource: Resource): string | undefined {
  if (resource.resourceType === "Patient") return `Patient/${resource.id}`;
  for (const field of ["subject", "patient", "for", "beneficiary"] as const) {
    if (!(field in resource)) continue;
    const reference = localReference((resource as unknown as Record<string, { reference?: string }>)[field]); // any R4 kind
    if (reference?.startsWith("Patient/")) return reference;
  }
  return undefined;
}
