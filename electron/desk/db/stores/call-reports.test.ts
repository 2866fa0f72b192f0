import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { isAuditChainWhole } from "./audit.ts";
import { keepReport, keepReportDraft, reportDrafts, toldReport, untoldReports } from "./call-reports.ts";

const report = {
  id: "11111111-1111-4111-8111-111111111111",
  callId: "22222222-2222-4222-8222-222222222222",
  kind: "abuse",
  text: "Shouted.",
  block: true,
} as const;
const kept = { ...report, taskId: "t", at: "2026-11-26T10:00:00.000Z" };
const { kind: _notYet, ...words } = report;
const begun = { ...words, text: "Shou", block: false, taskId: "t", centre: "Namunakot" };

it("a report waits until the hub has it; the audit says that there was one, and nothing of its words", () => {
  const db = new Database(":memory:");
  migrate(db);
  keepReport(db, kept);
  keepReport(db, kept);
  expect(untoldReports(db)).toEqual([{ taskId: "t", at: kept.at, report }]);
  const subjects = db.prepare("SELECT subject FROM audit WHERE kind = 'call-reported'").pluck().all();
  expect(subjects).toEqual(["t abuse"]);
  toldReport(db, report.id);
  expect(untoldReports(db)).toEqual([]);
  expect(isAuditChainWhole(db)).toBe(true);
});

it("what stands in a report is kept until it is told or emptied, each call's apart", () => {
  const db = new Database(":memory:");
  migrate(db);
  const other = { ...begun, id: report.callId, callId: report.id };
  for (const draft of [begun, { ...begun, text: "Shouted" }, other]) keepReportDraft(db, draft);
  expect(reportDrafts(db)).toEqual([other, { ...begun, text: "Shouted" }]);
  keepReport(db, kept);
  keepReportDraft(db, begun); // a letter that came late
  expect(reportDrafts(db)).toEqual([other]);
  keepReportDraft(db, { ...other, text: " " });
  expect(reportDrafts(db)).toEqual([]);
});
