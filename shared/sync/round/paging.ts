import type { Resource } from "@medplum/fhirtypes";
import type { TicketName } from "../keeps.ts";
import { pageOf } from "../pulled.ts";
import { fresh } from "../recipes/claim.ts";
import type { HubAsk, HubReply } from "../stepping.ts";

/** A query that is read page by page. `next` is followed as the server wrote it. */
export type Paging = {
  readonly type: string;
  /** Without `_count` and without the window. */
  readonly query: string;
  readonly count: number;
  /** Changes since then, as this parameter says it. */
  readonly since?: { readonly parameter: string; readonly atMs: number };
  /** After silence: what is small is not asked for larger again. */
  readonly isSmall?: true;
  /** Only until then, where one page would not come through otherwise. */
  readonly untilMs?: number;
  readonly next: string | undefined;
  readonly found: readonly Resource[];
};

export type Paged =
  | { readonly paged: "more"; readonly paging: Paging }
  | { readonly paged: "all"; readonly found: readonly Resource[] }
  | { readonly paged: "failed"; readonly reply: HubReply };

const mostOnAPage = 1_000;
const narrowestMs = 1_000;

export const paging = (type: string, query: string, count: number, since?: Paging["since"]): Paging => ({
  type,
  query,
  count,
  next: undefined,
  found: [],
  ...(since ? { since } : {}),
});

const smallPage = 40;
const smallestPage = 8;

/**
 * The same page again, smaller: on a thin line one of photographs or papers needs longer than an answer is waited for.
 * Where the server's own words for the next page do not name the size, it begins anew.
 */
export function smaller(of: Paging): Paging {
  const count = of.count > smallPage ? smallPage : Math.min(of.count, smallestPage);
  const sized = /([?&])_count=\d+/;
  if (of.next === undefined || !sized.test(of.next))
    return { ...of, count, isSmall: true, next: undefined, found: [] };
  return { ...of, count, isSmall: true, next: of.next.replace(sized, `$1_count=${count}`) };
}

/** An address of less than 4 kB: more round trips cost a thin line more than the bytes. */
const idsPerRequest = 100;

export function byIds(type: "Task" | "Encounter", ids: readonly string[]): readonly Paging[] {
  const pages = Math.ceil(ids.length / idsPerRequest);
  return Array.from({ length: pages }, (_, at) => {
    const some = ids.slice(at * idsPerRequest, (at + 1) * idsPerRequest);
    return paging(type, `_id=${some.join(",")}`, idsPerRequest);
  });
}

/** Whether a ticket is on this PC as a listing shows it. */
export function hereIn(tickets: readonly TicketName[]): (one: Resource) => boolean {
  const versions = new Map(tickets.map(({ serverId, versionId }) => [serverId, versionId]));
  return ({ id, meta }) => versions.get(id ?? "") === meta?.versionId;
}

export function pageAsk(of: Paging): HubAsk {
  return { method: "GET", path: `/fhir/${of.next ?? firstPage(of)}`, headers: fresh };
}

function firstPage({ type, query, since, untilMs, count }: Paging): string {
  const iso = (ms: number) => new Date(ms).toISOString();
  const parts = [
    query,
    ...(since ? [`${since.parameter}${iso(since.atMs)}`] : []),
    ...(untilMs === undefined ? [] : [`_lastUpdated=lt${iso(untilMs)}`]),
    `_count=${count}`,
  ];
  return `${type}?${parts.filter((one) => one !== "").join("&")}`;
}

/**
 * One page in. A page that the server cannot make (rule 15: more rows of one time than it holds, or the same page for
 * ever) is asked for in a larger size, then in a narrower window of time.
 */
export function takePage(of: Paging, reply: HubReply, nowMs: number): Paged {
  const { status } = reply;
  if (status === 200) {
    const page = pageOf(reply.json);
    const found = [...of.found, ...page.resources];
    const isStuck = page.next !== undefined && (page.next === of.next || adds(of, page.resources) === 0);
    if (isStuck) return widened(of, reply, nowMs);
    if (page.next !== undefined) return { paged: "more", paging: { ...of, next: page.next, found } };
    if (of.untilMs === undefined) return { paged: "all", found };
    // The rest of the time, now that its beginning is here.
    const { untilMs, since, ...rest } = of;
    const onwards = { ...rest, next: undefined, found };
    return { paged: "more", paging: since ? { ...onwards, since: { ...since, atMs: untilMs } } : onwards };
  }
  const isOverloaded = reply.retryAfterMs !== undefined || status === 503 || status === 507;
  if (status !== undefined && status >= 500 && !isOverloaded) return widened(of, reply, nowMs);
  return { paged: "failed", reply };
}

const adds = ({ found, next }: Paging, fresh: readonly Resource[]): number => {
  if (next === undefined) return 1;
  const key = ({ resourceType, id, meta }: Resource) => `${resourceType}/${id}/${meta?.versionId}`;
  const known = new Set(found.map(key));
  return fresh.filter((one) => !known.has(key(one))).length;
};

function widened(of: Paging, reply: HubReply, nowMs: number): Paged {
  if (of.isSmall) return { paged: "failed", reply };
  const again = { ...of, next: undefined };
  if (of.count < mostOnAPage)
    return { paged: "more", paging: { ...again, count: Math.min(mostOnAPage, of.count * 2) } };
  const { since, untilMs = nowMs } = of;
  const halfMs = since?.parameter.startsWith("_lastUpdated") ? (untilMs - since.atMs) / 2 : 0;
  if (!since || halfMs < narrowestMs) return { paged: "failed", reply };
  return { paged: "more", paging: { ...again, untilMs: since.atMs + Math.floor(halfMs) } };
}
