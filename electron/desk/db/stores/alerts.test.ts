import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { alertsOf, noteAlerts, signedReports } from "./alerts.ts";
import { appendEdits } from "./journal.ts";
import { commitSigned } from "./signed.ts";

const at = "2026-11-26T06:00:00.000Z";
const consultId = "c1";
const qt = "interaction/onc-21";
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
  const edit = { kind: "splice" as const, section: "complaint" as const, at: 0, remove: 0, insert: "fever" };
  appendEdits(db, { consultId, firstSeq: 1, edits: [edit], at });
});

const sign = (itemId: string, paper: string, overridden: readonly string[]) =>
  commitSigned(db, {
    itemId,
    consultId,
    signedAt: at,
    draftSeq: 1,
    claimId: "claim",
    bundle: "{}",
    envelope: "{}",
    paper,
    overridden,
  });
const audited = () => db.prepare("SELECT subject FROM audit WHERE kind = 'alert-overridden'").pluck().all();

it("an alert counts once for a consult, and is over with the signature", () => {
  noteAlerts(db, { consultId, alerts: [qt], at });
  noteAlerts(db, { consultId, alerts: [qt, "allergy/penicillin"], at });
  expect(alertsOf(db, consultId)).toEqual(["allergy/penicillin", qt]);
  expect(alertsOf(db, "c2")).toEqual([]);
  expect(sign("i1", "{}", [])).toBe("signed");
  expect(alertsOf(db, consultId)).toEqual([]);
});

it("what was kept with a reason stands in the audit, by rule and row", () => {
  sign("i1", '{"report":{"findings":[]}}', [qt]);
  expect(audited()).toEqual([`i1 ${qt}`]);
  expect(signedReports(db)).toEqual(['{"findings":[]}']);
});

it("a signature that did not come about leaves no trace of it", () => {
  noteAlerts(db, { consultId, alerts: [qt], at });
  const input = { itemId: "i1", consultId, signedAt: at, claimId: "claim", bundle: "{}", envelope: "{}" };
  expect(commitSigned(db, { ...input, paper: "{}", draftSeq: 7, overridden: [qt] })).toBe("changed");
  expect(audited()).toEqual([]);
  expect(alertsOf(db, consultId)).toEqual([qt]);
});
