import {
  callReport,
  type CallReport,
  callReportDraft,
  type CallReportDraft,
  isEmptyDraft,
} from "../../../../shared/domain/call-report.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { settingsLike, writeSetting } from "./settings.ts";

type Report = CallReport & { readonly taskId: string; readonly at: string };

/** Kept here until the hub has it, and in the audit that there was one; said twice is once. */
export function keepReport(db: WritableDb, { taskId, at, ...told }: Report): void {
  const run = db.transaction(() => {
    const { changes } = db
      .prepare("INSERT OR IGNORE INTO call_report (id, task_id, at, report) VALUES (?, ?, ?, ?)")
      .run(told.id, taskId, at, JSON.stringify(told));
    if (changes > 0) appendAudit(db, { at, kind: "call-reported", subject: `${taskId} ${told.kind}` });
    forgetDraft(db, told.callId);
  });
  run.immediate();
}

export type UntoldReport = {
  readonly taskId: string;
  readonly at: string;
  readonly report: CallReport;
};

/** Oldest first. */
export function untoldReports(db: WritableDb): UntoldReport[] {
  return db
    .prepare<[], Omit<UntoldReport, "report"> & { readonly report: string }>(
      "SELECT task_id AS taskId, at, report FROM call_report WHERE is_told = 0 ORDER BY at",
    )
    .all()
    .map((row) => ({ ...row, report: callReport.parse(JSON.parse(row.report)) }));
}

export function toldReport(db: WritableDb, id: string): void {
  db.prepare("UPDATE call_report SET is_told = 1 WHERE id = ?").run(id);
}

/** The hub was restored from a backup: told once more, each is there once by its id. */
export function tellReportsAgain(db: WritableDb, since: string): void {
  db.prepare("UPDATE call_report SET is_told = 0 WHERE at >= ?").run(since);
}

const draftName = "report-draft ";

/** What stands in a report at each letter; an empty one is none. */
export function keepReportDraft(db: WritableDb, draft: CallReportDraft): void {
  // A letter on its way when the report was told must not bring it back.
  const isTold = db.prepare("SELECT 1 FROM call_report WHERE id = ?").get(draft.id) !== undefined;
  if (isTold || isEmptyDraft(draft)) forgetDraft(db, draft.callId);
  else writeSetting(db, draftName + draft.callId, JSON.stringify(draft));
}

export function reportDrafts(db: WritableDb): CallReportDraft[] {
  return settingsLike(db, draftName).map(({ value }) => callReportDraft.parse(JSON.parse(value)));
}

function forgetDraft(db: WritableDb, callId: string): void {
  db.prepare("DELETE FROM setting WHERE name = ?").run(draftName + callId);
}
