import type { ReadBack } from "../../../../shared/domain/read-out.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { noteCall } from "./calls.ts";

type PhoneCall = {
  readonly callId: string;
  readonly consultId: string;
  readonly from: string;
  readonly at: string;
  readonly state: "begun" | "on" | "over";
};

/** A telephone call so far; its beginning and end leave their trace in the same transaction. */
export function notePhone(db: WritableDb, { callId, consultId, from, at, state }: PhoneCall): void {
  const run = db.transaction(() => {
    const ranIn = [{ mode: "phone" as const, from, until: at }];
    noteCall(db, { callId, partId: callId, consultId, at: from, ranIn, videoSeenMs: 0 });
    if (state !== "on") appendAudit(db, { at, kind: `phone-${state}`, subject: consultId });
  });
  run.immediate();
}

type Said = ReadBack & { readonly consultId: string; readonly callId: string; readonly right: boolean };

/** The trace stays where a tick is taken back. */
export function sayReadBack(db: WritableDb, said: Said): void {
  const run = db.transaction(() => {
    db.prepare("DELETE FROM read_back WHERE consult_id = ? AND line_id = ?").run(said.consultId, said.lineId);
    if (said.right)
      db.prepare(
        "INSERT INTO read_back (consult_id, line_id, call_id, words, by_name, at) VALUES (?, ?, ?, ?, ?, ?)",
      ).run(said.consultId, said.lineId, said.callId, said.words, said.by, said.at);
    appendAudit(db, {
      at: said.at,
      kind: said.right ? "read-back" : "read-back-undone",
      subject: said.consultId,
    });
  });
  run.immediate();
}

export type StoredReadBack = ReadBack & { readonly callId: string };

export function readBacksOf(db: WritableDb, consultId: string): StoredReadBack[] {
  return db
    .prepare<[string], StoredReadBack>(
      `SELECT line_id AS lineId, call_id AS callId, words, by_name AS "by", at FROM read_back
       WHERE consult_id = ? ORDER BY at`,
    )
    .all(consultId);
}
