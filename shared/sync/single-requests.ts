import type { Bundle, BundleEntry } from "@medplum/fhirtypes";
import { pageOf } from "./pulled.ts";
import type { ServerTraits } from "./server-traits.ts";
import type { HubAsk, HubReply } from "./stepping.ts";

/**
 * For a server whose transactions are not all or nothing (rule 10): the bundle's entries one by one. What is born goes
 * first, children before what refers to them and each only if it is not there yet; changes follow; the guard, which
 * stands last in every bundle of ours, goes last and so marks the commit.
 */
export function singleRequests(ask: HubAsk, names: Readonly<Record<string, string>>): readonly HubAsk[] {
  const bundle = bundleIn(ask.body);
  if (!bundle) return [ask];
  return inOrder(bundle.entry ?? []).map((entry) => asAsk(entry, names));
}

/** Most entries of one transaction, whatever they do (rule 6). */
const mostEntries = 150;

/** All or nothing in one request: where the server does that, and takes so many at once. */
export function goesWhole({ isAtomic, mostInBundle }: ServerTraits, { body }: HubAsk): boolean {
  const entries = isAtomic ? (bundleIn(body)?.entry ?? []) : [];
  const changes = entries.filter(({ request }) => request?.method === "PUT").length;
  return isAtomic && changes <= mostInBundle && entries.length <= mostEntries;
}

function bundleIn(body: string | undefined): Bundle | undefined {
  const parsed = body === undefined ? undefined : (JSON.parse(body) as Partial<Bundle>); // our own bytes
  return parsed?.resourceType === "Bundle" && parsed.type === "transaction" ? (parsed as Bundle) : undefined;
}

function inOrder(entries: readonly BundleEntry[]): readonly BundleEntry[] {
  const born = entries.filter(({ request }) => request?.method === "POST");
  const changed = entries.filter(({ request }) => request?.method !== "POST");
  const placed: BundleEntry[] = [];
  let left = born;
  while (left.length > 0) {
    const waiting = new Set(left.flatMap(({ fullUrl }) => fullUrl ?? []));
    const ready = left.filter((entry) => {
      const text = JSON.stringify(entry.resource);
      return [...waiting].every((url) => url === entry.fullUrl || !text.includes(url));
    });
    // Two that refer to each other: as they stand.
    const next = ready.length > 0 ? ready : left.slice(0, 1);
    placed.push(...next);
    left = left.filter((entry) => !next.includes(entry));
  }
  return [...placed, ...changed];
}

function asAsk({ resource, request, fullUrl }: BundleEntry, names: Readonly<Record<string, string>>): HubAsk {
  const text = Object.entries(names).reduce(
    (body, [urn, reference]) => body.replaceAll(`"${urn}"`, `"${reference}"`),
    JSON.stringify(resource),
  );
  const identifier = `identifier=urn:paramarsh:uuid|${fullUrl?.replace("urn:uuid:", "")}`;
  const ifNoneExist = request?.ifNoneExist ?? (fullUrl === undefined ? undefined : identifier);
  return {
    method: request?.method === "PUT" ? "PUT" : "POST",
    path: `/fhir/${request?.url ?? ""}`,
    body: text,
    headers: {
      ...(request?.ifMatch === undefined ? {} : { "if-match": request.ifMatch }),
      ...(request?.method === "POST" && ifNoneExist !== undefined ? { "if-none-exist": ifNoneExist } : {}),
    },
  };
}

/** What the server called the entry that was just sent, for those that refer to it. */
export function nameBorn(
  ask: HubAsk,
  at: number,
  reply: HubReply,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entry = inOrder(bundleIn(ask.body)?.entry ?? [])[at];
  const [born] = pageOf(reply.json).resources;
  if (entry?.fullUrl === undefined || born?.id === undefined) return names;
  return { ...names, [entry.fullUrl]: `${born.resourceType}/${born.id}` };
}
