import {
  OperationOutcomeError,
  type WithId,
  getStatus,
  isOk,
  normalizeOperationOutcome,
  notFound,
} from "@medplum/core";
import { FhirRouter, type HttpMethod } from "@medplum/fhir-router";
import type { Binary, Bundle, OperationOutcome, Resource } from "@medplum/fhirtypes";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { type Access, keepAccess, readAccessLog } from "./access-log.ts";
import { readableRows } from "./access.ts";
import { readContent, sizeOf } from "./binary-chunks.ts";
import { capabilityStatement } from "./capability.ts";
import { openDatabases } from "./database.ts";
import { loadDefinitions } from "./definitions.ts";
import { everything } from "./everything.ts";
import { systemHistory } from "./history.ts";
import type { FhirHttpRequest, FhirHttpResponse } from "./http-types.ts";
import type { Principal } from "./principal.ts";
import { SqliteRepository } from "./repository.ts";
import { resolveConditionalReferences } from "./resolve-references.ts";
import type { Change, StoreParts } from "./store-parts.ts";
import { makeWriter } from "./writer.ts";

export type FhirService = {
  readonly handle: (request: FhirHttpRequest, principal: Principal) => Promise<FhirHttpResponse>;
  readonly repo: (principal: Principal) => SqliteRepository;
  /** Runs a bundle as this principal; throws OperationOutcomeError when it is refused. */
  readonly transaction: (bundle: Bundle, principal: Principal) => Promise<Bundle>;
  /** Runs alone among writers as one durable unit; what is called inside joins. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  /** Told after a commit is durable. */
  readonly onCommit: (listener: (changes: readonly Change[]) => void) => void;
  readonly accessGrant: (grant: {
    readonly practitionerId: string;
    readonly patientId: string;
    readonly until: string;
  }) => void;
  readonly meta: {
    readonly get: (key: string) => string | undefined;
    readonly set: (key: string, value: string) => void;
  };
  readonly close: () => Promise<void>;
};

export type FhirServiceOptions = {
  readonly file: string;
  readonly clock?: () => Date;
  readonly maxBinaryBytes?: number;
  /** Told of what went wrong where nobody waits for an answer. */
  readonly onBug?: (problem: unknown) => void;
};

/** Opens (or makes) the store in `file`. Throws `DatabaseFromTheFuture` for a newer one. */
export function openFhirService({
  file,
  clock = () => new Date(),
  maxBinaryBytes = 40_000_000,
  onBug = () => undefined,
}: FhirServiceOptions): FhirService {
  const { statusCodes } = loadDefinitions();
  const databases = openDatabases(file);
  const { writing, reading } = databases;
  const pending: { accesses: Access[] } = { accesses: [] };
  const newest = writing
    .prepare<[], { t: string | null }>("SELECT max(last_updated) AS t FROM hist")
    .get()?.t;
  const writer = makeWriter(writing, { newest: newest ?? undefined, clock, onBug });

  const parts: StoreParts = {
    writing,
    reading,
    writer,
    statusCodes,
    maxBinaryBytes,
    clockNow: () => clock().toISOString(),
    now: () => writer.current()?.lastUpdated ?? clock().toISOString(),
    noteChange: (resource, principal, action, patientId) => {
      const speciality =
        resource.resourceType === "Task" ? readTicket(resource, undefined).speciality : undefined;
      writer
        .current()
        ?.changes.push({ type: resource.resourceType, id: resource.id ?? "", patientId, speciality });
      const at = clock().toISOString();
      keepAccess(writing, [
        { at, principal, action, type: resource.resourceType, id: resource.id, patientId, outcome: 200 },
      ]);
    },
  };
  const router = new FhirRouter();
  const noteRead = (access: Access): void => {
    if (writer.current()) return keepAccess(writing, [access]);
    pending.accesses.push(access);
    if (pending.accesses.length > 1) return;
    // Reads are written down together a moment later: no reader waits for the disk.
    setImmediate(() => {
      if (pending.accesses.length === 0) return; // closed meanwhile
      writer.write(() => keepAccess(writing, pending.accesses.splice(0))).catch(onBug);
    });
  };

  const repo = (principal: Principal): SqliteRepository => new SqliteRepository(parts, principal);

  const answer = async (request: FhirHttpRequest, principal: Principal): Promise<FhirHttpResponse> => {
    const own = ownRoute(request, principal, parts);
    if (own) return own;
    const isBundle = request.method === "POST" && request.path === "";
    const run = async () => {
      const body = isBundle
        ? await resolveConditionalReferences(request.body, repo(principal))
        : request.body;
      const [outcome, resource] = await router.handleRequest(
        {
          method: request.method as HttpMethod,
          url: request.url,
          pathname: "",
          params: {},
          query: {},
          body,
          headers: request.headers,
          config: { transactions: true },
        },
        repo(principal),
      );
      if (isBundle && !isOk(outcome)) throw new OperationOutcomeError(outcome);
      return { outcome, resource };
    };
    // A whole transaction is one write: the library resolves conditions before it opens its own.
    const { outcome, resource } = isTransaction(request) ? await writer.write(run) : await run();
    return respond(request, outcome, resource);
  };

  return {
    repo,
    write: writer.write,
    handle: async (request, principal) => {
      const response = await answer(request, principal).catch((problem: unknown) =>
        respond(request, normalizeOperationOutcome(problem), undefined),
      );
      if (request.method === "GET" && principal.role !== "system") {
        const [type = "", id] = request.path.split("/");
        const searched = id === undefined;
        const at = clock().toISOString();
        noteRead({ at, principal, action: searched ? "search" : "read", type, id, outcome: response.status });
      }
      return response;
    },
    transaction: (bundle, principal) =>
      writer.write(async () => {
        const body = await resolveConditionalReferences(bundle, repo(principal));
        const [outcome, resource] = await router.handleRequest(
          {
            method: "POST",
            url: "",
            pathname: "",
            params: {},
            query: {},
            body,
            config: { transactions: true },
          },
          repo(principal),
        );
        if (!isOk(outcome) || resource?.resourceType !== "Bundle") throw new OperationOutcomeError(outcome);
        return withVersions(resource);
      }),
    onCommit: writer.onCommit,
    accessGrant: ({ practitionerId, patientId, until }) =>
      void writing
        .prepare("INSERT OR REPLACE INTO access_grant (practitioner_id, patient_id, until) VALUES (?, ?, ?)")
        .run(practitionerId, patientId, until),
    meta: {
      get: (key) =>
        reading.prepare<[string], { value: string }>("SELECT value FROM meta WHERE key = ?").get(key)?.value,
      set: (key, value) =>
        void writing.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(key, value),
    },
    close: async () => {
      await writer.write(async () => keepAccess(writing, pending.accesses.splice(0)));
      databases.close();
    },
  };
}

