import { badRequest, OperationOutcomeError, preconditionFailed } from "@medplum/core";
import type { Bundle, BundleEntry } from "@medplum/fhirtypes";

const weakTag = /^(W\/)?"[^"]+"$/;

/** The library drops an If-Match that it cannot read, and the guard with it; here it is refused. */
export function assertIfMatch(ifMatch: string | undefined): void {
  if (ifMatch !== undefined && !weakTag.test(ifMatch))
    throw new OperationOutcomeError(badRequest('If-Match must be of the form W/"1"'));
}

/** `If-None-Match: *` on an update: only if nothing is there yet. The caller is inside the write. */
export function assertAbsent(ifNoneMatch: string | undefined, exists: () => boolean): void {
  if (ifNoneMatch === undefined) return;
  if (ifNoneMatch !== "*")
    throw new OperationOutcomeError(badRequest("An update knows only If-None-Match: *"));
  if (exists()) throw new OperationOutcomeError(preconditionFailed);
}

/** The same two conditions for every entry of a bundle. */
export function assertEntryConditions(bundle: Bundle, exists: (type: string, id: string) => boolean): void {
  for (const { request } of bundle.entry ?? []) assertEntry(request, exists);
}

function assertEntry(request: BundleEntry["request"], exists: (type: string, id: string) => boolean): void {
  assertIfMatch(request?.ifMatch);
  if (request?.method !== "PUT") return;
  const [type = "", id = ""] = request.url.split("/");
  assertAbsent(request.ifNoneMatch, () => exists(type, id));
}
