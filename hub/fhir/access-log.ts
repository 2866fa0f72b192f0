import type { AuditEvent } from "@medplum/fhirtypes";
import type Database from "better-sqlite3";
import type { Principal } from "./principal.ts";

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

type Row = {
  at: string;
  role: string;
  practitioner_id: string | null;
  action: string;
  type: string;
  id: string | null;
  outcome: number;
};

const actionCodes: Readonly<Record<string, "C" | "R" | "U" | "D" | "E">> = {
  create: "C",
  read: "R",
  search: "E",
  update: "U",
  delete: "D",
};

export function readAccessLog(database: Database.Database, most: number): AuditEvent[] {
  const rows = database
    .prepare<[number], Row>(
      "SELECT at, role, practitioner_id, action, type, id, outcome FROM access_log ORDER BY seq DESC LIMIT ?",
    )
    .all(most);
  return rows.map(({ at, role, practitioner_id, action, type, id, outcome }) => ({
    resourceType: "AuditEvent",
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
    entity: [{ what: { reference: id ? `${type}/${id}` : type } }],
  }));
}
