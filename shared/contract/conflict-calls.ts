import { z } from "zod";
import { conflictDecision, conflictView } from "./conflict-view.ts";
import { inboxView } from "./inbox-view.ts";

export const conflictCalls = {
  /** Two versions of one thing, side by side. */
  "conflict.show": { input: z.object({ id: z.string().max(100) }), output: conflictView },
  /** `reason` goes with declining a paper. */
  "conflict.decide": {
    input: z.object({
      id: z.string().max(100),
      /** Of the versions that were looked at. */
      mark: z.string().max(100),
      decision: conflictDecision,
      reason: z.string().trim().min(3).max(500).optional(),
    }),
    output: inboxView,
  },
} as const;
