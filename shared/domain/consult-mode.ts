import { z } from "zod";
import { instant } from "./ids.ts";

/** A stretch of one call in one mode, by this PC's clock. */
export const modeSegment = z.object({
  mode: z.enum(["video", "audio", "text"]),
  from: instant,
  until: instant,
});
export type ModeSegment = z.infer<typeof modeSegment>;

/** Less than this of moving picture is a glimpse, whatever the doctor says. */
export const leastVideoMs = 30_000;

export type HowItRan = {
  readonly ranIn: readonly ModeSegment[];
  /** For how long the other side's picture moved, summed over the consult's calls. */
  readonly videoSeenMs: number;
  /** The doctor's own tick: "I saw the patient well enough". */
  readonly sawWell: boolean;
  /** Messages went both ways or either way. */
  readonly chatted: boolean;
};

/**
 * The mode that the paper names, from what really happened and never from what was planned. A picture counts only
 * where it moved long enough and the doctor says that it was enough to judge by.
 */
export function modeOf({
  ranIn,
  videoSeenMs,
  sawWell,
  chatted,
}: HowItRan): "video" | "audio" | "text" | "written" {
  if (sawWell && videoSeenMs >= leastVideoMs) return "video";
  if (ranIn.some(({ mode }) => mode !== "text")) return "audio";
  return chatted || ranIn.length > 0 ? "text" : "written";
}

/** How long a consult ran in each mode; what overlaps (two windows) counts twice, what runs backwards not at all. */
export function lengthsOf(ranIn: readonly ModeSegment[]): Readonly<Record<ModeSegment["mode"], number>> {
  const sum = (wanted: ModeSegment["mode"]) =>
    ranIn
      .filter(({ mode }) => mode === wanted)
      .reduce((all, { from, until }) => all + Math.max(0, Date.parse(until) - Date.parse(from)), 0);
  return { video: sum("video"), audio: sum("audio"), text: sum("text") };
}
