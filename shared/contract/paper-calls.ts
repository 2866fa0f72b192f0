import { z } from "zod";
import { consultId } from "../domain/ids.ts";
import { mostSignature } from "../paper/paper-model.ts";
import { slipKinds } from "../paper/slip-kinds.ts";

const forConsult = z.object({ consultId });

/** What is made of a signed consult beside its prescription. */
export const paperCalls = {
  /** A further paper; `to` and `reason` are of a referral, and may be left to be written by hand. */
  "slip.html": {
    input: z.object({
      consultId,
      kind: z.enum(slipKinds),
      to: z.string().max(300).optional(),
      reason: z.string().max(2000).optional(),
    }),
    output: z.object({ html: z.string() }),
  },
  /** Note and prescription as ABDM documents (JSON), and what our own check says against them. */
  "abdm.documents": {
    input: forConsult,
    output: z.object({ note: z.string(), prescription: z.string(), problems: z.array(z.string()) }),
  },
  /** The picture that the act of signing puts on the paper; the PIN as at signing, because it is as good as a stamp. */
  "signature.read": { input: z.object({}), output: z.object({ png: z.string().optional() }) },
  "signature.keep": {
    input: z.object({ pin: z.string().max(20), png: z.base64().max(mostSignature).optional() }),
    output: z.object({}),
  },
  /** The consult as plain text, part by part, for forms that take nothing but pasted text. */
  "paper.copyOut": {
    input: forConsult,
    output: z.object({ parts: z.array(z.object({ field: z.string(), text: z.string() })) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
