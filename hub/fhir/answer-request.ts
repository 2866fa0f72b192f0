import type { Handler } from "./handler.ts";
import { badRequest, isOk, OperationOutcomeError } from "@medplum/core";
import type { HttpMethod } from "@medplum/fhir-router";
import type { Bundle, OperationOutcome, Resource } from "@medplum/fhirtypes";
import { z } from "zod";
import { patientsIn } from "./access-log.ts";
import { asBinary } from "./binary-route.ts";
import type { FhirHttpRequest, FhirHttpResponse } from "./http-types.ts";
import { ownRoute } from "./own-routes.ts";
import { assertAbsent, assertEntryConditions, assertIfMatch } from "./preconditions.ts";
import type { Principal } from "./principal.ts";
import { resolveConditionalReferences } from "./resolve-references.ts";
import { respond, withVersions } from "./respond.ts";
import type { StoreParts } from "./store-parts.ts";
import { takeUpload } from "./take-upload.ts";

type Asked = Pick<FhirHttpRequest, "method" | "path">;

export type Answer = {
  readonly response: FhirHttpResponse;
  /** Whose data was read. */
  readonly patients: ReadonlySet<string>;
  /** What was read by entries of a bundle, each a request of its own. */
  readonly within?: readonly BundleRead[];
};
export type BundleRead = {
  readonly asked: Asked;
  readonly status: number;
  readonly patients: ReadonlySet<string>;
};

type Outcome = { readonly outcome: OperationOutcome; readonly resource: Resource | undefined };

export const isRead = ({ method, path }: Asked): boolean =>
  method === "GET" || (method === "POST" && path.endsWith("/_search"));

/** Answers one request, or throws the OperationOutcome that refuses it. */
export async function answerRequest(
  handler: Handler,
  asked: FhirHttpRequest,
  principal: Principal,
): Promise<Answer> {
  const uploaded = await takeUpload(handler, asked, principal);
  if (uploaded) return { response: uploaded, patients: new Set() };
  const request = asBinary(withForm(asked));
  assertKnownModifiers(request.url);
  const own = ownRoute(request, principal, handler.parts);
  if (own) return { response: own, patients: patientsOfOwn(request, own) };
  if (request.method === "POST" && request.path === "") {
    const bundle = bundleOf(request.body);
    const answer = await runBundle(handler, bundle, principal);
    const within = readsOf(bundle, answer);
    return { response: respond(request, okOutcome, answer), patients: new Set(), within };
  }
  assertIfMatch(request.headers["if-match"]);
  const run = () => route(handler, request, principal);
  const { outcome, resource } =
    request.method === "PUT" && request.headers["if-none-match"] !== undefined
      ? await handler.parts.writer.write(() => {
          const [type = "", id = ""] = request.path.split("/");
          assertAbsent(request.headers["if-none-match"], () => exists(handler.parts, type, id));
          return run();
        })
      : await run();
  const patients = isRead(request) ? patientsIn(resource) : new Set<string>();
  return { response: respond(request, outcome, resource), patients };
}

/** Answers stand in the order of their entries (FHIR R4, 3.1.0.11). */
const readsOf = (asked: Bundle, answered: Bundle): readonly BundleRead[] =>
  (asked.entry ?? []).flatMap(({ request }, index) => {
    const one = { method: request?.method ?? "", path: (request?.url ?? "").split("?")[0] ?? "" };
    const answer = answered.entry?.[index];
    if (!isRead(one)) return [];
    const status = Number(answer?.response?.status?.slice(0, 3));
    return [{ asked: one, status, patients: patientsIn(answer?.resource) }];
  });

const okOutcome: OperationOutcome = {
  resourceType: "OperationOutcome",
  id: "ok",
  issue: [{ severity: "information", code: "informational", details: { text: "All OK" } }],
};

/**
 * Runs a transaction or batch; a refused transaction throws.
 *
 * All of a transaction is one write, from the first condition on: the library resolves conditional references
 * and creates before it opens its own, and what it found could change until then.
 */
