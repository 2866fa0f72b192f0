import { parseSearchRequest } from "@medplum/core";
import type { FhirRepository } from "@medplum/fhir-router";

/** Replaces `"reference": "Patient?identifier=…"` in a bundle by the one match; what has none is left as it is. */
export async function resolveConditionalReferences(
  body: unknown,
  repository: FhirRepository,
): Promise<unknown> {
  const text = JSON.stringify(body);
  const wanted = new Set(
    [...text.matchAll(/"reference":"([A-Za-z]+\?[^"]+)"/g)].flatMap((match) => match[1] ?? []),
  );
  if (wanted.size === 0) return body;
  const found = new Map<string, string>();
  for (const query of wanted) {
    const resource = await repository.searchOne(parseSearchRequest(query));
    if (resource) found.set(query, `${resource.resourceType}/${resource.id}`);
  }
  return JSON.parse(text, (key: string, value: unknown) =>
    key === "reference" && typeof value === "string" ? (found.get(value) ?? value) : value,
  );
}
