import type { WritableDb } from "../writable-db.ts";

/** Each alert once for a consult, at the time when it first interrupted. */
export function noteAlerts(
  db: WritableDb,
  shown: { readonly consultId: string; readonly alerts: readonly string[]; readonly at: string },
): void {
  const insert = db.prepare("INSERT OR IGNORE INTO alert_shown (consult_id, alert, at) VALUES (?, ?, ?)");
  const run = db.transaction(() => {
    for (const alert of shown.alerts) insert.run(shown.consultId, alert, shown.at);
  });
  run.immediate();
}

/** What interrupted since the consult was opened, or signed last. */
export function alertsOf(db: WritableDb, consultId: string): string[] {
  return db
    .prepare<[string], string>("SELECT alert FROM alert_shown WHERE consult_id = ? ORDER BY alert")
    .pluck()
    .all(consultId);
}

/** What the rules said of each paper that this doctor signed on this PC, as JSON. */
export function signedReports(db: WritableDb): string[] {
  return db
    .prepare<[], string>(
      "SELECT json_extract(paper, '$.report') FROM signed_item WHERE json_extract(paper, '$.report') IS NOT NULL",
    )
    .pluck()
    .all();
}
