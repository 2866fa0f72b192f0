import { z } from "zod";
import { consultId, instant } from "../domain/ids.ts";
import { handOverState } from "./hand-over.ts";
import { largestRescueText, sealedPartBytes } from "./rescue.ts";

const nothing = z.object({});

const taken = z.object({
  madeAt: instant,
  signed: z.number(),
  work: z.enum([
    "none",
    "taken",
    "taken-in-part",
    "code-needed",
    "wrong-code",
    "unreadable",
    "of-another-doctor",
  ]),
  items: z.number(),
  alreadyHere: z.number(),
  /** Drafts beside which this PC has writing of its own: that one stays, this is shown. */
  apart: z.array(z.object({ consultId, patientName: z.string(), text: z.string() })),
  /** Pictures and papers whose bytes are not here yet. */
  files: z.number(),
});
const partIndex = z.number().int().nonnegative();
/** A sealed part in base64. */
const part = z.base64().max(Math.ceil(sealedPartBytes / 3) * 4);
/** It has signed items alone: the rest is more than one package can carry, and is still here. */
const leavesSome = z.boolean();
const handOverId = z.string().regex(/^[0-9a-f]{32}$/);

/** Unsent work is written into a file for another desk, or laid down at the hub for it, and taken in from there. */
export const rescueCalls = {
  /** What such a file would hold now. */
  "rescue.preview": {
    input: nothing,
    output: z.object({
      signed: z.number(),
      /** Among them, of other doctors of this PC. */
      signedOfOthers: z.number(),
      work: z.number(),
      files: z.number(),
      patients: z.number(),
    }),
  },
  /** `code` opens what is not signed; it is kept nowhere. Behind the text come so many parts. */
  "rescue.make": {
    input: nothing,
    output: z.object({
      packageId: z.uuid(),
      name: z.string(),
      text: z.string(),
      code: z.string().optional(),
      parts: z.number().int(),
      leavesSome,
    }),
  },
  "rescue.makePart": {
    input: z.object({ packageId: z.uuid(), index: partIndex }),
    output: z.object({ part }),
  },
  /** Takes in what it can: sealed items always, the author's other work by the code. Twice is once. */
  "rescue.take": {
    input: z.object({ text: z.string().max(largestRescueText), code: z.string().max(200).optional() }),
    /** `parts`: how many are wanted now, from the first on. */
    output: taken.extend({ packageId: z.uuid(), parts: z.number().int() }),
  },
  "rescue.takePart": {
    input: z.object({ packageId: z.uuid(), index: partIndex, part }),
    /** How many of the files are here now. */
    output: z.object({ files: z.number() }),
  },
  /** The same by the hub: sealed here, laid down there under a name that only the code tells. */
  "rescue.handOver": {
    input: nothing,
    output: z.object({ handOverId, code: z.string(), until: instant, leavesSome }),
  },
  "rescue.handed": { input: z.object({ handOverId }), output: z.object({ state: handOverState }) },
  "rescue.fetch": {
    input: z.object({ code: z.string().max(100) }),
    output: z.discriminatedUnion("state", [
      z.object({ state: handOverState.exclude(["waiting"]) }),
      taken.extend({ state: z.literal("waiting") }),
    ]),
  },
} as const;
