import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import { expect } from "vitest";
import { rescueWork } from "../../../../shared/contract/rescue.ts";
import { migrate } from "../migrations/migrate.ts";
import { appendEdits, writingOf } from "./journal.ts";
import { checkpoint } from "./notes.ts";
import { takeRescued } from "./rescue-in.ts";
import { unsavedWriting, workToRescue } from "./rescue-out.ts";
import { commitSigned, mergeReceipt } from "./signed.ts";

export const at = "2026-11-26T06:00:00.000Z";
export const consultId = "c1";

/** One doctor's file at a PC of its own. */
export function openFile(): Database.Database {
  const db = new Database(":memory:");
  migrate(db);
  return db;
}

export function write(db: Database.Database, insert: string): void {
  const { seq } = writingOf(db, consultId);
  const edit = { kind: "splice" as const, section: "complaint" as const, at: 0, remove: 0, insert };
  const { outcome } = appendEdits(db, { consultId, firstSeq: seq + 1, edits: [edit], at });
  expect(outcome).toBe("durable");
}

export function sign(db: Database.Database, itemId: string): void {
  const texts = { claimId: "claim", bundle: "{}", paper: "{}", envelope: `{"itemId":"${itemId}"}` };
  const draftSeq = writingOf(db, consultId).seq;
  expect(commitSigned(db, { itemId, consultId, signedAt: at, draftSeq, ...texts })).toBe("signed");
}

type Outcome = "issued" | "held" | "refused" | "signed-late";
export function answer(db: Database.Database, itemId: string, outcome: Outcome) {
  const why = outcome === "issued" ? undefined : `${outcome} for a reason`;
  const receipt = JSON.stringify({ outcome, ...(why === undefined ? {} : { reason: why }) });
  return mergeReceipt(db, { itemId, receipt, outcome, why, at });
}

export const stateOf = (db: Database.Database, id: string) =>
  db.prepare("SELECT state FROM outbox WHERE id = ?").pluck().get(id);
export const whyOf = (db: Database.Database, id: string) =>
  db.prepare("SELECT why FROM outbox WHERE id = ?").pluck().get(id);

/** As it is sealed and opened again; what was typed last is in it. */
export function packed(db: Database.Database) {
  for (const of of unsavedWriting(db))
    checkpoint(db, { consultId: of, reason: "hand-over", at, outboxId: randomUUID() });
  return rescueWork.parse(JSON.parse(JSON.stringify({ practitionerId: "p", ...workToRescue(db) })));
}

export const carry = (from: Database.Database, to: Database.Database, packageId = "r1") =>
  takeRescued(to, { packageId, work: packed(from), at });
