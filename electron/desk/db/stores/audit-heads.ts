import type Database from "better-sqlite3";
import { type AuditHead, auditHead } from "../../../../shared/contract/audit-head.ts";
import { hasAuditRow } from "./audit.ts";

export type ToldHead = AuditHead & { readonly toldAt: string; readonly deskId: string };

export type HeadsCompared = {
  /** How many lines there were, of whatever desk. */
  readonly lines: number;
  readonly compared: number;
  /** What was told to the hub and is not here any more, or is another. */
  readonly missed: readonly ToldHead[];
};

/**
 * Compares with the lines that `npm run hub -- audit-heads` prints. Of this desk are those that bear its id, and those
 * of any id of which a row is here: the id lies beside the file, unsealed, and whoever cuts a tail off may exchange it.
 */
export function compareHeads(db: Database.Database, text: string, deskId: string | undefined): HeadsCompared {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const heads = lines.flatMap(readHead);
  const known = new Set(heads.filter((head) => hasAuditRow(db, head)).map((head) => head.deskId));
  if (deskId !== undefined) known.add(deskId);
  const own = heads.filter((head) => known.has(head.deskId));
  return {
    lines: lines.length,
    compared: own.length,
    missed: own.filter((head) => !hasAuditRow(db, head)),
  };
}

function readHead(line: string): ToldHead[] {
  const [position, hash, toldAt = "", deskId = ""] = line.trim().split("\t");
  const head = auditHead.safeParse({ position: Number(position), hash });
  return head.success ? [{ ...head.data, toldAt, deskId }] : [];
}
