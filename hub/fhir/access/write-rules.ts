import { forbidden, OperationOutcomeError } from "@medplum/core";
import type Database from "better-sqlite3";
import { directoryTypes } from "../definitions/indexed-types.ts";
import { oneRow } from "../database/rows.ts";
import type { Principal } from "../principal.ts";

export type Target = {
  readonly type: string;
  readonly isNew: boolean;
  /** The record it belongs to; undefined also while a Provenance's target is not written yet. */
  readonly patientId: string | undefined;
  /** Of the version that stands now. */
  readonly previous?: { readonly patientId: string | null; readonly privateTo: string | null } | undefined;
};

/** Throws 403 unless the principal may write this; tickets have their own rule besides (`ticket/task-rule.ts`). */
export function assertMayWrite(db: Database.Database, principal: Principal, target: Target): void {
  if (!mayWrite(db, principal, target)) throw new OperationOutcomeError(forbidden);
}

function mayWrite(db: Database.Database, principal: Principal, target: Target): boolean {
  const { type, isNew, patientId, previous } = target;
  // The access log only grows.
  if (type === "AuditEvent") return isNew;
  if (principal.role === "system") return true;
  if (principal.role === "operator") return patientId === undefined && directoryTypes.includes(type);
  if (previous?.privateTo && previous.privateTo !== principal.practitionerId) return false;
  if (type === "Binary" && patientId === undefined) return isNew || Boolean(previous?.privateTo);
  if (type === "Patient" && isNew) return principal.role === "health-worker";
  if (patientId === undefined) return false;
  if (previous && previous.patientId !== null && previous.patientId !== patientId) return false;
  return principal.role === "doctor"
    ? hasConsult(db, principal.practitionerId, patientId)
    : isOfCentre(db, principal.centreId, patientId);
}

function hasConsult(db: Database.Database, practitionerId: string, patientId: string): boolean {
  const sql = "SELECT 1 FROM ticket WHERE owner_id = ? AND patient_id = ?";
  return oneRow(db, sql, practitionerId, patientId) !== undefined;
}

function isOfCentre(db: Database.Database, centreId: string, patientId: string): boolean {
  const sql = "SELECT 1 FROM centre_patient WHERE centre_id = ? AND patient_id = ?";
  return oneRow(db, sql, centreId, patientId) !== undefined;
}
