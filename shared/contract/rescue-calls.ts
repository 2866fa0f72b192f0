import { z } from "zod";
import { consultId, instant } from "../domain/ids.ts";

const nothing = z.object({});
/** Below what one message between page and desk may hold. */
const largestText = 7_500_000;

/** Unsent work is written into a file for another desk, and taken in from one. */
export const rescueCalls = {
  /** What such a file would hold now. */
  "rescue.preview": {
    input: nothing,
    output: z.object({
      signed: z.number(),
      /** Among them, of other doctors of this PC. */
      signedOfOthers: z.number(),
      work: z.number(),
      patients: z.number(),
    }),
  },
  /** `code` opens what is not signed; it is kept nowhere. */
  "rescue.make": {
    input: nothing,
    output: z.object({ name: z.string(), text: z.string(), code: z.string().optional() }),
  },
  /** Takes in what it can: sealed items always, the author's other work by the code. Twice is once. */
  "rescue.take": {
    input: z.object({ text: z.string().max(largestText), code: z.string().max(200).optional() }),
    output: z.object({
      madeAt: instant,
      signed: z.number(),
      work: z.enum(["none", "taken", "code-needed", "wrong-code", "of-another-doctor"]),
      items: z.number(),
      alreadyHere: z.number(),
      /** Drafts beside which this PC has writing of its own: that one stays, this is shown. */
      apart: z.array(z.object({ consultId, patientName: z.string(), text: z.string() })),
    }),
  },
} as const;
