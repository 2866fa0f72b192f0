import type { AuditEvent, Bundle, Resource } from "@medplum/fhirtypes";
import type Database from "better-sqlite3";
import { readCursor, writeCursor } from "./cursor.ts";
import { countOf } from "./page-query.ts";
import { patientOf } from "./patient-of.ts";
import type { Principal } from "./principal.ts";
import { and, type Sql } from "./search-sql.ts";

export type Access = {
  readonly at: string;
  readonly principal: Principal;
  readonly action: "read" | "search" | "create" | "update" | "delete";
  readonly type: string;
  readonly id?: string | undefined;
  readonly patientId?: string | undefined;
  readonly outcome: number;
};

/** Every access, append-only, ids and kinds alone; read back as AuditEvent. */
export function keepAccess(database: Database.Database, entries: readonly Access[]): void {
  const insert = database.prepare(
    "INSERT INTO access_log (at, role, practitioner_id, action, type, id, patient_id, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  for (const { at, principal, action, type, id, patientId, outcome } of entries) {
    const who = principal.role === "system" ? null : principal.practitionerId;
    insert.run(at, principal.role, who, action, type, id ?? null, patientId ?? null, outcome);
  }
}

/** Whose data an answer holds: the patients of the resource, or of the resources in the bundle. */
export function patientsIn(resource: Resource | undefined): ReadonlySet<string> {
  const resources =
    resource?.resourceType === "Bundle"
      ? (resource.entry ?? []).flatMap((entry) => entry.resource ?? [])
      : resource
        ? [resource]
        : [];
  return new Set(resources.flatMap((one) => patientOf(one, () => undefined) ?? []));
}

type Row = {
  seq: number;
  at: string;
  role: string;
  practitioner_id: string | null;
  action: string;
  type: string;
  id: string | null;
  patient_id: string | null;
  outcome: number;
};

const actionCodes: Readonly<Record<string, "C" | "R" | "U" | "D" | "E">> = {
  create: "C",
  read: "R",
  search: "E",
  update: "U",
  delete: "D",
};

/** The log, newest first, by `patient` and `agent` where asked. */
export function readAccessLog(database: Database.Database, query: URLSearchParams): Bundle {
  const count = countOf(query.get("_count"));
  const cursor = query.get("_cursor");
  const bare = (text: string) => text.slice(text.indexOf("/") + 1);
  const equal = (name: string, column: string): Sql[] => {
    const wanted = query.get(name);
    return wanted === null ? [] : [{ text: `${column} = ?`, values: [bare(wanted)] }];
  };
  const where = and([
    ...equal("patient", "patient_id"),
    ...equal("agent", "practitioner_id"),
    ...(cursor === null ? [] : [{ text: "seq < ?", values: [Number(readCursor(cursor).place)] }]),
  ]);
  const rows = database
    .prepare<unknown[], Row>(`SELECT * FROM access_log WHERE ${where.text} ORDER BY seq DESC LIMIT ?`)
    .all(...where.values, count + 1);
  const page = rows.slice(0, count);
  const last = page.at(-1);
  const next = new URLSearchParams(query);
  if (last) next.set("_cursor", writeCursor({ order: "", place: String(last.seq) }));
  return {
    resourceType: "Bundle",
    type: "searchset",
    link: last && rows.length > count ? [{ relation: "next", url: `AuditEvent?${next.toString()}` }] : [],
    entry: page.map((row) => ({ resource: auditEvent(row), search: { mode: "match" } })),
  };
}

function auditEvent({
  seq,
  at,
  role,
  practitioner_id,
  action,
  type,
  id,
  patient_id,
  outcome,
}: Row): AuditEvent {
  const what = id ? `${type}/${id}` : undefined;
  const patient = patient_id === null ? undefined : `Patient/${patient_id}`;
  const references = [...new Set([what, patient])].flatMap((reference) => reference ?? []);
  return {
    resourceType: "AuditEvent",
    id: `access-${seq}`,
    type: { system: "http://terminology.hl7.org/CodeSystem/audit-event-type", code: "rest" },
    action: actionCodes[action] ?? "E",
    recorded: at,
    outcome: outcome < 400 ? "0" : "4",
    agent: [
      {
        requestor: true,
        role: [{ text: role }],
        ...(practitioner_id ? { who: { reference: `Practitioner/${practitioner_id}` } } : {}),
      },
    ],
    source: { observer: { display: "paramarsh-hub" } },
    entity:
      references.length > 0
        ? references.map((reference) => ({ what: { reference } }))
        : [{ type: { code: type } }],
  };
}
