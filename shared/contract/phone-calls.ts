import { z } from "zod";
import { consultId, instant } from "../domain/ids.ts";
import { lineWords } from "../domain/medicine.ts";
import { readOut } from "../domain/read-out.ts";
import { bilingual } from "../domain/words.ts";
import { callId } from "./live.ts";

const nothing = z.object({});

export const phoneScript = z.object({
  rows: z.array(
    z.object({
      lineId: z.string(),
      words: z.string(),
      line: lineWords,
      spelled: bilingual,
      state: z.enum(["not-yet", "right", "changed"]),
      at: instant.optional(),
    }),
  ),
  /** As the paper would say it now. */
  readOut: readOut.optional(),
  /** Signed: the words will not change any more. */
  isSigned: z.boolean(),
});
export type PhoneScript = z.infer<typeof phoneScript>;

/** The last rung below the call: the doctor dials the centre's number on the hospital's telephone. */
export const phoneCalls = {
  /** They answered, it goes on, it is over. Said every few seconds: a kill loses no more of it. */
  "phone.note": {
    input: z.object({ consultId, callId, from: instant, state: z.enum(["begun", "on", "over"]) }),
    output: nothing,
  },
  "phone.script": { input: z.object({ consultId }), output: phoneScript },
  /** A medicine was said back right (or, by mistake ticked, was not). */
  "phone.readBack": {
    input: z.object({
      consultId,
      callId,
      lineId: z.string().max(64),
      words: z.string().max(2000),
      right: z.boolean(),
      by: z.string().trim().max(120),
    }),
    output: nothing,
  },
} as const;
