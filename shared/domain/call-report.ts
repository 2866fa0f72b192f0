import { z } from "zod";

export const reportKinds = ["abuse", "indecent", "listening-in", "no-patient", "other"] as const;
/** Why a call was ended and reported. */
export type ReportKind = (typeof reportKinds)[number];

/** What somebody tells the hospital about a call; it is about what happened, not about the patient. */
export const callReport = z.object({
  /** Drawn where it is written: told twice is once. */
  id: z.uuid(),
  callId: z.uuid(),
  kind: z.enum(reportKinds),
  text: z.string().max(1_000),
  /** No more calls between this doctor and this centre until the hospital has looked at it. */
  block: z.boolean(),
});
export type CallReport = z.infer<typeof callReport>;
