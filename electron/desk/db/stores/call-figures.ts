import type { CallFigures } from "../../../../shared/call/call-figures.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";
import { guestsInCall } from "./call-guests.ts";
import { type CallRun, callsOf } from "./calls.ts";

type Part = {
  readonly callId: string;
  readonly partId: string;
  readonly consultId: string;
  readonly taskId: string;
  readonly at: string;
  readonly figures: CallFigures;
  readonly over: boolean;
};

/** The newest word of a window stands; the end of a call leaves its numbers in the audit too, in one transaction. */
export function noteFigures(db: WritableDb, part: Part): void {
  const { callId, partId, consultId, taskId, at, figures, over } = part;
  const run = db.transaction(() => {
    db.prepare("INSERT OR IGNORE INTO call_run (call_id, consult_id, started_at) VALUES (?, ?, ?)").run(
      callId,
      consultId,
      at,
    );
    const { changes } = db
      .prepare(
        `INSERT INTO call_figures (call_id, part_id, task_id, at, figures, is_over) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (call_id, part_id) DO UPDATE SET at = excluded.at, figures = excluded.figures,
           is_over = excluded.is_over WHERE is_over = 0`,
      )
      .run(callId, partId, taskId, at, JSON.stringify(figures), over ? 1 : 0);
    if (over && changes > 0)
      appendAudit(db, { at, kind: "call-over", subject: `${callId} ${numbersOf(figures)}` });
  });
  run.immediate();
}

function numbersOf({ setUpMs, recoveriesMs, rungsMs, ...figures }: CallFigures): string {
  const all = {
    ...(setUpMs === undefined ? {} : { setUpMs }),
    ...figures,
    recoveriesMs: recoveriesMs.join("+"),
    rungsMs: Object.entries(rungsMs)
      .map(([rung, ms]) => `${rung}:${ms}`)
      .join("+"),
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}

export type UntoldFigures = Pick<Part, "callId" | "partId" | "taskId" | "figures">;
type Row = Omit<UntoldFigures, "figures"> & { readonly figures: string };

/** Of calls that are over; and of those that a kill ended, once nothing more came for a while. */
export function untoldFigures(db: WritableDb, silentSince: string): UntoldFigures[] {
  return db
    .prepare<[string], Row>(
      `SELECT call_id AS callId, part_id AS partId, task_id AS taskId, figures FROM call_figures
       WHERE is_told = 0 AND (is_over = 1 OR at < ?) ORDER BY at LIMIT 50`,
    )
    .all(silentSince)
    .map((row) => ({ ...row, figures: JSON.parse(row.figures) as CallFigures })); // parsed at the wall before
}

export function toldFigures(db: WritableDb, callId: string, partId: string): void {
  db.prepare("UPDATE call_figures SET is_told = 1 WHERE call_id = ? AND part_id = ?").run(callId, partId);
}

export type StoredCall = CallRun & {
  readonly consultId: string;
  readonly startedAt: string;
  /** One for each window of it. */
  readonly figures: readonly CallFigures[];
  /** Names of the doctors who were in it by invitation. */
  readonly guests: readonly string[];
};

/** Newest first, of all consults. */
export function recentCalls(db: WritableDb, most: number): StoredCall[] {
  const rows = db
    .prepare<[number], { callId: string; consultId: string; startedAt: string }>(
      `SELECT call_id AS callId, consult_id AS consultId, started_at AS startedAt FROM call_run
       ORDER BY started_at DESC LIMIT ?`,
    )
    .all(most);
  const figuresOf = db
    .prepare<[string], string>("SELECT figures FROM call_figures WHERE call_id = ? ORDER BY at")
    .pluck();
  return rows.flatMap(({ callId, consultId, startedAt }) => {
    const run = callsOf(db, consultId).find((one) => one.callId === callId);
    if (!run) return [];
    const figures = figuresOf.all(callId).map((text) => JSON.parse(text) as CallFigures); // as above
    return [{ ...run, consultId, startedAt, figures, guests: guestsInCall(db, callId) }];
  });
}
