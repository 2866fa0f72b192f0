import { OperationOutcomeError, getStatus } from "@medplum/core";
import type { Bundle, BundleEntry, OperationOutcome, Resource } from "@medplum/fhirtypes";
import { assertDoctorsFact } from "../../../hub/fhir/doctors-facts.ts";
import type { Principal } from "../../../hub/fhir/principal.ts";
import { ruledTicket } from "../../../hub/fhir/ticket-rule.ts";
import { saysLittle } from "../../../shared/sync/answered.ts";
import type { HubAsk } from "../../../shared/sync/stepping.ts";
import { mayWrite, readable } from "./access.ts";
import type { Answer, HubFhir } from "./hub-fhir.ts";
import { everything, search } from "./search.ts";
import { takeUpload, takeWhole } from "./uploads.ts";

class Refusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

/** Each is made once: half of what a refusal costs is the list of calls that nobody reads. */
const refusals = new Map([400, 403, 404, 412].map((status) => [status, new Refusal(status)]));
const refusal = (status: number): Refusal => refusals.get(status) ?? new Refusal(status);

/** FHIR R4 as our hub answers it, as far as desks and centre ask. `asOf` is what a stale index still shows. */
export function answerFhir(hub: HubFhir, by: Principal, ask: HubAsk, asOf?: number): Answer {
  try {
    return routed(hub, by, ask, asOf);
  } catch (problem) {
    return { status: statusOf(problem), json: { resourceType: "OperationOutcome", issue: [] } };
  }
}

export function statusOf(problem: unknown): number {
  if (problem instanceof Refusal) return problem.status;
  if (problem instanceof OperationOutcomeError) return getStatus(problem.outcome as OperationOutcome);
  throw problem;
}

function routed(hub: HubFhir, by: Principal, ask: HubAsk, asOf: number | undefined): Answer {
  const path = ask.path.replace(/^\/fhir\/?/, "");
  const file = path.startsWith("Binary")
    ? (takeUpload(hub, by, path, ask) ?? takeWhole(hub, by, path, ask))
    : undefined;
  if (file) return file;
  const [place = "", query = ""] = path.split("?");
  const [type = "", id, more] = place.split("/");
  if (ask.method === "GET") {
    if (more === "$everything") {
      const patient = hub.store.read(type, id ?? "");
      if (!patient || !readable(hub.store, by)(patient)) throw refusal(404);
      return { status: 200, json: everything(hub.store, by, id ?? "", query, asOf) };
    }
    if (id === undefined) return { status: 200, json: search(hub.store, by, type, query, asOf) };
    const found = hub.store.read(type, id);
    if (!found || !readable(hub.store, by)(found)) throw refusal(404);
    const isKnown = ask.headers?.["if-none-match"] === `W/"${found.meta?.versionId}"`;
    return isKnown ? { status: 304, json: undefined } : { status: 200, json: found };
  }
  const body = JSON.parse(ask.body ?? "{}") as Resource;
  if (place === "") {
    const bundle = body as Bundle;
    const answer = bundle.type === "batch" ? runBatch(hub, by, bundle) : runBundle(hub, by, bundle);
    const isLittleAsked = ask.headers?.["prefer"] === saysLittle.prefer;
    return { status: 200, json: isLittleAsked ? withoutContent(answer, bundle) : answer };
  }
  const commit = <T>(work: () => T): T => hub.store.commit(nameOf(by), work);
  if (ask.method === "PUT") {
    const put = { ...body, id: id ?? "" };
    return commit(() => ({ status: 200, json: update(hub, by, put, ask.headers?.["if-match"]) }));
  }
  return commit(() => created(hub, by, body, ask.headers?.["if-none-exist"]));
}

/** `Prefer: return=minimal`: what was written says where it is and in which version; what was there already is told. */
const withoutContent = (answer: Bundle, asked: Bundle): Bundle => ({
  ...answer,
  entry: (answer.entry ?? []).map(({ resource, response }, at) => {
    const isWritten = asked.entry?.[at]?.request?.method === "PUT" || response?.status === "201";
    return { ...(response ? { response } : {}), ...(resource && !isWritten ? { resource } : {}) };
  }),
});

const nameOf = (by: Principal): string => (by.role === "system" ? "hub" : by.practitionerId);

function created(hub: HubFhir, by: Principal, body: Resource, ifNoneExist: string | undefined): Answer {
  const [found] = ifNoneExist === undefined ? [] : matching(hub, by, body.resourceType, ifNoneExist);
  if (found) return { status: 200, json: found };
  return { status: 201, json: store(hub, by, { ...body, id: hub.uuid() }) };
}

const matching = (hub: HubFhir, by: Principal, type: string, query: string): readonly Resource[] =>
  (search(hub.store, by, type, query).entry ?? []).flatMap(({ resource }) => resource ?? []);

export function update(
  hub: HubFhir,
  by: Principal,
  resource: Resource & { readonly id: string },
  ifMatch: string | undefined,
): Resource {
  const before = hub.store.read(resource.resourceType, resource.id);
  if (ifMatch !== undefined && ifMatch !== `W/"${before?.meta?.versionId}"`) throw refusal(412);
  if (before && !readable(hub.store, by)(before)) throw refusal(404);
  return store(hub, by, resource, ifMatch);
}

