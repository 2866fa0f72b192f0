import { err, ok, type Result } from "../result/result.ts";
import type { ConsultState } from "./consult-state.ts";
import { type Actor, type Transition, transitions } from "./consult-transitions.ts";

/**
 * A consult's life.
 *
 *   requested → waiting → claimed → in-consult ⇄ interrupted → signed → issued → reached → given → explained
 *       ↑          │↑         │ handed back ──────────┘           └ amended (new version) · recalled
 *   returned ←─────┘└─────────┘   left · cancelled · referred · transferred · in-person-advised
 *                                 awaiting-results · not-reachable · deceased
 *
 * 1. A state changes only by an arrow of `transitions`, and only through one of the actors it names.
 * 2. A call is no actor and its end no act: a dropped line never moves a ticket.
 * 3. An ended lease moves nothing by itself: it only makes `take-over` possible, which is an explicit act.
 * 4. Only the hub issues. What was issued is amended or recalled, never unmade.
 * 5. A signature needs no call: a consult may run in writing, so `claimed` and `in-consult` can be signed too.
 * 6. Referred, transferred, advised in person, cancelled and deceased are ends: more is a new ticket.
 */
export function transition(
  from: ConsultState,
  to: ConsultState,
  by: Actor,
): Result<ConsultState, { readonly reason: string }> {
  const arrows = transitions.filter((arrow) => arrow.from === from && arrow.to === to);
  if (arrows.length === 0) return err({ reason: `There is no way from ${from} to ${to}.` });
  if (arrows.some((arrow) => arrow.who.includes(by))) return ok(to);
  const who = [...new Set(arrows.flatMap((arrow) => arrow.who))].join(" or ");
  return err({ reason: `From ${from} to ${to} only by ${who}, not by ${by}.` });
}

/** What this actor may do now, as far as the state goes; `holding` says what the ticket must allow besides. */
export function actsFrom(state: ConsultState, by: Actor): readonly Transition[] {
  return transitions.filter((arrow) => arrow.from === state && arrow.who.includes(by));
}

/** Nothing follows any more on this ticket. */
export function isEnd(state: ConsultState): boolean {
  return !transitions.some((arrow) => arrow.from === state);
}

export type LeaseState = "none" | "running" | "ended";

/** Judged by hub time alone; a desk's own clock never ends a lease. At the very instant of its end it has ended. */
export function leaseState(leaseUntil: string | undefined, hubNow: string): LeaseState {
  if (leaseUntil === undefined) return "none";
  return Date.parse(leaseUntil) > Date.parse(hubNow) ? "running" : "ended";
}

/** Whether another doctor may take the ticket over by an explicit act. */
export function mayTakeOver(leaseUntil: string | undefined, hubNow: string): boolean {
  return leaseState(leaseUntil, hubNow) !== "running";
}
