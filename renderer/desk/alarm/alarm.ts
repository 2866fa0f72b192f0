import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { highestLevel, nobodyNamed } from "../../../shared/domain/escalation.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";

/** One thing that rings on every screen until somebody answers it. */
export type Alarm = {
  readonly kind: "red" | "recall";
  readonly consultId: ConsultId;
  readonly row: QueueRow;
  /** By the hub's time, where the hub has seen it; else when it was asked for. */
  readonly since: string;
  /** How far a red request's alarm has come. */
  readonly level: 0 | 1 | 2;
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
      row,
      since: row.escalation?.since ?? row.requestedAt,
      level,
      ...(level === 0 || who === undefined || who === nobodyNamed ? {} : { who }),
    };
  });
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

/** Whether any of these may sound now; a silenced one rests for its 30 s, and none of the others with it. */
export function maySound(
  alarms: readonly Alarm[],
  silencedUntilMs: ReadonlyMap<string, number>,
  nowMs: number,
): boolean {
  return alarms.some((one) => (silencedUntilMs.get(alarmId(one)) ?? 0) <= nowMs);
}

/** "0:42", "12:05", "1:02:00": counting while it rings. */
export function counted(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const below = `${minutes < 60 ? minutes : two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? below : `${Math.floor(minutes / 60)}:${below}`;
}
