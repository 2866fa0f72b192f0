import {
  badRequest,
  getSearchParameter,
  isResourceType,
  notFound,
  OperationOutcomeError,
  type SearchRequest,
  type WithId,
} from "@medplum/core";
import { type FhirRepository, getExtraEntries } from "@medplum/fhir-router";
import type { Bundle, BundleEntry, BundleLink, Resource } from "@medplum/fhirtypes";
import type Database from "better-sqlite3";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { indexedTypes } from "./definitions.ts";
import { countOf } from "./page-query.ts";
import { and, filterSql, type Sql } from "./search-sql.ts";

type Hit = { readonly id: string; readonly json: string; readonly sort_value: string | number };

/**
 * One page of a search. Pages follow a cursor (the value sorted by, then the id), so that writes between two pages
 * hide no row that was there all the time.
 */
export async function runSearch<T extends Resource>(
  database: Database.Database,
  request: SearchRequest<T>,
  readable: Sql,
  repository: FhirRepository,
): Promise<Bundle<WithId<T>>> {
  const { resourceType: type } = request;
  refuseUnoffered(request);
  const count = countOf(request.count?.toString());
  const filters = (request.filters ?? []).map((filter) => filterSql(type, filter));
  const where = and([{ text: "r.type = ? AND r.deleted = 0", values: [type] }, readable, ...filters]);
  const hits = count === 0 ? [] : hitsOf(database, request, where, count + 1);
  const page = hits.slice(0, count);
  const resources = page.map(({ json }) => JSON.parse(json) as WithId<T>); // written by this store alone
  const entry: BundleEntry<WithId<T>>[] = resources.map((resource) => ({
    fullUrl: `${type}/${resource.id}`,
    resource: trimmed(resource, request.fields),
    search: { mode: "match" },
  }));
  if (request.include || request.revInclude) await getExtraEntries(repository, request, resources, entry);
  const counted = request.total !== undefined && request.total !== "none";
  const last = page.at(-1);
  const link = last && hits.length > count ? [nextLink(request, last, count)] : [];
  return {
    resourceType: "Bundle",
    type: "searchset",
    ...(counted ? { total: totalOf(database, where) } : {}),
    link,
    entry,
  };
}

function refuseUnoffered({ resourceType, summary, types, sortRules, offset }: SearchRequest): void {
  if (!isResourceType(resourceType)) throw new OperationOutcomeError(notFound);
  const not =
    (summary && `_summary=${summary}`) ||
    (types && "_type") ||
    (offset && "_offset") ||
    (sortRules && sortRules.length > 1 && "more than one _sort");
  if (not) throw new OperationOutcomeError(badRequest(`Not offered: ${not}`));
}

function hitsOf(database: Database.Database, request: SearchRequest, where: Sql, most: number): Hit[] {
  const { value, descending } = orderOf(request);
  const sign = descending ? "DESC" : "ASC";
  const after: Cursor | undefined = request.cursor === undefined ? undefined : readCursor(request.cursor);
  const rest: Sql = after
    ? {
        text: `(sort_value, id) ${descending ? "<" : ">"} (?, ?)`,
        values: [after.order, after.place],
      }
    : { text: "1", values: [] };
  // By time the condition must reach the index; other orders are computed for each hit anyway.
  const byTime = value.text === "r.last_updated";
  const inner = byTime
    ? {
        text: rest.text.replace("sort_value", "r.last_updated").replace(" id)", " r.id)"),
        values: rest.values,
      }
    : undefined;
  const chosen = inner ? and([where, inner]) : where;
  const select = `SELECT r.id, r.json, ${value.text} AS sort_value FROM res r WHERE ${chosen.text}`;
  const sql = byTime
    ? `${select} ORDER BY r.last_updated ${sign}, r.id ${sign} LIMIT ?`
    : `SELECT * FROM (${select}) WHERE ${rest.text} ORDER BY sort_value ${sign}, id ${sign} LIMIT ?`;
  const outer = byTime ? [] : rest.values;
  return database.prepare<unknown[], Hit>(sql).all(...value.values, ...chosen.values, ...outer, most);
}

function orderOf({ resourceType: type, sortRules }: SearchRequest): {
  readonly value: Sql;
  readonly descending: boolean;
} {
  const [rule] = sortRules ?? [];
  const descending = rule?.descending === true;
  if (!rule || rule.code === "_lastUpdated")
    return { value: { text: "r.last_updated", values: [] }, descending };
  if (!indexedTypes.has(type) || !getSearchParameter(type, rule.code))
    throw new OperationOutcomeError(badRequest(`Unknown sort: ${rule.code}`));
  const best = descending ? "max" : "min";
  const text = `coalesce((SELECT ${best}(coalesce(i.value, i.number)) FROM idx i WHERE i.type = r.type AND i.id = r.id AND i.param = ?), '')`;
  return { value: { text, values: [rule.code] }, descending };
}

function totalOf(database: Database.Database, where: Sql): number {
  return (
    database
      .prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM res r WHERE ${where.text}`)
      .get(...where.values)?.n ?? 0
  );
}

function nextLink<T extends Resource>(request: SearchRequest<T>, last: Hit, count: number): BundleLink {
  const query = new URLSearchParams();
  for (const { code, operator, value } of request.filters ?? []) query.append(...pair(code, operator, value));
  for (const { code, descending } of request.sortRules ?? [])
    query.append("_sort", descending ? `-${code}` : code);
  if (request.fields) query.append("_elements", request.fields.join(","));
  if (request.total) query.append("_total", request.total);
  const extras = { _include: request.include, _revinclude: request.revInclude };
  for (const [name, targets] of Object.entries(extras))
    for (const { resourceType, searchParam, targetType, modifier } of targets ?? []) {
      const target = [resourceType, searchParam, targetType].flatMap((part) => part ?? []).join(":");
      query.append(modifier === undefined ? name : `${name}:${modifier}`, target);
    }
  query.append("_count", String(count));
  query.append("_cursor", writeCursor({ order: last.sort_value, place: last.id }));
  return { relation: "next", url: `${request.resourceType}?${query.toString()}` };
}

const prefixes = new Set(["ne", "gt", "lt", "ge", "le", "sa", "eb", "ap"]);

function pair(code: string, operator: string, value: string): [string, string] {
  if (operator === "eq") return [code, value];
  return prefixes.has(operator) ? [code, `${operator}${value}`] : [`${code}:${operator}`, value];
}

const subsetted = { system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", code: "SUBSETTED" };

function trimmed<T extends Resource>(resource: WithId<T>, fields: readonly string[] | undefined): WithId<T> {
  if (!fields) return resource;
  const kept = new Set(["resourceType", "id", ...fields]);
  const meta = { ...resource.meta, tag: [...(resource.meta?.tag ?? []), subsetted] };
  // A part of a resource, marked as such: the caller asked for no more.
  return {
    ...Object.fromEntries(Object.entries(resource).filter(([key]) => kept.has(key))),
    meta,
  } as unknown as WithId<T>;
}
