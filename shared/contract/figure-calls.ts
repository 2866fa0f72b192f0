import { z } from "zod";
import { callFigures } from "../call/call-figures.ts";
import { ranMode } from "../domain/consult-mode.ts";
import { consultId, instant } from "../domain/ids.ts";
import { callId } from "./live.ts";

/** One call of this doctor, as the list of own calls shows it. */
export const myCall = z.object({
  callId,
  consultId,
  name: z.string(),
  at: instant,
  lengthsMs: z.record(ranMode, z.number()),
  /** Names of the doctors who were in it by invitation. */
  guests: z.array(z.string()),
  /** Absent of a telephone call, and of one that never came so far. */
  figures: callFigures.optional(),
});
export type MyCall = z.infer<typeof myCall>;

/** What calls leave: numbers, kept here and told to the hub, with nothing of what was said or seen. */
export const figureCalls = {
  /** All that this window counted of the call; the last one stands. `over`: no more will come. */
  "call.figures": {
    input: z.object({ consultId, callId, partId: z.uuid(), figures: callFigures, over: z.boolean() }),
    output: z.object({}),
  },
  /** Newest first. */
  "call.mine": { input: z.object({}), output: z.object({ calls: z.array(myCall) }) },
} as const;
