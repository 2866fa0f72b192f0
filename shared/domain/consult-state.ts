import { z } from "zod";

/** A consult's life as drawn in docs; transitions and who may do them are in `consult-machine.ts`. */
export const consultStates = [
  "requested",
  "waiting",
  "returned",
  "claimed",
  "in-consult",
  "interrupted",
  "signed", // signed at the desk, not yet issued
  "issued",
  "reached",
  "given",
  "explained",
  "amended",
  "recalled",
  "left",
  "cancelled",
  "referred",
  "transferred",
  "in-person-advised",
  "awaiting-results",
  "not-reachable",
  "deceased",
] as const;
export const consultState = z.enum(consultStates);
export type ConsultState = z.infer<typeof consultState>;

/** Signed and issued once: what follows is a later version, or a recall. */
const outThere: ReadonlySet<ConsultState> = new Set<ConsultState>([
  "issued",
  "reached",
  "given",
  "explained",
  "amended",
  "recalled",
]);

/** Somebody has it in hand: whose claim stands may give it its first paper. */
const issuable: ReadonlySet<ConsultState> = new Set<ConsultState>([
  "claimed",
  "in-consult",
  "interrupted",
  "signed",
]);
export const isIssuable = (state: ConsultState): boolean => issuable.has(state);

export const isPaperOut = (state: ConsultState): boolean => outThere.has(state);

/** The patient still waits for a doctor's last word. */
const open: ReadonlySet<ConsultState> = new Set<ConsultState>([
  "requested",
  "waiting",
  "returned",
  "claimed",
  "in-consult",
  "interrupted",
  "signed",
]);

export const isOpen = (state: ConsultState): boolean => open.has(state);
