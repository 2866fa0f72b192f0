import type Database from "better-sqlite3";
import { type AuditHead, auditHead } from "../../../../shared/contract/audit-head.ts";
import { hasAuditRow } from "./audit.ts";

export type ToldHead = AuditHead & { readonly toldAt: string; readonly deskId: string };

/** The lines that `npm run hub -- audit-heads` prints; those of this desk. */
export function readHeads(text: string, deskId: string): ToldHead[] {
  return text.split("\n").flatMap((line) => {
    const [position, hash, toldAt = "", desk = ""] = line.trim().split("\t");
    const head = auditHead.safeParse({ position: Number(position), hash });
    return head.success && desk === deskId ? [{ ...head.data, toldAt, deskId: desk }] : [];
  });
}

/** What was told to the hub and is not here any more, or is another. */
export const missedHeads = (db: Database.Database, heads: readonly ToldHead[]): ToldHead[] =>
  heads.filter((head) => !hasAuditRow(db, head));
