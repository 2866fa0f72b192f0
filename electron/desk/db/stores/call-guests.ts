import type { Invitation } from "../../../../shared/contract/invitation.ts";
import type { CallGuest } from "../../../../shared/domain/call-guest.ts";
import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";

type Told = Pick<Invitation, "id" | "callId" | "to" | "state" | "since" | "joinedAt"> & {
  readonly consultId: string;
};

/** Who came into the call and went; what is told again changes nothing. True where it is new. */
export function noteGuest(db: WritableDb, told: Told): boolean {
  const { id, callId, consultId, to, state, since, joinedAt } = told;
  if (joinedAt === undefined) return false;
  const run = db.transaction(() => {
    const came = db
      .prepare(
        `INSERT OR IGNORE INTO call_guest
         (invitation_id, call_id, consult_id, doctor_id, name, qualification, registration_number, joined_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        callId,
        consultId,
        to.doctorId,
        to.name,
        to.qualification,
        to.registrationNumber,
        joinedAt,
      ).changes;
    if (came > 0) appendAudit(db, { at: joinedAt, kind: "guest-came", subject: consultId });
    if (state === "joined") return came > 0;
    const went = db
      .prepare("UPDATE call_guest SET left_at = ? WHERE invitation_id = ? AND left_at IS NULL")
      .run(since, id).changes;
    if (went > 0) appendAudit(db, { at: since, kind: "guest-went", subject: consultId });
    return came + went > 0;
  });
  return run.immediate();
}

type Row = CallGuest & { readonly until: string | null };

/** Oldest first. */
export function guestsOf(db: WritableDb, consultId: string): CallGuest[] {
  return db
    .prepare<[string], Row>(
      `SELECT doctor_id AS doctorId, name, qualification, registration_number AS registrationNumber,
              joined_at AS "from", left_at AS until
       FROM call_guest WHERE consult_id = ? ORDER BY joined_at`,
    )
    .all(consultId)
    .map(({ until, ...guest }) => ({ ...guest, ...(until === null ? {} : { until }) }));
}

/** Names of those who were in this call, oldest first. */
export function guestsInCall(db: WritableDb, callId: string): string[] {
  return db
    .prepare<[string], string>("SELECT name FROM call_guest WHERE call_id = ? ORDER BY joined_at")
    .pluck()
    .all(callId);
}
