import type { Step } from "./machine-state.ts";

/** Why an item is parked that this release cannot read: one that a newer release made, and another desk handed over. */
export const unreadable = "newer-release";

/** A recipe that throws over one item stops neither the desk nor the items of others: a person is told. */
export function orParked(work: () => Step, park: (why: string) => Step): Step {
  try {
    return work();
  } catch {
    return park(unreadable);
  }
}
