import {
  OperationOutcomeError,
  type SearchRequest,
  type SortRule,
  type WithId,
  badRequest,
  getSearchParameter,
} from "@medplum/core";
import { type FhirRepository, getExtraEntries } from "@medplum/fhir-router";
import type { Bundle, BundleEntry, BundleLink, Resource } from "@medplum/fhirtypes";
import type Database from "better-sqlite3";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { type Sql, and, filterSql } from "./search-sql.ts";

export const pageSize = { usual: 100, most: 1000 } as const;

type Hit = { readonly id: string; readonly last_updated: string; readonly json: string };

/**
 * One page of a search. By default and by `_sort=_lastUpdated` pages follow a cursor (time, id), so that writes
 * between two pages neither hide nor repeat a row; other orders page by offset.
 */
export async function runSearch<T extends Resource>(
  database: Database.Database,
  request: SearchRequest<T>,
  readable: Sql,
  repository: FhirRepository,
): Promise<Bundle<WithId<T>>> {
  const { resourceType: type } = request;
  const count = Math.min(request.count ?? pageSize.usual, pageSize.most);
  const filters = (request.filters ?? []).map((filter) => filterSql(type, filter));
  const where = and([{ text: "r.type = ? AND r.deleted = 0", values: [type] }, readable, ...filters]);
  const order = orderOf(type, request.sortRules ?? []);
  const after = request.cursor === undefined ? undefined : readCursor(request.cursor);
  const paged = after && order.byTime ? and([where, afterSql(after, order.descending)]) : where;
  const hits =
    count === 0
      ? []
      : database
          .prepare<unknown[], Hit>(
            `SELECT r.id, r.last_updated, r.json FROM res r WHERE ${paged.text} ORDER BY ${order.text} LIMIT ? OFFSET ?`,
          )
          .all(...paged.values, ...order.values, count + 1, order.byTime ? 0 : (request.offset ?? 0));
  const page = hits.slice(0, count);
  const resources = page.map(({ json }) => JSON.parse(json) as WithId<T>); // written by this store alone
  const entry: BundleEntry<WithId<T>>[] = resources.map((resource) => ({
    fullUrl: `${type}/${resource.id}`,
    resource: trimmed(resource, request.fields),
    search: { mode: "match" },
  }));
  if (request.include || request.revInclude) await getExtraEntries(repository, request, resources, entry);
  const total = request.total === "accurate" || count === 0 ? { total: countOf(database, where) } : {};
  const last = page.at(-1);
  const link = last && hits.length > count ? [nextLink(request, last, order.byTime, count)] : [];
  return { resourceType: "Bundle", type: "searchset", ...total, link, entry };
}

function countOf(database: Database.Database, where: Sql): number {
  return (
    database
      .prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM res r WHERE ${where.text}`)
      .get(...where.values)?.n ?? 0
  );
}

function orderOf(type: string, rules: readonly SortRule[]) {
  const [rule] = rules;
  const sign = rule?.descending ? "DESC" : "ASC";
  if (!rule || rule.code === "_lastUpdated") {
    return {
      byTime: true,
      descending: rule?.descending === true,
      text: `r.last_updated ${sign}, r.id ${sign}`,
      values: [],
    };
  }
  if (!getSearchParameter(type, rule.code))
    throw new OperationOutcomeError(badRequest(`Unknown sort: ${rule.code}`));
  const best = rule.descending ? "max" : "min";
  const value = `(SELECT ${best}(coalesce(i.value, i.number)) FROM idx i WHERE i.type = r.type AND i.id = r.id AND i.param = ?)`;
  return {
    byTime: false,
    descending: rule.descending === true,
    text: `${value} ${sign}, r.id`,
    values: [rule.code],
  };
}

function afterSql({ lastUpdated, id }: Cursor, descending: boolean): Sql {
  const sign = descending ? "<" : ">";
  return { text: `(r.last_updated, r.id) ${sign} (?, ?)`, values: [lastUpdated, id] };
}

function nextLink<T extends Resource>(
  request: SearchRequest<T>,
  last: Hit,
  byTime: boolean,
  count: number,
): BundleLink {
  const query = new URLSearchParams();
  for (const { code, operator, value } of request.filters ?? []) query.append(...pair(code, operator, value));
  for (const { code, descending } of request.sortRules ?? [])
    query.append("_sort", descending ? `-${code}` : code);
  if (request.fields) query.append("_elements", request.fields.join(","));
  query.append("_count", String(count));
  if (byTime) query.append("_cursor", writeCursor({ lastUpdated: last.last_updated, id: last.id }));
  else query.append("_offset", String((request.offset ?? 0) + count));
  return { relation: "next", url: `${request.resourceType}?${query.toString()}` };
}

const prefixes = new Set(["ne", "gt", "lt", "ge", "le", "sa", "eb", "ap"]);

function pair(code: string, operator: string, value: string): [string, string] {
  if (operator === "eq") return [code, value];
  return prefixes.has(operator) ? [code, `${operator}${value}`] : [`${code}:${operator}`, value];
}

function trimmed<T extends Resource>(resource: WithId<T>, fields: readonly string[] | undefined): WithId<T> {
  if (!fields) return resource;
  const kept = new Set(["resourceType", "id", "meta", ...fields]);
  // A part of a resource, marked as such by _elements: the caller asked for no more.
  return Object.fromEntries(
    Object.entries(resource).filter(([key]) => kept.has(key)),
  ) as unknown as WithId<T>;
}
