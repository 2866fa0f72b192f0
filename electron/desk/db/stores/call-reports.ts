import { callReport, type CallReport } from "../../../../shared/domain/call-report.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";

type Report = CallReport & { readonly taskId: string; readonly consultId: string; readonly at: string };

/** Kept here until the hub has it, and in the audit that there was one; said twice is once. */
export function keepReport(db: WritableDb, { taskId, consultId, at, ...told }: Report): void {
  const run = db.transaction(() => {
    const { changes } = db
      .prepare("INSERT OR IGNORE INTO call_report (id, task_id, report) VALUES (?, ?, ?)")
      .run(told.id, taskId, JSON.stringify(told));
    if (changes > 0) appendAudit(db, { at, kind: "call-reported", subject: `${consultId} ${told.kind}` });
  });
  run.immediate();
}

export type UntoldReport = { readonly taskId: string; readonly report: CallReport };

export function untoldReports(db: WritableDb): UntoldReport[] {
  return db
    .prepare<[], { readonly taskId: string; readonly report: string }>(
      "SELECT task_id AS taskId, report FROM call_report WHERE is_told = 0",
    )
    .all()
    .map(({ taskId, report }) => ({ taskId, report: callReport.parse(JSON.parse(report)) }));
}

export function toldReport(db: WritableDb, id: string): void {
  db.prepare("UPDATE call_report SET is_told = 1 WHERE id = ?").run(id);
}
