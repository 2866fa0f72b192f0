import { isDue } from "../due.ts";
import type { HubReply } from "../stepping.ts";
import { smaller } from "./paging.ts";
import type { Job, PatientJob, Round, SetBack, SetBacks } from "./round-state.ts";

/**
 * Patients whose record does not come through while the hub is there.
 *
 *   no answer, or the hub breaks ──▶ greeting ──▶ in smaller pages, from where it stood ──▶ greeting ──▶ the next patient
 *                                       └──▶ no answer either: it was the line, and nothing is held against the record
 *
 * 1. Only a greeting says whether the line is there: one record never takes it down for all others.
 * 2. What came is kept in memory, and on the disk only as a whole (rule 13): half a record looks like a whole one.
 */

/** So often it is tried before the next patient comes. */
const triesInARow = 2;
const firstWaitMs = 15_000;
const longestWaitMs = 10 * 60_000;

/** A hub that asks to wait, has no room or does not know this PC says that of itself and not of one record. */
export function isOfOneRecord({ status, failure, retryAfterMs }: HubReply): boolean {
  if (status === undefined) return failure === undefined || failure === "hub-unreachable";
  return status >= 500 && status !== 503 && status !== 507 && retryAfterMs === undefined;
}

export const isAside = (one: SetBack | undefined): boolean =>
  one !== undefined && one.failures >= triesInARow;

/** The greeting comes first, and then it once more, or the next. */
export function setBack(
  round: Round,
  job: PatientJob,
  left: Pick<SetBack, "left" | "cursor">,
  greeting: Job,
): Round {
  const failures = round.setBacks[job.patient]?.failures ?? 0;
  const again = failures + 1 < triesInARow ? [job] : [];
  return {
    ...round,
    running: undefined,
    checking: job.patient,
    setBacks: { ...round.setBacks, [job.patient]: { job, failures, dueAtMs: 0, ...left } },
    jobs: [greeting, ...again, ...round.jobs],
  };
}

/** The hub is there: it is this record that does not come through. */
export function heldAgainst(round: Round, nowMs: number): Round {
  const one = round.checking === undefined ? undefined : round.setBacks[round.checking];
  if (!one) return { ...round, checking: undefined };
  const failures = one.failures + 1;
  const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, failures - triesInARow));
  const dueAtMs = failures < triesInARow ? 0 : nowMs + waitMs;
  const held = { ...one, failures, dueAtMs, left: smaller(one.left) };
  return { ...round, checking: undefined, setBacks: { ...round.setBacks, [one.job.patient]: held } };
}

export const without = (setBacks: SetBacks, patients: readonly string[]): SetBacks =>
  patients.some((one) => one in setBacks)
    ? Object.fromEntries(Object.entries(setBacks).filter(([patient]) => !patients.includes(patient)))
    : setBacks;

/** Those whose turn it is again, behind all others; and those whom nobody waits for any more. */
export function comeBack(
  setBacks: SetBacks,
  listed: ReadonlyMap<string, { readonly isHere: boolean }>,
  nowMs: number,
): { readonly again: readonly PatientJob[]; readonly letBe: readonly string[] } {
  const isOver = ({ job, cursor }: SetBack): boolean => {
    const shown = listed.get(job.patient);
    if (shown === undefined) return job.isPrefetch;
    // Somebody opened the record, and it came.
    return shown.isHere && cursor === undefined;
  };
  const all = Object.values(setBacks);
  return {
    again: all
      .filter((one) => isAside(one) && !isOver(one) && isDue(one.dueAtMs, nowMs))
      .map(({ job }) => job),
    letBe: all.filter(isOver).map(({ job }) => job.patient),
  };
}
