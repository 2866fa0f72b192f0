import type { Urgency } from "../contract/queue-view.ts";
import type { ConsultId } from "./ids.ts";
import { bands } from "./urgency-band.ts";

export type Ranked = {
  readonly urgency: Urgency;
  readonly requestedAt: string;
  readonly consultId: ConsultId | string;
};

/**
 * Inside a band, a point of the score weighs as much as this much waiting. So a higher score goes first among
 * people who came together, and yet nobody starves: after at most 20 points' worth of waiting no newcomer below
 * red can pass.
 */
export const waitPerPointMs = 20 * 60_000;

/** A child's vital outside its band weighs like NEWS2's highest single points. */
const pointsPerVitalOutside = 3;

/**
 * The order of the queue: flagged first, then band, then score against waiting time, then the id.
 *
 * 1. Total: two different consults never compare as equal.
 * 2. Independent of the clock: only differences between request times count.
 */
export function compareUrgency(one: Ranked, other: Ranked): number {
  return (
    Number(other.urgency.flags.length > 0) - Number(one.urgency.flags.length > 0) ||
    bands.indexOf(one.urgency.band) - bands.indexOf(other.urgency.band) ||
    weightInQueue(other) - weightInQueue(one) ||
    compareText(one.consultId, other.consultId)
  );
}

export function weightInQueue({ urgency, requestedAt }: Pick<Ranked, "urgency" | "requestedAt">): number {
  const points = urgency.score?.valueInOrder ?? urgency.score?.value ?? 0;
  const outside = urgency.outsideAgeBand.length * pointsPerVitalOutside;
  return (points + outside) * waitPerPointMs - Date.parse(requestedAt);
}

/** By code unit, so that every desk sorts alike whatever its language. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
