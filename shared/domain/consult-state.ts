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
