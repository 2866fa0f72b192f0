import { z } from "zod";
import { instant } from "./ids.ts";

/** `phone`: by the telephone, outside every computer. `voice-note`: spoken here, heard there some time after. */
export const ranMode = z.enum(["video", "audio", "text", "phone", "voice-note"]);
export type RanMode = z.infer<typeof ranMode>;

/** A stretch of one consult in one mode, by this PC's clock. */
export const modeSegment = z.object({
  mode: ranMode,
  from: instant,
  until: instant,
});
export type ModeSegment = z.infer<typeof modeSegment>;

/** Less than this of moving picture is a glimpse, whatever the doctor says. */
export const leastVideoMs = 30_000;

/** What the paper names. */
export type AchievedMode = "video" | "audio" | "text" | "written";

export type HowItRan = {
  readonly ranIn: readonly ModeSegment[];
  /** For how long the other side's picture moved, summed over the consult's calls. */
  readonly videoSeenMs: number;
  /** The doctor's own tick: "I saw the patient well enough". */
  readonly sawWell: boolean;
  /** Messages went both ways or either way. */
  readonly chatted: boolean;
};

/** Two people heard each other at the same time. */
const spoken: ReadonlySet<RanMode> = new Set(["video", "audio", "phone"]);

/**
 * The mode that the paper names, from what really happened and never from what was planned. A picture counts only
 * where it moved long enough and the doctor says that it was enough to judge by.
 */
export function modeOf({ ranIn, videoSeenMs, sawWell, chatted }: HowItRan): AchievedMode {
  if (sawWell && videoSeenMs >= leastVideoMs) return "video";
  if (ranIn.some(({ mode }) => spoken.has(mode))) return "audio";
  return chatted || ranIn.length > 0 ? "text" : "written";
}

/** What went another way than the call, for the paper to say; the guidelines' word of the mode stays as it is. */
export const throughWay = z.enum(["telephone", "voice-notes"]);
export type ThroughWay = z.infer<typeof throughWay>;

export function throughOf(ranIn: readonly ModeSegment[]): readonly ThroughWay[] {
  const ran = new Set(ranIn.map(({ mode }) => mode));
  return [
    ...(ran.has("phone") ? (["telephone"] as const) : []),
    ...(ran.has("voice-note") ? (["voice-notes"] as const) : []),
  ];
}

/** How long a consult ran in each mode; what overlaps (two windows) counts twice, what runs backwards not at all. */
export function lengthsOf(ranIn: readonly ModeSegment[]): Readonly<Record<RanMode, number>> {
  const sum = (wanted: RanMode) =>
    ranIn
      .filter(({ mode }) => mode === wanted)
      .reduce((all, { from, until }) => all + Math.max(0, Date.parse(until) - Date.parse(from)), 0);
  return {
    video: sum("video"),
    audio: sum("audio"),
    text: sum("text"),
    phone: sum("phone"),
    "voice-note": sum("voice-note"),
  };
}
