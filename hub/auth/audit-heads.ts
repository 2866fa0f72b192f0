import type Database from "better-sqlite3";
import type { AuditHead } from "../../shared/contract/audit-head.ts";

export type KeptHead = AuditHead & { readonly deskId: string; readonly toldAt: string };

export type AuditHeads = {
  /** Keeps a head for good; answers the furthest of the same desk and doctor before it. */
  readonly keep: (deskId: string, practitionerId: string, head: AuditHead) => AuditHead | undefined;
  /** All of one doctor, in the order in which they were told. */
  readonly of: (practitionerId: string) => readonly KeptHead[];
};

/** Where desks' audit chains stood, kept where a desk cannot reach. */
export function makeAuditHeads(database: Database.Database, clock: () => Date): AuditHeads {
  const insert = database.prepare("INSERT OR IGNORE INTO audit_head VALUES (?, ?, ?, ?, ?)");
  const furthest = database.prepare<[string, string], AuditHead>(
    `SELECT position, hash FROM audit_head WHERE desk_id = ? AND practitioner_id = ?
     ORDER BY position DESC, told_ms DESC LIMIT 1`,
  );
  const all = database.prepare<[string], AuditHead & { deskId: string; toldMs: number }>(
    `SELECT position, hash, desk_id AS deskId, told_ms AS toldMs FROM audit_head WHERE practitioner_id = ?
     ORDER BY desk_id, told_ms, position`,
  );
  return {
    keep: (deskId, practitionerId, { position, hash }) => {
      const before = furthest.get(deskId, practitionerId);
      insert.run(deskId, practitionerId, position, hash, clock().getTime());
      return before;
    },
    of: (practitionerId) =>
      all.all(practitionerId).map(({ toldMs, ...head }) => ({
        ...head,
        toldAt: new Date(toldMs).toISOString(),
      })),
  };
}
