import { directoryTypes } from "../definitions/indexed-types.ts";
import type { Principal } from "../principal.ts";

/** A piece of SQL with the values of its placeholders, in order. */
export type Fragment = { readonly text: string; readonly values: readonly (string | number)[] };

/** A ticket that no doctor holds: every doctor of the speciality may look at the case. */
const unclaimed = ["requested", "waiting", "returned"];

/**
 * Which rows of `resource` (or `version`) this principal may see; every read joins it, so that what is forbidden
 * does not exist for the asker.
 *
 * Doctors: the directory; patients with an unclaimed ticket of an own speciality, with an own ticket in any state,
 * or opened by a grant; and the tickets of own specialities in any state, so that a desk learns that one was taken.
 * Health workers: the directory and the patients of their centre. Operators: the directory and the access log.
 */
export function mayRead(principal: Principal, alias: "resource" | "version", now: string): Fragment {
  if (principal.role === "system") return { text: "1", values: [] };
  const row = (column: string) => `${alias}.${column}`;
  const directory = {
    text: `(${row("patient_id")} IS NULL AND ${row("type")} IN (${places(directoryTypes)}))`,
    values: directoryTypes,
  };
  if (principal.role === "operator") {
    const text = `(${directory.text} OR ${row("type")} = 'AuditEvent')`;
    return { text, values: directory.values };
  }
  const me = principal.practitionerId;
  const patients = visiblePatients(principal, now);
  const own = `(${row("patient_id")} IS NULL AND ${row("private_to")} = ?)`;
  const tickets = ticketsOf(principal, alias);
  return {
    text:
      `(${row("private_to")} IS NULL OR ${row("private_to")} = ?) AND (${directory.text} OR ${own}` +
      ` OR ${row("patient_id")} IN (${patients.text})${tickets.text})`,
    values: [me, ...directory.values, me, ...patients.values, ...tickets.values],
  };
}

type Clinician = Extract<Principal, { readonly role: "doctor" | "health-worker" }>;

function visiblePatients(principal: Clinician, now: string): Fragment {
  if (principal.role === "health-worker")
    return { text: "SELECT patient_id FROM centre_patient WHERE centre_id = ?", values: [principal.centreId] };
  const { practitionerId, specialities } = principal;
  return {
    text:
      "SELECT patient_id FROM ticket WHERE owner_id = ? UNION ALL " +
      `SELECT patient_id FROM ticket WHERE speciality IN (${places(specialities)}) AND state IN (${places(unclaimed)}) ` +
      "UNION ALL SELECT patient_id FROM access_grant WHERE practitioner_id = ? AND until > ?",
    values: [practitionerId, ...specialities, ...unclaimed, practitionerId, now],
  };
}

function ticketsOf(principal: Clinician, alias: string): Fragment {
  if (principal.role === "health-worker") return { text: "", values: [] };
  const { specialities } = principal;
  const text =
    ` OR (${alias}.type = 'Task' AND ${alias}.id IN ` +
    `(SELECT task_id FROM ticket WHERE speciality IN (${places(specialities)})))`;
  return { text, values: specialities };
}

export const places = (values: readonly unknown[]): string => values.map(() => "?").join(", ");
