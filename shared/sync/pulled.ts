import type { Resource } from "@medplum/fhirtypes";
import { z } from "zod";
import { localReference } from "../fhir/reading.ts";

/** A resource as the hub showed it, with the columns by which it is found again. */
export type PulledResource = {
  readonly type: string;
  readonly serverId: string;
  readonly versionId: string;
  readonly lastUpdated: string;
  readonly patientRef: string | undefined;
  readonly encounterRef: string | undefined;
  readonly json: string;
};

export type Cursor = { readonly scope: string; readonly lastUpdated: string };

/** One answer's resources, to be kept in one transaction; the cursor moves with the last of them. */
export type Pulled = {
  readonly resources: readonly PulledResource[];
  readonly newLocalIds: readonly string[];
  readonly cursor?: Cursor | undefined;
};

export type PulledPage = { readonly resources: readonly Resource[]; readonly next: string | undefined };

/** By hand: a schema would copy each of a hundred thousand. The hub validated them; every reader of ours is total. */
const resourceShape = z.custom<Resource>((one) => {
  const meta = textsIn(one, "resourceType", "id") ? (one as { meta?: unknown }).meta : undefined;
  return textsIn(meta, "versionId", "lastUpdated");
});
const textsIn = (of: unknown, ...names: readonly string[]): boolean =>
  typeof of === "object" &&
  of !== null &&
  names.every((name) => typeof (of as Readonly<Record<string, unknown>>)[name] === "string");
const bundleShape = z.looseObject({
  resourceType: z.literal("Bundle"),
  link: z.array(z.looseObject({ relation: z.string(), url: z.string() })).optional(),
  entry: z
    .array(z.looseObject({ resource: z.unknown().optional(), response: z.looseObject({}).optional() }))
    .optional(),
});

/** A page as the hub showed it; what is no resource with id and version is left out, and what is no page is none. */
export function pageOf(json: unknown): PulledPage {
  const bundle = bundleShape.safeParse(json);
  if (!bundle.success) return { resources: resourcesIn([json]), next: undefined };
  return {
    resources: resourcesIn((bundle.data.entry ?? []).map(({ resource }) => resource)),
    next: bundle.data.link?.find(({ relation }) => relation === "next")?.url,
  };
}

function resourcesIn(found: readonly unknown[]): readonly Resource[] {
  return found.flatMap((one) => resourceShape.safeParse(one).data ?? []);
}

export function pulledOf(resources: readonly Resource[], uuid: () => string, cursor?: Cursor): Pulled {
  return {
    resources: resources.map(rowOf),
    newLocalIds: resources.map(() => uuid()),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

/** The newest time that the hub showed, never this PC's clock. */
export function newestOf(resources: readonly Resource[], before: string | undefined): string | undefined {
  return resources
    .flatMap(({ meta }) => meta?.lastUpdated ?? [])
    .reduce<string | undefined>(
      (one, other) => (one !== undefined && Date.parse(one) >= Date.parse(other) ? one : other),
      before,
    );
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
