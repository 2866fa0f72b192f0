import type { ModeSegment } from "../../../../shared/domain/consult-mode.ts";
import type { PatientAnswer } from "../../../../shared/contract/live-calls.ts";
import type { WritableDb } from "../open-database.ts";
import { appendAudit } from "./audit.ts";

export type CallRun = {
  readonly callId: string;
  readonly ranIn: readonly ModeSegment[];
  readonly videoSeenMs: number;
  readonly patient: PatientAnswer | null;
  readonly patientAt: string | null;
};

/** The call as it stands now. An older note never shortens it: notes may overtake each other. */
export function noteCall(
  db: WritableDb,
  call: {
    readonly callId: string;
    readonly consultId: string;
    readonly at: string;
    readonly ranIn: readonly ModeSegment[];
    readonly videoSeenMs: number;
  },
): void {
  db.prepare(
    `INSERT INTO call_run (call_id, consult_id, started_at, ran_in, video_seen_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (call_id) DO UPDATE SET ran_in = excluded.ran_in, video_seen_ms = excluded.video_seen_ms
     WHERE video_seen_ms <= excluded.video_seen_ms AND json_array_length(ran_in) <= json_array_length(excluded.ran_in)`,
  ).run(call.callId, call.consultId, call.at, JSON.stringify(call.ranIn), Math.round(call.videoSeenMs));
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
      `INSERT INTO call_run (call_id, consult_id, started_at, ran_in, video_seen_ms, patient, patient_at)
       VALUES (?, ?, ?, '[]', 0, ?, ?)
       ON CONFLICT (call_id) DO UPDATE SET patient = excluded.patient, patient_at = excluded.patient_at`,
    ).run(call.callId, call.consultId, call.at, call.answer, call.at);
    const kind = call.answer === "confirmed" ? "patient-confirmed" : "not-this-patient";
    appendAudit(db, { at: call.at, kind, subject: call.consultId });
  });
  run.immediate();
}

type Row = {
  readonly callId: string;
  readonly ranIn: string;
  readonly videoSeenMs: number;
  readonly patient: PatientAnswer | null;
  readonly patientAt: string | null;
};

/** All calls of a consult, oldest first. */
export function callsOf(db: WritableDb, consultId: string): CallRun[] {
  return db
    .prepare<[string], Row>(
      `SELECT call_id AS callId, ran_in AS ranIn, video_seen_ms AS videoSeenMs, patient, patient_at AS patientAt
       FROM call_run WHERE consult_id = ? ORDER BY started_at`,
    )
    .all(consultId)
    .map((row) => ({ ...row, ranIn: JSON.parse(row.ranIn) as ModeSegment[] })); // written by noteCall alone
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
