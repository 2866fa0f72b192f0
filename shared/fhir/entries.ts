import type { Bundle, BundleEntry, Resource } from "@medplum/fhirtypes";
import { system } from "./systems.ts";

/** Resources of one patient on their way into one transaction. */
export type Entries = {
  /**
   * Adds a resource to be created and answers the `urn:uuid` by which others in the bundle may name it. `birthId` is
   * given where the resource was born elsewhere, so that sending it twice is found out.
   */
  readonly add: (resource: Resource, birthId?: string) => string;
  readonly bundle: () => Bundle;
};

/** Kinds that have no identifier of their own carry the birth id as a tag. */
const tagged = new Set(["Binary", "Provenance", "AuditEvent"]);

export function startEntries(uuid: () => string): Entries {
  const entries: BundleEntry[] = [];
  return {
    add: (resource, birthId) => {
      const id = birthId ?? uuid();
      const fullUrl = `urn:uuid:${id}`;
      entries.push({
        fullUrl,
        resource: withBirthId(resource, id),
        request: { method: "POST", url: resource.resourceType },
      });
      return fullUrl;
    },
    bundle: () => ({ resourceType: "Bundle", type: "transaction", entry: entries }),
  };
}

function withBirthId(resource: Resource, id: string): Resource {
  if (tagged.has(resource.resourceType)) {
    return { ...resource, meta: { ...resource.meta, tag: [{ system: system.uuid, code: id }] } };
  }
  // The one kind of ours with a single identifier.
  if (resource.resourceType === "Composition")
    return { ...resource, identifier: { system: system.uuid, value: id } };
  const before = "identifier" in resource && Array.isArray(resource.identifier) ? resource.identifier : [];
  // The spread keeps the kind; TypeScript cannot see that every untagged kind of ours has identifier[].
  return { ...resource, identifier: [{ system: system.uuid, value: id }, ...before] } as Resource;
}
