import type { Meta, Resource } from "@medplum/fhirtypes";
import { markedBy } from "../../shared/fhir/written-by.ts";
import type { Principal } from "./principal.ts";

/** What doctor and centre both correct: whoever comes second is shown whose words stand there. */
const corrected: ReadonlySet<string> = new Set(["Patient", "AllergyIntolerance"]);

/** A version's own marks: its number, its time, and of facts its writer. */
export function stamp<T extends Resource>(
  resource: T,
  { version, now, by }: { readonly version: number; readonly now: string; readonly by: Principal },
): T & { readonly meta: Meta } {
  const marked = corrected.has(resource.resourceType)
    ? markedBy(resource.meta, writerOf(by))
    : (resource.meta ?? {});
  return { ...resource, meta: { ...marked, versionId: String(version), lastUpdated: now } };
}

function writerOf(by: Principal): Parameters<typeof markedBy>[1] {
  if (by.role === "system" || by.role === "operator" || by.name === undefined) return undefined;
  return { reference: `Practitioner/${by.practitionerId}`, name: by.name };
}
