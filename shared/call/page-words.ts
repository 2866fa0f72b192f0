import { z } from "zod";
import { ladderWhys } from "./ladder.ts";
import { rungs } from "./rungs.ts";
import { stillWords } from "./still.ts";

export const pictureWishes = ["as-the-line-bears", "voice-only", "best"] as const;
/** What a person wants of the picture; `best` passes by itself. */
export type PictureWish = (typeof pictureWishes)[number];

/** What the two pages of a call say to each other over its own connection, unheard by the hub. */
export const pageWord = z.discriminatedUnion("say", [
  /** Something is heard each second, so that silence means a dead line and not a quiet person. */
  z.object({ say: z.literal("beat") }),
  /** How what you send arrives, of the last two seconds; the browsers' own reports come every five. */
  z.object({
    say: z.literal("hearing"),
    loss: z.number().min(0).max(1),
    kbps: z.number().min(0),
  }),
  /** To the other page: send so much picture of yours. */
  z.object({ say: z.literal("wish"), wish: z.enum(pictureWishes) }),
  /** What of my picture you get, and why not more. */
  z.object({
    say: z.literal("sending"),
    rung: z.enum(rungs),
    why: z.enum(ladderWhys),
    /** By the person's choice, whatever the line. */
    cameraOff: z.boolean().optional(),
  }),
  /** A message for you is at the hub or on its way there: a socket that is half-open would swallow it unseen. */
  z.object({ say: z.literal("wrote") }),
  ...stillWords,
]);
export type PageWord = z.infer<typeof pageWord>;

/** A piece of a still, and what stands round it. */
const mostLength = 9_000;

/** Undefined where it is nothing that a page says. */
export function readPageWord(text: string): PageWord | undefined {
  if (text.length > mostLength) return undefined;
  try {
    const read = pageWord.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
