import { getStatus, notFound, OperationOutcomeError, type WithId } from "@medplum/core";
import type { Bundle, BundleEntry, OperationOutcome, Resource } from "@medplum/fhirtypes";
import type { FhirHttpRequest, FhirHttpResponse } from "./http-types.ts";

const nothing = Buffer.alloc(0);

export function json(
  status: number,
  resource: Resource,
  headers: Readonly<Record<string, string>> = {},
): FhirHttpResponse {
  return {
    status,
    headers: { "content-type": "application/fhir+json; charset=utf-8", ...headers },
    body: Buffer.from(JSON.stringify(resource)),
  };
}

export const notHere = (): FhirHttpResponse => json(404, notFound);

/** The outcome of a bug or a failing disk: 500, so that a desk tries again and does not park the item as refused. */
export function outcomeOf(problem: unknown): OperationOutcome {
  if (problem instanceof OperationOutcomeError) return problem.outcome;
  const details = { text: "The hub failed; its log says why" };
  return { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "exception", details }] };
}

/** What the library answered, as HTTP: version and time in the headers, and what `Prefer` and conditions ask for. */
export function respond(
  request: FhirHttpRequest,
  outcome: OperationOutcome,
  resource: Resource | undefined,
): FhirHttpResponse {
  const status = getStatus(outcome);
  if (!resource)
    return status === 200 && request.method === "DELETE"
      ? { status: 204, headers: {}, body: nothing }
      : json(status, outcome);
  if (resource.resourceType === "Bundle" && resource.meta?.versionId === undefined)
    return json(status, request.method === "POST" ? answeredBundle(request, resource) : resource);
  const { versionId, lastUpdated } = resource.meta ?? {};
  const etag = `W/"${versionId}"`;
  if (request.method === "GET" && request.headers["if-none-match"] === etag)
    return { status: 304, headers: { etag }, body: nothing };
  const headers = {
    etag,
    ...(lastUpdated ? { "last-modified": new Date(lastUpdated).toUTCString() } : {}),
    ...(request.method === "GET"
      ? {}
      : { location: `${resource.resourceType}/${resource.id}/_history/${versionId}` }),
  };
  return isLittleAsked(request) ? { status, headers, body: nothing } : json(status, resource, headers);
}

const isLittleAsked = ({ method, headers }: FhirHttpRequest): boolean =>
  method !== "GET" && /return=minimal/.test(headers["prefer"] ?? "");

/**
 * Where as little as possible is wanted, an entry that says where and in which version does without the resource. What
 * was not created because it was there already is told: it may be another's.
 */
function answeredBundle(request: FhirHttpRequest, bundle: Bundle): Bundle {
  const asked = (request.body as Bundle).entry ?? []; // read as a Bundle when it was run
  const told = withoutUnchanged(withVersions(bundle), asked);
  if (!isLittleAsked(request)) return told;
  const entry = told.entry?.map(({ resource, ...rest }, at) => {
    const { location, etag, status } = rest.response ?? {};
    const isWritten = asked[at]?.request?.method === "PUT" || status?.startsWith("201") === true;
    return isWritten && location !== undefined && etag !== undefined
      ? rest
      : { ...rest, ...(resource ? { resource } : {}) };
  });
  return { ...told, ...(entry ? { entry } : {}) };
}

/** What is still of the version that the asker has is not told again. */
function withoutUnchanged(told: Bundle, asked: readonly BundleEntry[]): Bundle {
  const entry = told.entry?.map((one, at) => {
    const { method, ifNoneMatch } = asked[at]?.request ?? {};
    const isUnchanged = method === "GET" && ifNoneMatch !== undefined && ifNoneMatch === one.response?.etag;
    return isUnchanged ? { response: { status: "304", etag: ifNoneMatch } } : one;
  });
  return entry ? { ...told, entry } : told;
}

/** Each entry's answer says where the resource is and in which version, as the standard asks. */
export function withVersions(bundle: Bundle): Bundle {
  const entry = bundle.entry?.map((one) => {
    const resource = one.resource as WithId<Resource> | undefined; // what the store answered has an id
    if (!one.response || !resource?.meta?.versionId || resource.resourceType === "OperationOutcome")
      return one;
    const { versionId, lastUpdated } = resource.meta;
    return {
      ...one,
      response: {
        ...one.response,
        etag: `W/"${versionId}"`,
        location: `${resource.resourceType}/${resource.id}/_history/${versionId}`,
        ...(lastUpdated ? { lastModified: lastUpdated } : {}),
      },
    };
  });
  return entry ? { ...bundle, entry } : bundle;
}
