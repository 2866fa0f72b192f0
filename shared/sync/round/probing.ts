import { pageOf } from "../pulled.ts";
import type { ServerTraits } from "../server-traits.ts";
import type { HubAsk, HubReply } from "../stepping.ts";

/** A server that is no hub of ours is examined once (rule 3); each step is one request. */
export type Probing = {
  readonly at: (typeof steps)[number];
  /** Drawn for this examination, so that two do not see each other's traces. */
  readonly mark: string;
  readonly server: ServerTraits;
  readonly id?: string;
  readonly version?: string;
};

export type Probed =
  | { readonly probed: "more"; readonly probing: Probing }
  | { readonly probed: "known"; readonly server: ServerTraits }
  | { readonly probed: "failed"; readonly reply: HubReply };

const steps = ["doomed", "survived", "write", "rewrite", "stale", "by-time", "pages"] as const;
const markSystem = "urn:paramarsh:probe";
const largestPage = 1_000;
const usualPage = 200;

/** Unless proven otherwise a server keeps none of its promises. */
export const beginProbe = (mark: string): Probing => ({
  at: "doomed",
  mark,
  server: {
    isAtomic: false,
    honoursIfMatch: false,
    searchesIdentifier: false,
    searchesLastUpdated: false,
    pageSize: usualPage,
    mostInBundle: 40,
  },
});

export function probeAsk({ at, mark, id, version }: Probing): HubAsk {
  const basic = { resourceType: "Basic", code: { text: "probe" } };
  const marked = (value: string) => ({ ...basic, identifier: [{ system: markSystem, value }] });
  const put = (text: string, ifMatch: string | undefined): HubAsk => ({
    method: "PUT",
    path: `/fhir/Basic/${id}`,
    body: JSON.stringify({ ...marked(`${mark}-kept`), id, code: { text } }),
    headers: ifMatch === undefined ? {} : { "if-match": `W/"${ifMatch}"` },
  });
  switch (at) {
    case "doomed": {
      // The second entry can never be taken: where the first survives, a transaction is none.
      const entry = [
        { resource: marked(`${mark}-doomed`), request: { method: "POST", url: "Basic" } },
        {
          resource: { resourceType: "Observation", status: "no such status" },
          request: { method: "PUT", url: "Patient/not-this-type" },
        },
      ];
      const body = JSON.stringify({ resourceType: "Bundle", type: "transaction", entry });
      return { method: "POST", path: "/fhir", body };
    }
    case "survived":
      return search(`identifier=${markSystem}|${mark}-doomed`);
    case "write":
      return { method: "POST", path: "/fhir/Basic", body: JSON.stringify(marked(`${mark}-kept`)) };
    case "rewrite":
      return put("probe, second version", version);
    case "stale":
      return put("probe, never to be", version);
    case "by-time":
      return search(`identifier=${markSystem}|${mark}-kept&_lastUpdated=ge2000-01-01T00:00:00Z`);
    case "pages":
      return {
        method: "GET",
        path: `/fhir/Task?_count=${largestPage}`,
        headers: { "cache-control": "no-cache" },
      };
  }
}

const search = (query: string): HubAsk => ({
  method: "GET",
  path: `/fhir/Basic?${query}`,
  headers: { "cache-control": "no-cache" },
});

export function takeProbe(of: Probing, reply: HubReply): Probed {
  const { status } = reply;
  // Also a 5xx, but for the transaction that must not be taken: a server that breaks has promised nothing.
  if (status === undefined || status === 401 || status === 429 || (status >= 500 && of.at !== "doomed"))
    return { probed: "failed", reply };
  const found = pageOf(reply.json).resources.filter(({ resourceType }) => resourceType === "Basic");
  const learn = (traits: Partial<ServerTraits>, more: Partial<Probing> = {}): Probed => {
    const at = steps[steps.indexOf(of.at) + 1];
    const server = { ...of.server, ...traits };
    return at === undefined
      ? { probed: "known", server }
      : { probed: "more", probing: { ...of, ...more, server, at } };
  };
  const isTaken = status >= 200 && status < 300;
  switch (of.at) {
    case "doomed":
      return learn({ isAtomic: !isTaken });
    case "survived":
      return learn({ isAtomic: of.server.isAtomic && isTaken && found.length === 0 });
    case "write": {
      const [kept] = found;
      if (!isTaken || kept?.id === undefined || kept.meta?.versionId === undefined)
        return { probed: "known", server: of.server }; // it takes nothing: nothing more can be found out
      return learn({}, { id: kept.id, version: kept.meta.versionId });
    }
    case "rewrite":
      return learn({ honoursIfMatch: isTaken });
    case "stale":
      return learn({ honoursIfMatch: of.server.honoursIfMatch && (status === 412 || status === 409) });
    case "by-time": {
      const isFound = isTaken && found.length === 1;
      // A server that cannot find by identifier could not show what survived either.
      const isAtomic = of.server.isAtomic && isFound;
      return learn({ searchesIdentifier: isFound, searchesLastUpdated: isFound, isAtomic });
    }
    case "pages":
      return learn({ pageSize: isTaken ? usualPage : 50 });
  }
}
