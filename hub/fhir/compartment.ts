import type { Composition, Resource } from "@medplum/fhirtypes";

/** The patient that a resource is about, by the fields that R4 uses for it. */
export function patientIdOf(resource: Resource): string | undefined {
  if (resource.resourceType === "Patient") return resource.id;
  for (const field of ["subject", "patient", "for", "beneficiary", "individual"]) {
    const id = patientIdIn((resource as unknown as Readonly<Record<string, unknown>>)[field]); // any R4 kind
    if (id !== undefined) return id;
  }
  return undefined;
}

function patientIdIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("reference" in value)) return undefined;
  return typeof value.reference === "string" ? /^Patient\/([^/]+)/.exec(value.reference)?.[1] : undefined;
}

/** A checkpoint belongs to its author alone until it is signed. */
export function privateTo(resource: Resource): string | undefined {
  if (resource.resourceType !== "Composition") return undefined;
  const composition: Composition = resource;
  if (composition.status !== "preliminary") return undefined;
  return composition.author?.[0]?.reference?.replace("Practitioner/", "");
}

/** Binaries that the resource's attachments name. */
export function binaryIdsOf(resource: Resource): string[] {
  if (resource.resourceType === "Binary") return [];
  return [...JSON.stringify(resource).matchAll(/"Binary\/([A-Za-z0-9.-]+)"/g)].flatMap(
    (match) => match[1] ?? [],
  );
}
