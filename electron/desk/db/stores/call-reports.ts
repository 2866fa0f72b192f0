import { callReport, type CallReport } from "../../../../shared/domain/call-report.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";

type Report = CallReport & { readonly taskId: string; readonly consultId: string; readonly at: string };

/** Kept here until the hub has it, and in the audit that there was one; said twice is once. */
export function keepReport(db: WritableDb, { taskId, consultId, at, ...told }: Report): void {
  const run = db.transaction(() => {
    const { changes } = db
      .prepare(
        "INSERT OR IGNORE INTO call_report (id, consult_id, task_id, at, report) VALUES (?, ?, ?, ?, ?)",
      )
      .run(told.id, consultId, taskId, at, JSON.stringify(told));
    if (changes > 0) appendAudit(db, { at, kind: "call-reported", subject: `${consultId} ${told.kind}` });
  });
  run.immediate();
}

export type UntoldReport = {
  readonly consultId: string;
  readonly taskId: string;
  readonly at: string;
  readonly report: CallReport;
};

/** Oldest first. */
export function untoldReports(db: WritableDb): UntoldReport[] {
  return db
    .prepare<[], Omit<UntoldReport, "report"> & { readonly report: string }>(
      `SELECT consult_id AS consultId, task_id AS taskId, at, report FROM call_report
       WHERE is_told = 0 ORDER BY at`,
    )
    .all()
    .map((row) => ({ ...row, report: callReport.parse(JSON.parse(row.report)) }));
}

export function toldReport(db: WritableDb, id: string): void {
  db.prepare("UPDATE call_report SET is_told = 1 WHERE id = ?").run(id);
}
