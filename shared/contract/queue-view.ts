import { z } from "zod";
import { actName } from "../domain/consult-act.ts";
import { consultState } from "../domain/consult-state.ts";
import { escalation } from "../domain/escalation.ts";
import { flag } from "../domain/flag.ts";
import { consultId, instant, patientId } from "../domain/ids.ts";
import { sex } from "../domain/patient.ts";
import { speciality } from "../domain/speciality.ts";
import { vitalKind } from "../domain/vitals.ts";

/** Age as people say it: 3 weeks, 5 months, 58 years; `approximate` when only a year of birth is known. */
export const age = z.object({
  value: z.number(),
  unit: z.enum(["days", "weeks", "months", "years"]),
  approximate: z.boolean(),
});
export type Age = z.infer<typeof age>;

/** Why this row stands where it stands. `score` is absent where NEWS2 does not apply (child, pregnancy). */
export const urgency = z.object({
  band: z.enum(["red", "urgent", "soon", "routine"]),
  flags: z.array(flag),
  score: z
    .object({
      kind: z.literal("news2"),
      value: z.number(),
      /** A missing vital never counts as normal: with any missing the score is a lower bound, "≥ n". */
      missing: z.array(vitalKind),
      /** SpO2 points not counted in the order because of the centre's altitude (domain table 9.3). */
      altitudeNote: z.boolean(),
      /** What counts in the order, where altitude takes SpO2 points out of it. */
      valueInOrder: z.number().optional(),
    })
    .optional(),
  /** Children: vital kinds outside the centiles for the age. */
  outsideAgeBand: z.array(vitalKind),
  raisedByWaiting: z.boolean(),
  /** The vitals are older than 60 minutes: marked, and asked for again. */
  vitalsOld: z.boolean().optional(),
});
export type Urgency = z.infer<typeof urgency>;

export const queueRow = z.object({
  consultId,
  patientId,
  name: z.string(),
  nameDevanagari: z.string().optional(),
  age: age.optional(),
  sex,
  complaint: z.string(),
  complaintDuration: z.string().optional(),
  state: consultState,
  urgency,
  requestedAt: instant,
  waitingMs: z.number(),
  centre: z.object({ name: z.string(), altitudeM: z.number().optional() }),
  speciality,
  /** The signed-in doctor's own open consult. */
  mine: z.boolean(),
  /** Somebody else's name, when claimed by another. */
  holder: z.string().optional(),
  heldSince: instant.optional(),
  /** The doctor's own act on it that the hub has not confirmed: "handed back, not yet sent". */
  unsentAct: actName.optional(),
  /** It waits again after it was away: returned and answered, or the patient left and came back. */
  cameBack: z.enum(["with-answers", "after-leaving"]).optional(),
  presence: z.enum(["there", "left", "unknown"]),
  line: z.enum(["good", "thin", "poor", "unknown"]),
  /** When the centre's page measured it; absent where the line is what is written about the place. */
  lineAt: instant.optional(),
  readyOffline: z.enum(["ready", "images-coming", "coming"]),
  /** The doctor's own unsent work on this consult. */
  unsent: z.boolean(),
  /** Of a red request: how far its alarm has come. */
  escalation: escalation.optional(),
});
export type QueueRow = z.infer<typeof queueRow>;

/** Rows most urgent first; the doctor's own open consults come before, as `mine`. */
export const queueView = z.object({
  speciality,
  asOf: instant,
  online: z.boolean(),
  rows: z.array(queueRow),
});
export type QueueView = z.infer<typeof queueView>;
