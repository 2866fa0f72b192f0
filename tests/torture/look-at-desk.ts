import Database from "better-sqlite3";
import { isAuditChainWhole } from "../../electron/desk/db/stores/audit.ts";
import { writingOf } from "../../electron/desk/db/stores/journal.ts";
import { allSigned, type SignedRow } from "../../electron/desk/db/stores/signed.ts";
import type { Draft } from "../../shared/domain/draft.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";

export type FoundConsult = {
  readonly consultId: string;
  readonly taskId: string;
  readonly encounterId: string | undefined;
  readonly draft: Draft;
  readonly seq: number;
  readonly revision: number;
  /** The newest revision's draft, as it must stand at the hub; absent where there is none. */
  readonly kept: string | undefined;
  readonly claimed: boolean;
};

export type DeskFile = {
  readonly integrity: string;
  readonly auditWhole: boolean;
  readonly consults: readonly FoundConsult[];
  readonly signed: readonly SignedRow[];
  /** Kind, state and reason of everything that has not arrived. */
  readonly undelivered: readonly string[];
};

/** Reads the desk's encrypted file beside the running desk, as SQLite allows; of its soundness only when asked for the whole. */
export function lookAtDesk(file: string, key: Buffer, how: "whole" | "letters" = "whole"): DeskFile {
  const db = new Database(file, { readonly: true });
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma(`key="x'${key.toString("hex")}'"`);
    // One snapshot: the desk goes on writing.
    return db.transaction(() => read(db, how))();
  } finally {
    db.close();
  }
}

function read(db: Database.Database, how: "whole" | "letters"): DeskFile {
  const ids = db
    .prepare<[], { id: string }>(
      `SELECT consult_id AS id FROM journal UNION SELECT consult_id FROM note_revision
       UNION SELECT consult_id FROM outbox WHERE kind = 'claim'`,
    )
    .all();
  return {
    integrity: how === "letters" ? "ok" : String(db.pragma("integrity_check", { simple: true })),
    auditWhole: how === "letters" || isAuditChainWhole(db),
    consults: ids.flatMap(({ id }) => consultOf(db, id) ?? []),
    signed: allSigned(db),
    undelivered: db
      .prepare<[], { kind: string; state: string; why: string | null }>(
        "SELECT kind, state, why FROM outbox WHERE state NOT IN ('done', 'superseded')",
      )
      .all()
      .map(({ kind, state, why }) => `${kind} ${state}${why === null ? "" : ` (${why})`}`),
  };
}

function consultOf(db: Database.Database, consultId: string): FoundConsult | undefined {
  const stored = db
    .prepare<[string], { json: string; id: string }>(
      "SELECT json, server_id AS id FROM resource WHERE local_id = ?",
    )
    .get(consultId);
  if (!stored) return undefined;
  const last = db
    .prepare<[string], { revision: number; draft: string }>(
      "SELECT revision, draft FROM note_revision WHERE consult_id = ? ORDER BY revision DESC LIMIT 1",
    )
    .get(consultId);
  const claim = db
    .prepare<[string], { n: number }>(
      "SELECT count(*) AS n FROM outbox WHERE kind = 'claim' AND state = 'done' AND consult_id = ?",
    )
    .get(consultId);
  const { draft, seq } = writingOf(db, consultId);
  const { encounterId } = readTicket(JSON.parse(stored.json), undefined);
  return {
    consultId,
    taskId: stored.id,
    encounterId,
    draft,
    seq,
    revision: last?.revision ?? 0,
    kept: last?.draft,
    claimed: (claim?.n ?? 0) > 0,
  };
}