function store(
  hub: HubFhir,
  by: Principal,
  resource: Resource & { readonly id: string },
  ifMatch?: string,
): Resource {
  const before = hub.store.read(resource.resourceType, resource.id);
  const now = new Date(hub.clock()).toISOString();
  const ruled =
    resource.resourceType === "Task"
      ? {
          ...ruledTicket(before?.resourceType === "Task" ? before : undefined, resource, by, now),
          id: resource.id,
        }
      : ownedByCentre(resource, before, by);
  if (!mayWrite(hub.store, by, { resource: ruled, before, now })) throw refusal(403);
  if (before && by.role === "doctor") assertDoctorsFact(before, ruled, ifMatch);
  return hub.store.put(ruled);
}

function ownedByCentre<T extends Resource>(resource: T, before: Resource | undefined, by: Principal): T {
  if (resource.resourceType !== "Patient" || before || by.role !== "health-worker") return resource;
  return { ...resource, managingOrganization: { reference: `Organization/${by.centreId}` } };
}

/** As `mayShareCommit` of the hub: the ticket's rules are judged when a whole commit is there. */
const judgedAtEnd: ReadonlySet<string | undefined> = new Set(["Provenance", "Task"]);

/** Each entry for itself: a refused one undoes no other. Writes are one commit, where none is judged at its end. */
function runBatch(hub: HubFhir, by: Principal, { entry: entries = [] }: Bundle): Bundle {
  const isShared = entries.every(
    ({ request, resource }) => request?.method !== "GET" && !judgedAtEnd.has(resource?.resourceType),
  );
  const each = (entry: BundleEntry): BundleEntry => {
    try {
      return isShared
        ? hub.store.savepoint(() => alone(hub, by, entry))
        : hub.store.commit(nameOf(by), () => alone(hub, by, entry));
    } catch (problem) {
      const outcome: OperationOutcome = { resourceType: "OperationOutcome", issue: [] };
      return { response: { status: String(statusOf(problem)), outcome } };
    }
  };
  const all = (): BundleEntry[] => entries.map(each);
  const done = isShared ? hub.store.commit(nameOf(by), all) : all();
  return { resourceType: "Bundle", type: "batch-response", entry: done };
}

function alone(hub: HubFhir, by: Principal, entry: BundleEntry): BundleEntry {
  const { request } = entry;
  if (request?.method !== "GET") {
    const names = new Map<string, string>();
    return runEntry(hub, by, entry, names, idOf(hub, by, entry, names));
  }
  const headers = request.ifNoneMatch === undefined ? {} : { "if-none-match": request.ifNoneMatch };
  const { status, json } = routed(
    hub,
    by,
    { method: "GET", path: `/fhir/${request.url}`, headers },
    undefined,
  );
  const resource = json as Resource | undefined; // as read above
  return resource ? told(resource, String(status)) : { response: { status: String(status) } };
}

export function runBundle(hub: HubFhir, by: Principal, bundle: Bundle): Bundle {
  const entries = bundle.entry ?? [];
  if (!hub.isAtomic()) {
    // Each by itself, as a batch: what came before a refusal stays.
    const done = entries.map((entry) =>
      hub.store.commit(nameOf(by), () => runEntry(hub, by, entry, new Map())),
    );
    return { resourceType: "Bundle", type: "transaction-response", entry: done };
  }
  return hub.store.commit(nameOf(by), () => {
    const names = new Map<string, string>();
    const ids = entries.map((entry) => idOf(hub, by, entry, names));
    const done = entries.map((entry, at) => runEntry(hub, by, entry, names, ids[at]));
    return { resourceType: "Bundle", type: "transaction-response", entry: done };
  });
}

/** Who is born gets its name before anybody refers to it. */
function idOf(
  hub: HubFhir,
  by: Principal,
  { request, resource, fullUrl }: BundleEntry,
  names: Map<string, string>,
) {
  if (request?.method !== "POST" || !resource) return undefined;
  const [found] =
    request.ifNoneExist === undefined ? [] : matching(hub, by, resource.resourceType, request.ifNoneExist);
  const id = found?.id ?? hub.uuid();
  if (fullUrl !== undefined) names.set(fullUrl, `${resource.resourceType}/${id}`);
  return { id, isNew: !found };
}

function runEntry(
  hub: HubFhir,
  by: Principal,
  { request, resource }: BundleEntry,
  names: ReadonlyMap<string, string>,
  born?: { readonly id: string; readonly isNew: boolean },
): BundleEntry {
  if (!request || !resource) throw refusal(400);
  const named = renamed(resource, names);
  const known = born && !born.isNew ? hub.store.read(named.resourceType, born.id) : undefined;
  const done = ((): Resource => {
    if (request.method === "PUT") {
      const id = request.url.split("/")[1] ?? "";
      return update(hub, by, { ...named, id }, request.ifMatch);
    }
    return known ?? store(hub, by, { ...named, id: born?.id ?? hub.uuid() });
  })();
  const status = request.method === "POST" && !known ? "201" : "200";
  return told(done, status);
}

function told(resource: Resource, status: string): BundleEntry {
  const { versionId: version, lastUpdated: lastModified = "" } = resource.meta ?? {};
  const location = `${resource.resourceType}/${resource.id}/_history/${version}`;
  return { resource, response: { status, location, etag: `W/"${version}"`, lastModified } };
}

function renamed<T extends Resource>(resource: T, names: ReadonlyMap<string, string>): T {
  return names.size === 0 ? resource : (renamedValue(resource, names) as T); // the same shape
}

function renamedValue(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return value.startsWith("urn:uuid:") ? (names.get(value) ?? value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => renamedValue(one, names));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamedValue(one, names)]));
}
