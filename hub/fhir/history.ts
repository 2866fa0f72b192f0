import type { Bundle, Resource } from "@medplum/fhirtypes";
import type Database from "better-sqlite3";
import { readCursor, writeCursor } from "./cursor.ts";
import { countOf, sinceOf } from "./page-query.ts";
import { type Sql, and } from "./search-sql.ts";

type Row = { type: string; id: string; version: number; last_updated: string; deleted: number; json: string };

/** Type or system history, oldest first, with `_since`: a feed that also shows deletions. */
export function systemHistory(
  database: Database.Database,
  type: string | undefined,
  query: URLSearchParams,
  readable: Sql,
): Bundle {
  const count = Math.max(1, countOf(query.get("_count")));
  const since = sinceOf(query.get("_since"));
  const cursor = query.get("_cursor");
  const after = cursor === null ? undefined : readCursor(cursor);
  const place = "r.type || '/' || r.id || '/' || printf('%09d', r.version)";
  const where = and([
    readable,
    ...(type === undefined ? [] : [{ text: "r.type = ?", values: [type] }]),
    ...(since === undefined ? [] : [{ text: "r.last_updated >= ?", values: [since] }]),
    ...(after ? [{ text: `(r.last_updated, ${place}) > (?, ?)`, values: [after.order, after.place] }] : []),
  ]);
  const rows = database
    .prepare<unknown[], Row>(
      `SELECT r.type, r.id, r.version, r.last_updated, r.deleted, r.json FROM hist r WHERE ${where.text}
       ORDER BY r.last_updated, ${place} LIMIT ?`,
    )
    .all(...where.values, count + 1);
  const page = rows.slice(0, count);
  const last = page.at(-1);
  const next = new URLSearchParams(query);
  if (last)
    next.set(
      "_cursor",
      writeCursor({
        order: last.last_updated,
        place: `${last.type}/${last.id}/${String(last.version).padStart(9, "0")}`,
      }),
    );
  const base = type === undefined ? "_history" : `${type}/_history`;
  return {
    resourceType: "Bundle",
    type: "history",
    link: last && rows.length > count ? [{ relation: "next", url: `${base}?${next.toString()}` }] : [],
    entry: page.map((row) => ({
      fullUrl: `${row.type}/${row.id}`,
      ...(row.deleted ? {} : { resource: JSON.parse(row.json) as Resource }), // written by this store alone
      request: {
        method: row.deleted ? "DELETE" : row.version === 1 ? "POST" : "PUT",
        url: `${row.type}/${row.id}`,
      },
      response: {
        status: row.deleted ? "204" : "200",
        etag: `W/"${row.version}"`,
        lastModified: row.last_updated,
      },
    })),
  };
}
