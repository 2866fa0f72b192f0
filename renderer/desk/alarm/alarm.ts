import type { InboxRow } from "../../../shared/contract/inbox-view.ts";
import type { Age, QueueRow, Urgency } from "../../../shared/contract/queue-view.ts";
import { type AlarmLevel, highestLevel, nobodyNamed } from "../../../shared/domain/escalation.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Sex } from "../../../shared/domain/patient.ts";

/** One thing that rings on every screen until somebody answers it. */
export type Alarm = {
  readonly kind: "red" | "recall";
  readonly consultId: ConsultId;
  readonly name: string;
  readonly age?: Age | undefined;
  readonly sex: Sex;
  /** Of a red request: why it is red. */
  readonly urgency?: Urgency;
  /** Complaint and centre; of a recall, its reason in the doctor's words. */
  readonly words: readonly string[];
  /** By the hub's time, where the hub has seen it; else when it was asked for. */
  readonly since: string;
  /** How far a red request's alarm has come. */
  readonly level: AlarmLevel;
  /** Whom the highest step names; absent at level 0 and where the hub names nobody. */
  readonly who?: string;
};

/** Red requests that nobody holds; from the rows on this PC, so that a desk without line rings too. */
export function redAlarms(rows: readonly QueueRow[]): readonly Alarm[] {
  return rows.filter(isRinging).map((row): Alarm => {
    const steps = row.escalation?.steps ?? [];
    const level = highestLevel(steps);
    const who = steps.find((step) => step.level === level)?.who;
    return {
      kind: "red",
      consultId: row.consultId,
      name: row.name,
      age: row.age,
      sex: row.sex,
      urgency: row.urgency,
      words: [row.complaint, row.centre.name],
      since: row.escalation?.since ?? row.requestedAt,
      level,
      ...(level === 0 || who === undefined || who === nobodyNamed ? {} : { who }),
    };
  });
}

/** Recalled paper of which the centre has not yet said what became of it. */
export function recallAlarms(rows: readonly InboxRow[]): readonly Alarm[] {
  return rows
    .filter(({ kind }) => kind === "recall-unanswered")
    .map(({ consultId, patientName, age, sex, words, since }) => ({
      kind: "recall",
      consultId,
      name: patientName,
      age,
      sex,
      words: words === undefined ? [] : [words],
      since,
      level: 0,
    }));
}

function isRinging({ urgency, state, mine, holder }: QueueRow): boolean {
  const isWaiting = state === "requested" || state === "waiting";
  return urgency.band === "red" && isWaiting && !mine && holder === undefined;
}

/** The furthest first; among equals the queue's own order, most urgent first. */
export function inOrder(alarms: readonly Alarm[]): readonly Alarm[] {
  return alarms.toSorted((one, other) => other.level - one.level);
}

export const alarmId = ({ kind, consultId }: Alarm): string => `${kind}:${consultId}`;

export const silenceMs = 30_000;
/** Between two soundings: often enough not to be missed, seldom enough to talk. */
export const soundEveryMs = 6_000;
/** An alarm that goes on sounds less often, or it would be switched off for good. */
const pressingMs = 30_000;
const seldom: Readonly<Record<Alarm["kind"], number>> = { red: 5, recall: 20 };

export type Sounding = {
  /** By `alarmId`. */
  readonly silencedUntilMs: ReadonlyMap<string, number>;
  /** When this window first saw it at its present level. */
  readonly seenAtMs: (alarm: Alarm) => number;
  readonly nowMs: number;
  /** Counts the soundings that were possible. */
  readonly beat: number;
};

/** Whether any of these sounds on this beat; a silenced one rests for its 30 s, and none of the others with it. */
export function sounds(
  alarms: readonly Alarm[],
  { silencedUntilMs, seenAtMs, nowMs, beat }: Sounding,
): boolean {
  return alarms
    .filter((one) => (silencedUntilMs.get(alarmId(one)) ?? 0) <= nowMs)
    .some((one) => nowMs - seenAtMs(one) < pressingMs || beat % seldom[one.kind] === 0);
}

/** "0:42", "12:05", "1:02:00": counting while it rings. */
export function counted(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const below = `${minutes < 60 ? minutes : two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? below : `${Math.floor(minutes / 60)}:${below}`;
}
