import { z } from "zod";
import { instant } from "./ids.ts";

/** 0: the speciality's desks ring; 1: the emergency doctor is rung too; 2: the named phone is to be called. */
export const alarmLevel = z.number().int().min(0).max(2);

/** How far a red request's alarm has come: each step with the hub's time. `who` of level 0 is the speciality. */
export const escalation = z.object({
  since: instant,
  steps: z.array(z.object({ level: alarmLevel, at: instant, who: z.string() })),
});
export type Escalation = z.infer<typeof escalation>;
export type EscalationStep = Escalation["steps"][number];

/** `who` of a step for which the hub names nobody: a screen says so in its own words. */
export const nobodyNamed = "nobody-named";

export const alarmLevels = [0, 1, 2] as const;
export type AlarmLevel = (typeof alarmLevels)[number];

/** How long a red request may stay unclaimed, from the hub's first sight of it, before each step. */
export const stepAfterMs: Readonly<Record<AlarmLevel, number>> = { 0: 0, 1: 2 * 60_000, 2: 5 * 60_000 };

/** Desks are told again this often until somebody claims. */
export const tellAgainMs = 15_000;

/**
 * The steps that a red, unclaimed request is due now, lowest first; after a long stop of the hub more than one.
 *
 * The first sight of it by the hub is the first step, so that the time counts on across restarts.
 */
export function dueLevels(
  steps: readonly Pick<EscalationStep, "level" | "at">[],
  now: string,
): readonly AlarmLevel[] {
  const since = alarmSince(steps) ?? now;
  const waitedMs = Date.parse(now) - Date.parse(since);
  const taken = new Set(steps.map(({ level }) => level));
  return alarmLevels.filter((level) => !taken.has(level) && waitedMs >= stepAfterMs[level]);
}

/** Since when it rings; undefined where it does not. */
export function alarmSince(steps: readonly Pick<EscalationStep, "level" | "at">[]): string | undefined {
  return steps.map(({ at }) => at).toSorted((one, other) => Date.parse(one) - Date.parse(other))[0];
}

/** The highest step taken; 0 before the first. */
export function highestLevel(steps: readonly Pick<EscalationStep, "level">[]): AlarmLevel {
  return alarmLevels.findLast((level) => steps.some((step) => step.level === level)) ?? 0;
}
