import type { ModeSegment } from "../../../../shared/domain/consult-mode.ts";
import type { PatientAnswer } from "../../../../shared/contract/live-calls.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";

export type CallRun = {
  readonly callId: string;
  readonly ranIn: readonly ModeSegment[];
  readonly videoSeenMs: number;
  readonly patient: PatientAnswer | null;
  readonly patientAt: string | null;
};

/**
 * All that one window saw of the call so far. A window that was loaded again is another part: what the one before saw
 * stays. An older note never shortens a part: notes may overtake each other.
 */
export function noteCall(
  db: WritableDb,
  call: {
    readonly callId: string;
    readonly partId: string;
    readonly consultId: string;
    readonly at: string;
    readonly ranIn: readonly ModeSegment[];
    readonly videoSeenMs: number;
  },
): void {
  const run = db.transaction(() => {
    db.prepare("INSERT OR IGNORE INTO call_run (call_id, consult_id, started_at) VALUES (?, ?, ?)").run(
      call.callId,
      call.consultId,
      call.at,
    );
    db.prepare(
      `INSERT INTO call_part (call_id, part_id, ran_in, video_seen_ms) VALUES (?, ?, ?, ?)
       ON CONFLICT (call_id, part_id) DO UPDATE SET ran_in = excluded.ran_in, video_seen_ms = excluded.video_seen_ms
       WHERE video_seen_ms <= excluded.video_seen_ms AND json_array_length(ran_in) <= json_array_length(excluded.ran_in)`,
    ).run(call.callId, call.partId, JSON.stringify(call.ranIn), Math.round(call.videoSeenMs));
  });
  run.immediate();
}

/** Who sits there, by the doctor's own asking; leaves its trace in the same transaction. */
export function answerPatient(
  db: WritableDb,
  call: {
    readonly callId: string;
    readonly consultId: string;
    readonly answer: PatientAnswer;
    readonly at: string;
  },
): void {
  const run = db.transaction(() => {
    db.prepare(
      `INSERT INTO call_run (call_id, consult_id, started_at, patient, patient_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (call_id) DO UPDATE SET patient = excluded.patient, patient_at = excluded.patient_at`,
    ).run(call.callId, call.consultId, call.at, call.answer, call.at);
    const kind = call.answer === "confirmed" ? "patient-confirmed" : "not-this-patient";
    appendAudit(db, { at: call.at, kind, subject: call.consultId });
  });
  run.immediate();
}

type Row = Pick<CallRun, "callId" | "patient" | "patientAt">;
type PartRow = { readonly ranIn: string; readonly videoSeenMs: number };

/** All calls of a consult, oldest first. */
export function callsOf(db: WritableDb, consultId: string): CallRun[] {
  const partsOf = db.prepare<[string], PartRow>(
    "SELECT ran_in AS ranIn, video_seen_ms AS videoSeenMs FROM call_part WHERE call_id = ?",
  );
  return db
    .prepare<[string], Row>(
      `SELECT call_id AS callId, patient, patient_at AS patientAt
       FROM call_run WHERE consult_id = ? ORDER BY started_at`,
    )
    .all(consultId)
    .map((row) => ({ ...row, ...joined(partsOf.all(row.callId)) }));
}

/** One window follows the other: their times do not overlap. */
function joined(parts: readonly PartRow[]): Pick<CallRun, "ranIn" | "videoSeenMs"> {
  return {
    ranIn: parts
      .flatMap(({ ranIn }) => JSON.parse(ranIn) as ModeSegment[]) // written by noteCall alone
      .toSorted((one, two) => one.from.localeCompare(two.from)),
    videoSeenMs: parts.reduce((all, { videoSeenMs }) => all + videoSeenMs, 0),
  };
}

export function saySawWell(
  db: WritableDb,
  said: { readonly consultId: string; readonly sawWell: boolean; readonly at: string },
): void {
  db.prepare(
    `INSERT INTO saw_well (consult_id, saw_well, at) VALUES (?, ?, ?)
     ON CONFLICT (consult_id) DO UPDATE SET saw_well = excluded.saw_well, at = excluded.at`,
  ).run(said.consultId, said.sawWell ? 1 : 0, said.at);
}

export function sawWellOf(db: WritableDb, consultId: string): boolean {
  return (
    db
      .prepare<[string], number>("SELECT saw_well FROM saw_well WHERE consult_id = ?")
      .pluck()
      .get(consultId) === 1
  );
}
