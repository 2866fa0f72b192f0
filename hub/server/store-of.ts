import type { Bundle, OperationOutcome, Resource } from "@medplum/fhirtypes";
import type { Principal } from "../fhir/principal.ts";
import type { FhirPort } from "./fhir-port.ts";
import { type OfType, type Store, StoreRefusal } from "./store.ts";

const pageSize = 200;
const json = { "content-type": "application/fhir+json", accept: "application/fhir+json" };

/** The store on behalf of one principal, by the same calls that come over HTTP: one set of rules for all. */
export function storeOf(fhir: FhirPort, principal: Principal): Store {
  const call = async (request: {
    readonly method: string;
    readonly path: string;
    readonly body?: object;
  }) => {
    const { status, body } = await fhir.handle(
      { ...request, url: request.path, path: request.path.split("?")[0] ?? "", headers: json },
      principal,
    );
    return { status, resource: resourceOf(body) };
  };
  const must = async (request: { readonly method: string; readonly path: string; readonly body: object }) => {
    const { status, resource } = await call(request);
    if (status >= 500) throw new Error(`the store answered ${status} to ${request.method} ${request.path}`);
    if (status >= 400 || !resource) throw new StoreRefusal(status, outcomeText(resource));
    return resource;
  };
  const searchPage = async (path: string): Promise<Bundle> => {
    const { status, resource } = await call({ method: "GET", path });
    if (status >= 500) throw new Error(`the store answered ${status} to a search`);
    if (status !== 200 || resource?.resourceType !== "Bundle")
      throw new StoreRefusal(status, outcomeText(resource));
    return resource;
  };
  return {
    read: async (type, id) => {
      const { status, resource } = await call({ method: "GET", path: `${type}/${encodeURIComponent(id)}` });
      // A store in trouble has not said that there is no such thing.
      if (status >= 500) throw new Error(`the store answered ${status} to a read of ${type}`);
      return status === 200 && resource ? typed(resource, type) : undefined;
    },
    search: async (type, query, most = Number.POSITIVE_INFINITY) => {
      const found: OfType<typeof type>[] = [];
      const count = String(Math.min(most, pageSize));
      let path: string | undefined = `${type}?${new URLSearchParams({ ...query, _count: count }).toString()}`;
      while (path !== undefined && found.length < most) {
        const page: Bundle = await searchPage(path);
        for (const { resource } of page.entry ?? []) {
          const fitting = resource && typed(resource, type);
          if (fitting) found.push(fitting);
        }
        path = pathBelowFhir(page.link?.find(({ relation }) => relation === "next")?.url);
      }
      return found.slice(0, most);
    },
    create: async (resource) => {
      const made = await must({ method: "POST", path: resource.resourceType, body: resource });
      return { ...resource, ...same(made, resource), id: made.id ?? "" };
    },
    put: async (resource) => {
      const path = `${resource.resourceType}/${resource.id}`;
      return same(await must({ method: "PUT", path, body: resource }), resource);
    },
    transaction: async (bundle) => {
      const answer = await must({ method: "POST", path: "", body: bundle });
      if (answer.resourceType !== "Bundle")
        throw new Error("the store answered a transaction with no Bundle");
      return answer;
    },
  };
}

/** Parse edge: `handle` answers what the store validated when it was written, or an OperationOutcome. */
function resourceOf(body: Buffer): Resource | undefined {
  const value: unknown = JSON.parse(body.toString("utf8") || "null");
  return typeof value === "object" && value !== null && "resourceType" in value
    ? (value as Resource)
    : undefined;
}

function typed<T extends Resource["resourceType"]>(resource: Resource, type: T): OfType<T> | undefined {
  // The discriminant was just compared; TypeScript cannot narrow by a generic one.
  return resource.resourceType === type ? (resource as OfType<T>) : undefined;
}

function same<T extends Resource>(answer: Resource, asked: T): T {
  if (answer.resourceType !== asked.resourceType) throw new Error("the store answered another type");
  return answer as T; // same resource, with id and version
}

function pathBelowFhir(url: string | undefined): string | undefined {
  return url?.replace(/^.*?\/fhir\//, "");
}

function outcomeText(resource: Resource | undefined): string {
  const issues =
    resource?.resourceType === "OperationOutcome" ? (resource satisfies OperationOutcome).issue : [];
  const texts = issues.map(({ details, diagnostics, expression }) =>
    [details?.text ?? diagnostics, expression?.[0]].filter(Boolean).join(" at "),
  );
  return texts.join("; ") || "the store refused it";
}
