import type { Resource } from "@medplum/fhirtypes";

/** As it is sent back: the server's own marks of a version, and whose name it put there, are not ours to write (rule 5). */
export function withoutVersion<T extends Resource>(resource: T): T {
  const { meta, ...rest } = resource;
  const { versionId: _version, lastUpdated: _at, author: _by, ...kept } = meta ?? {};
  // The rest keeps its kind; TypeScript cannot see that meta alone was taken out.
  return (Object.keys(kept).length === 0 ? rest : { ...rest, meta: kept }) as unknown as T;
}
