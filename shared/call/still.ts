import { z } from "zod";

/** A picture of at most so many bytes is laid between the two pages, to be looked at and marked by both. */
export const mostStillBytes = 300_000;
/** Text of one piece on its way. */
export const mostPieceChars = 8_000;

const part = z.number().min(0).max(1);
const point = z.object({ x: part, y: part });
export type StillPoint = z.infer<typeof point>;

/** Drawn over the picture and never into it; places as parts of its width and height. */
export const stillMark = z.object({
  id: z.uuid(),
  by: z.enum(["desk", "spoke"]),
  name: z.string().max(120),
  shape: z.enum(["circle", "arrow"]),
  from: point,
  to: point,
});
export type StillMark = z.infer<typeof stillMark>;

/** More than this on one picture nobody reads. */
export const mostMarks = 60;

const id = z.uuid();
export const stillWords = [
  z.object({
    say: z.literal("still"),
    id,
    title: z.string().max(200),
    kind: z.enum(["report", "picture"]),
    contentType: z.enum(["image/webp", "image/jpeg"]),
    chars: z
      .number()
      .int()
      .positive()
      .max(Math.ceil((mostStillBytes * 4) / 3) + 4),
    /** The one that lay there when it was shown: it takes that one's place, and no other's. Absent from older pages. */
    instead: id.nullable().optional(),
  }),
  /** How much of it is here; answered to each `still`, so that what was cut goes on where it was. */
  z.object({ say: z.literal("still-have"), id, chars: z.number().int().nonnegative() }),
  z.object({
    say: z.literal("still-piece"),
    id,
    at: z.number().int().nonnegative(),
    text: z.string().max(mostPieceChars),
  }),
  z.object({ say: z.literal("still-mark"), id, mark: stillMark }),
  z.object({ say: z.literal("still-unmark"), id, markId: z.uuid() }),
  z.object({ say: z.literal("still-point"), id, at: point }),
  z.object({ say: z.literal("still-close"), id }),
] as const;

/** What grew on a still: each mark once, however often it is told. */
export function withMark(marks: readonly StillMark[], mark: StillMark): readonly StillMark[] {
  const others = marks.filter((one) => one.id !== mark.id);
  return others.length >= mostMarks ? marks : [...others, mark];
}

/** So many characters of a picture a second leave the voice what it needs, on each rung of the ladder. */
export const stillCharsPerSecond = {
  audio: 3_000,
  "120p5": 4_000,
  "240p10": 8_000,
  "240p15": 16_000,
  "480p15": 40_000,
} as const;

/** As many bytes as a line of that width carries in about twenty seconds, at most. */
export const stillBytesFor = {
  audio: 45_000,
  "120p5": 60_000,
  "240p10": 100_000,
  "240p15": 150_000,
  "480p15": 200_000,
} as const;
