import type { Composition, Resource } from "@medplum/fhirtypes";

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
