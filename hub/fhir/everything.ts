import type { Bundle, Resource } from "@medplum/fhirtypes";
import type Database from "better-sqlite3";
import { readCursor, writeCursor } from "./cursor.ts";
import { countOf, sinceOf } from "./page-query.ts";
import { and, type Sql } from "./search-sql.ts";

const place = "r.type || '/' || r.id";

/** `Patient/{id}/$everything`: the patient's compartment, oldest change first, page by page. */
export function everything(
  database: Database.Database,
  patientId: string,
  query: URLSearchParams,
  readable: Sql,
): Bundle {
  const count = Math.max(1, countOf(query.get("_count")));
  const since = sinceOf(query.get("_since"));
  const cursor = query.get("_cursor");
  const after = cursor === null ? undefined : readCursor(cursor);
  const where = and([
    { text: "r.patient_id = ? AND r.deleted = 0", values: [patientId] },
    readable,
    ...(since === undefined ? [] : [{ text: "r.last_updated >= ?", values: [since] }]),
    ...(after ? [{ text: `(r.last_updated, ${place}) > (?, ?)`, values: [after.order, after.place] }] : []),
  ]);
  const rows = database
    .prepare<unknown[], { type: string; id: string; last_updated: string; json: string }>(
      `SELECT r.type, r.id, r.last_updated, r.json FROM res r WHERE ${where.text}
       ORDER BY r.last_updated, ${place} LIMIT ?`,
    )
    .all(...where.values, count + 1);
  const page = rows.slice(0, count);
  const last = page.at(-1);
  const next = new URLSearchParams(query);
  if (last) next.set("_cursor", writeCursor({ order: last.last_updated, place: `${last.type}/${last.id}` }));
  return {
    resourceType: "Bundle",
    type: "searchset",
    link:
      last && rows.length > count
        ? [{ relation: "next", url: `Patient/${patientId}/$everything?${next.toString()}` }]
        : [],
    entry: page.map(({ type, id, json }) => ({
      fullUrl: `${type}/${id}`,
      resource: JSON.parse(json) as Resource, // written by this store alone
      search: { mode: "match" },
    })),
  };
}
