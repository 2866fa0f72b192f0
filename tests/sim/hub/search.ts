import type { Bundle, Resource } from "@medplum/fhirtypes";
import type { Principal } from "../../../hub/fhir/principal.ts";
import { patientIn, readable } from "./access.ts";
import type { HubStore } from "./store.ts";

/** The queries that desks and centre make, and none besides: an unknown one is a mistake of the simulation. */
export function search(store: HubStore, by: Principal, type: string, query: string, asOf?: number): Bundle {
  const params = paramsIn(query);
  const may = readable(store, by);
  const found = store
    .all(type as Resource["resourceType"], asOf)
    .filter((one) => params.every(([name, value]) => fits(one, name, value)))
    .filter(may)
    .toSorted(byTime);
  return page(found, type, query);
}

type Params = readonly (readonly [name: string, value: string])[];

/** Most questions are asked again and again. */
const readBefore = new Map<string, Params>();
const mostKept = 500;

function paramsIn(query: string): Params {
  const known = readBefore.get(query);
  if (known) return known;
  if (readBefore.size >= mostKept) readBefore.clear();
  const read = [...new URLSearchParams(query)];
  readBefore.set(query, read);
  return read;
}

const valueOf = (params: Params, wanted: string): string | undefined =>
  params.find(([name]) => name === wanted)?.[1];

export function everything(
  store: HubStore,
  by: Principal,
  patient: string,
  query: string,
  asOf?: number,
): Bundle {
  const since = valueOf(paramsIn(query), "_since") ?? "";
  const may = readable(store, by);
  const found: Resource[] = [];
  for (const one of store.everything(asOf)) {
    if ((one.meta?.lastUpdated ?? "") < since) continue;
    if (patientIn(store, one) === patient && may(one)) found.push(one);
  }
  return page(found.toSorted(byTime), `Patient/${patient}/$everything`, query);
}

const nameOf = (one: Resource): string => `${one.resourceType}/${one.id}`;
const keyOf = (one: Resource): string => `${one.meta?.lastUpdated} ${nameOf(one)}`;

/** As their keys say, which are only made where two are of one moment. */
function byTime(one: Resource, other: Resource): number {
  const [first = "", second = ""] = [one.meta?.lastUpdated, other.meta?.lastUpdated];
  if (first !== second) return first < second ? -1 : 1;
  return nameOf(one) < nameOf(other) ? -1 : 1;
}

function page(found: readonly Resource[], path: string, query: string): Bundle {
  const params = paramsIn(query);
  const count = Number(valueOf(params, "_count") ?? 100);
  const after = valueOf(params, "_cursor");
  const rest = after === undefined ? found : found.filter((one) => keyOf(one) > after);
  const shown = rest.slice(0, count);
  const last = rest.length > count ? shown.at(-1) : undefined;
  const next = new URLSearchParams(last ? query : "");
  if (last) next.set("_cursor", keyOf(last));
  return {
    resourceType: "Bundle",
    type: "searchset",
    link: last ? [{ relation: "next", url: `${path}?${next.toString()}` }] : [],
    entry: shown.map((resource) => ({ resource })),
  };
}

type Loose = {
  readonly status?: string;
  readonly code?: { readonly coding?: readonly { readonly system?: string; readonly code?: string }[] };
  readonly owner?: { readonly reference?: string };
  readonly encounter?: { readonly reference?: string };
  readonly subject?: { readonly reference?: string };
  readonly patient?: { readonly reference?: string };
  readonly identifier?: unknown;
};

function fits(resource: Resource, name: string, value: string): boolean {
  const one = resource as unknown as Loose; // any R4 kind
  switch (name) {
    case "_count":
    case "_sort":
    case "_elements":
    case "_cursor":
      return true;
    case "_id":
      return value.split(",").includes(resource.id ?? "");
    case "status":
      return value.split(",").includes(one.status ?? "");
    case "owner":
      return one.owner?.reference === value;
    case "encounter":
      return one.encounter?.reference === value;
    case "patient":
      return (one.subject ?? one.patient)?.reference === value;
    case "code":
      return (one.code?.coding ?? []).some(({ system, code }) => `${system}|${code}` === value);
    case "identifier":
      return [one.identifier].flat().some((each) => isIdentifier(each, value));
    case "_lastUpdated": {
      const at = resource.meta?.lastUpdated ?? "";
      return value.startsWith("ge") ? at >= value.slice(2) : at < value.slice(2);
    }
    default:
      throw new Error(`The hub's model does not know the search parameter ${name}.`);
  }
}

function isIdentifier(of: unknown, value: string): boolean {
  const { system, value: own } = (of ?? {}) as { readonly system?: string; readonly value?: string };
  return `${system}|${own}` === value;
}