export async function runBundle(handler: Handler, bundle: Bundle, principal: Principal): Promise<Bundle> {
  const run = async (): Promise<Bundle> => {
    assertEntryConditions(bundle, (type, id) => exists(handler.parts, type, id));
    // A copy: the library writes ids into the bundle, and a caller may send the same bytes again.
    const body = await resolveConditionalReferences(structuredClone(bundle), handler.repo(principal));
    const { outcome, resource } = await route(
      handler,
      { method: "POST", url: "", path: "", headers: {}, body },
      principal,
    );
    if (!isOk(outcome) || resource?.resourceType !== "Bundle") throw new OperationOutcomeError(outcome);
    return withVersions(resource);
  };
  return bundle.type === "transaction" || mayShareCommit(bundle) ? handler.parts.writer.write(run) : run();
}

/** Judged when the whole write is there, so that one of them would refuse the others along with itself. */
const judgedAtEnd: ReadonlySet<string | undefined> = new Set(["Provenance", "Task"]);

/** A batch of writes is made durable at once, each a savepoint of its own: a refused one undoes no other. */
const mayShareCommit = ({ type, entry = [] }: Bundle): boolean =>
  type === "batch" &&
  entry.length > 0 &&
  entry.every(
    ({ request, resource }) =>
      (request?.method === "PUT" || request?.method === "POST") && !judgedAtEnd.has(resource?.resourceType),
  );

async function route(handler: Handler, request: FhirHttpRequest, principal: Principal): Promise<Outcome> {
  const [outcome, resource] = await handler.router.handleRequest(
    {
      // The router answers 404 to a method that it does not know.
      method: request.method as HttpMethod,
      url: request.url,
      pathname: "",
      params: {},
      query: {},
      body: request.body,
      headers: request.headers,
      config: { transactions: true },
    },
    handler.repo(principal),
  );
  return { outcome, resource };
}

function exists({ writing }: StoreParts, type: string, id: string): boolean {
  return (
    writing.prepare("SELECT 1 FROM res WHERE type = ? AND id = ? AND deleted = 0").get(type, id) !== undefined
  );
}

const bundleShape = z.custom<Bundle>(
  (value) =>
    typeof value === "object" && value !== null && "resourceType" in value && value.resourceType === "Bundle",
);

function bundleOf(body: unknown): Bundle {
  const bundle = bundleShape.safeParse(body);
  if (!bundle.success) throw new OperationOutcomeError(badRequest("Not a Bundle"));
  return bundle.data;
}

/** A search by POST brings its parameters as a form. */
function withForm(request: FhirHttpRequest): FhirHttpRequest {
  if (request.method !== "POST" || !request.path.endsWith("/_search")) return request;
  const form = new URLSearchParams(Buffer.isBuffer(request.body) ? request.body.toString("utf8") : "");
  const type = request.path.slice(0, -"/_search".length);
  const query = new URLSearchParams([...new URL(request.url, "http://hub").searchParams, ...form]);
  return { ...request, method: "GET", path: type, url: `${type}?${query.toString()}` };
}

const knownModifiers = new Set(["contains", "exact", "missing", "not", "iterate"]);

/** The library takes a modifier that it does not know for none: a wider search than was asked for. */
function assertKnownModifiers(url: string): void {
  for (const name of new URL(url, "http://hub").searchParams.keys()) {
    const modifier = name.startsWith("_has:") ? undefined : name.split(":")[1];
    if (modifier !== undefined && !knownModifiers.has(modifier))
      throw new OperationOutcomeError(badRequest(`Unknown modifier: ${name}`));
  }
}

function patientsOfOwn(
  { path }: FhirHttpRequest,
  { status, headers, body }: FhirHttpResponse,
): ReadonlySet<string> {
  const [type, id, operation] = path.split("/");
  if (status !== 200) return new Set();
  if (type === "Patient" && id && operation === "$everything") return new Set([id]);
  const isHistory = path.endsWith("_history") && headers["content-type"]?.includes("json");
  return isHistory ? patientsIn(bundleShape.parse(JSON.parse(body.toString("utf8")))) : new Set();
}
