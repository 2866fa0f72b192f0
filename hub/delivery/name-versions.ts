import type { Bundle, Composition, Provenance, Reference } from "@medplum/fhirtypes";
import type { Receipt } from "../../shared/contract/hub-api.ts";
import { list } from "../../shared/fhir/reading.ts";
import type { Store } from "../server/store.ts";

type Issued = Extract<Receipt, { outcome: "issued" }>["resources"];

/**
 * Inside the same write as the papers: who wrote what is said of the versions that were signed, and of those that they
 * replace (rule 29). A paper's later versions, as when it is called back, are not what its author signed.
 */
export async function nameVersions(
  store: Store,
  answered: Bundle,
  issued: Issued,
  replaced: readonly Composition[],
): Promise<void> {
  const versions = new Map(issued.map(({ reference, versionId }) => [reference, versionId]));
  for (const { resource } of list(answered.entry))
    if (resource?.resourceType === "Provenance") await store.put(ofVersions(resource, versions, replaced));
}

export function ofVersions(
  provenance: Provenance,
  versions: ReadonlyMap<string, string>,
  replaced: readonly Composition[],
): Provenance {
  const target = provenance.target.map(({ reference = "", ...rest }): Reference => {
    const versionId = versions.get(reference);
    return { ...rest, reference: versionId === undefined ? reference : versionOf(reference, versionId) };
  });
  const entity = replaced.flatMap(({ id, meta }) =>
    meta?.versionId === undefined
      ? []
      : [
          {
            role: "revision" as const,
            what: { reference: versionOf(`Composition/${id}`, meta.versionId) },
          },
        ],
  );
  // The target's kind is any; its type in the library is each of them.
  return { ...provenance, target, ...(entity.length === 0 ? {} : { entity }) } as Provenance;
}

const versionOf = (reference: string, versionId: string): string => `${reference}/_history/${versionId}`;