function isTransaction({ method, path, body }: FhirHttpRequest): boolean {
  return (
    method === "POST" &&
    path === "" &&
    typeof body === "object" &&
    body !== null &&
    "type" in body &&
    body.type === "transaction"
  );
}

/** What the FHIR library does not offer: metadata, $everything, wider history, raw Binary, the access log. */
function ownRoute(
  request: FhirHttpRequest,
  principal: Principal,
  parts: StoreParts,
): FhirHttpResponse | undefined {
  if (request.method !== "GET") return undefined;
  const [type = "", id, operation] = request.path.split("/");
  const readable = readableRows(principal, parts.clockNow());
  const query = new URL(request.url, "http://hub").searchParams;
  if (request.path === "metadata") return json(200, capabilityStatement(parts.clockNow()));
  if (type === "Patient" && id && operation === "$everything") {
    const patient = parts.reading
      .prepare<unknown[], { id: string }>(
        `SELECT r.id FROM res r WHERE r.type = 'Patient' AND r.id = ? AND (${readable.text})`,
      )
      .get(id, ...readable.values);
    if (!patient) return json(404, notFound);
    return json(200, everything(parts.reading, id, query, readable));
  }
  if (type === "_history" || (id === "_history" && operation === undefined)) {
    return json(200, systemHistory(parts.reading, type === "_history" ? undefined : type, query, readable));
  }
  if (type === "AuditEvent" && id === undefined && principal.role === "operator") {
    const entry = readAccessLog(parts.reading, Number(query.get("_count") ?? 1000)).map((resource) => ({
      resource,
    }));
    return json(200, { resourceType: "Bundle", type: "searchset", entry });
  }
  const accept = request.headers["accept"] ?? "";
  if (type === "Binary" && id && operation === undefined && accept !== "" && !/json|\*\/\*/.test(accept)) {
    return rawBinary(request, principal, parts, id);
  }
  return undefined;
}

function rawBinary(
  request: FhirHttpRequest,
  principal: Principal,
  parts: StoreParts,
  id: string,
): FhirHttpResponse {
  const readable = readableRows(principal, parts.clockNow());
  const row = parts.reading
    .prepare<unknown[], { json: string; version: number }>(
      `SELECT r.json, r.version FROM res r WHERE r.type = 'Binary' AND r.id = ? AND r.deleted = 0 AND (${readable.text})`,
    )
    .get(id, ...readable.values);
  if (!row) return json(404, notFound);
  const binary = JSON.parse(row.json) as Binary; // written by this store alone
  const size = sizeOf(binary);
  const headers = {
    "content-type": binary.contentType ?? "application/octet-stream",
    "accept-ranges": "bytes",
    etag: `W/"${row.version}"`,
  };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers["range"] ?? "");
  if (!range) return { status: 200, headers, body: readContent(parts.reading, id, row.version) };
  const start = Number(range[1]);
  const end = Math.min(size, range[2] ? Number(range[2]) + 1 : size);
  if (start >= end)
    return {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${size}` },
      body: Buffer.alloc(0),
    };
  const body = readContent(parts.reading, id, row.version, start, end);
  return { status: 206, headers: { ...headers, "content-range": `bytes ${start}-${end - 1}/${size}` }, body };
}

function json(
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

function respond(
  request: FhirHttpRequest,
  outcome: OperationOutcome,
  resource: Resource | undefined,
): FhirHttpResponse {
  const status = getStatus(outcome);
  if (!resource)
    return status === 200 && request.method === "DELETE"
      ? { status: 204, headers: {}, body: Buffer.alloc(0) }
      : json(status, outcome);
  if (resource.resourceType === "Bundle")
    return json(status, request.method === "POST" ? withVersions(resource) : resource);
  const { versionId, lastUpdated } = resource.meta ?? {};
  const etag = `W/"${versionId}"`;
  if (request.method === "GET" && request.headers["if-none-match"] === etag)
    return { status: 304, headers: { etag }, body: Buffer.alloc(0) };
  const headers = {
    etag,
    ...(lastUpdated ? { "last-modified": new Date(lastUpdated).toUTCString() } : {}),
    ...(status === 201 ? { location: `${resource.resourceType}/${resource.id}/_history/${versionId}` } : {}),
  };
  if (/return=minimal/.test(request.headers["prefer"] ?? ""))
    return { status, headers, body: Buffer.alloc(0) };
  return json(status, resource, headers);
}

/** Each entry's answer says where the resource is and in which version, as the standard asks. */
function withVersions(bundle: Bundle): Bundle {
  const entry = bundle.entry?.map((one) => {
    const resource = one.resource as WithId<Resource> | undefined;
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
