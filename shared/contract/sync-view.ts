import { z } from "zod";
import { consultId, instant } from "../domain/ids.ts";

/** One thing that has not reached the hub, in words a doctor can act on. */
export const unsentItem = z.object({
  id: z.string(),
  kind: z.enum(["claim", "checkpoint", "signed", "audit", "act", "chat"]),
  consultId: consultId.optional(),
  patientName: z.string().optional(),
  since: instant,
  attempts: z.number(),
  state: z.enum(["waiting", "sending", "parked"]),
  /** Why it waits or is parked: a failure kind or an OperationOutcome's words; never patient data. */
  why: z.string().optional(),
});
export type UnsentItem = z.infer<typeof unsentItem>;

/** The title bar's pill: line and outbox in one honest sentence. */
export const syncView = z.object({
  line: z.enum(["online", "offline"]),
  /** Since when the line has been as it is. */
  since: instant,
  lastReachedAt: instant.optional(),
  unsent: z.array(unsentItem),
  unsentSince: instant.optional(),
  clockSkewMs: z.number(),
});
export type SyncView = z.infer<typeof syncView>;
