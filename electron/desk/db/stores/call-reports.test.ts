import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { isAuditChainWhole } from "./audit.ts";
import { keepReport, toldReport, untoldReports } from "./call-reports.ts";

const report = {
  id: "11111111-1111-4111-8111-111111111111",
  callId: "22222222-2222-4222-8222-222222222222",
  kind: "abuse",
  text: "Shouted.",
  block: true,
} as const;
const kept = { ...report, taskId: "t", consultId: "c", at: "2026-11-26T10:00:00.000Z" };

it("a report waits until the hub has it; the audit says that there was one, and nothing of its words", () => {
  const db = new Database(":memory:");
  migrate(db);
  keepReport(db, kept);
  keepReport(db, kept);
  expect(untoldReports(db)).toEqual([{ taskId: "t", consultId: "c", at: kept.at, report }]);
  const subjects = db.prepare("SELECT subject FROM audit WHERE kind = 'call-reported'").pluck().all();
  expect(subjects).toEqual(["c abuse"]);
  toldReport(db, report.id);
  expect(untoldReports(db)).toEqual([]);
  expect(isAuditChainWhole(db)).toBe(true);
});
