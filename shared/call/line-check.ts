import { z } from "zod";
import { instant } from "../domain/ids.ts";
import { needBps } from "./rungs.ts";

/** What a check of some five seconds found between a page or a desk and the hub. */
export const lineFigures = z.object({
  at: instant,
  downKbps: z.number().nonnegative(),
  upKbps: z.number().nonnegative(),
  roundTripMs: z.number().nonnegative(),
  /** The longest of the short questions: far above the usual one, the line stumbles. */
  worstRoundTripMs: z.number().nonnegative(),
  /** Questions that were not answered, of all; the one sign of loss that a page can see without a call. */
  unanswered: z.number().min(0).max(1),
});
export type LineFigures = z.infer<typeof lineFigures>;

/** What the line bears, best first. */
export const carries = ["picture", "small-picture", "voice", "voice-notes", "nothing"] as const;
export type Carries = (typeof carries)[number];

export type LineReason = "narrow-up" | "narrow-down" | "late" | "stumbles" | "drops";
export type LineDeed = "nearer" | "others-off" | "voice-only" | "pauses" | "notes" | "phone";

export type LineAdvice = {
  readonly carries: Carries;
  readonly because: readonly LineReason[];
  /** What a person may do, the most useful first. */
  readonly deeds: readonly LineDeed[];
};

/** Beyond these people talk over each other, or a talk is none. */
const lateMs = 400;
const tooLateMs = 1_500;
/** Opus copes with less (video reference, section 4). */
const drops = 0.1;
/** A voice note of half a minute (45 kB) arrives within some minutes. */
const leastNotesKbps = 2;

const kbps = (bps: number): number => bps / 1000;

/** Figures into what they mean for a call, in words that a screen has. */
export function adviseOn(figures: LineFigures): LineAdvice {
  // Of a dead line nothing is known, and only two things help.
  if (figures.unanswered >= 1) return { carries: "nothing", because: [], deeds: ["phone", "nearer"] };
  const because = reasonsOf(figures);
  const bears = carriesOf(figures);
  return { carries: bears, because, deeds: deedsFor(bears, because) };
}

/** "64 kbit/s", "2.4 Mbit/s": beyond a hundred nobody needs to know. */
export function speedWords(kbps: number): string {
  if (kbps >= 100_000) return "> 100 Mbit/s";
  return kbps >= 1000 ? `${(kbps / 1000).toFixed(1)} Mbit/s` : `${Math.round(kbps)} kbit/s`;
}

function carriesOf({ downKbps, upKbps, roundTripMs, unanswered }: LineFigures): Carries {
  const both = Math.min(downKbps, upKbps);
  if (both < leastNotesKbps) return "nothing";
  if (both < kbps(needBps("audio")) || roundTripMs > tooLateMs || unanswered > 0.3) return "voice-notes";
  if (both < kbps(needBps("240p10"))) return "voice";
  return both < kbps(needBps("480p15")) || roundTripMs > 2 * lateMs ? "small-picture" : "picture";
}

function reasonsOf(figures: LineFigures): readonly LineReason[] {
  const { downKbps, upKbps, roundTripMs, worstRoundTripMs, unanswered } = figures;
  const need = kbps(needBps("480p15"));
  return [
    ...(upKbps < need ? (["narrow-up"] as const) : []),
    ...(downKbps < need ? (["narrow-down"] as const) : []),
    ...(roundTripMs > lateMs ? (["late"] as const) : []),
    ...(worstRoundTripMs > 3 * roundTripMs && worstRoundTripMs > lateMs ? (["stumbles"] as const) : []),
    ...(unanswered > drops ? (["drops"] as const) : []),
  ];
}

function deedsFor(bears: Carries, because: readonly LineReason[]): readonly LineDeed[] {
  const weak = because.some((one) => one === "stumbles" || one === "drops");
  const narrow = because.some((one) => one === "narrow-up" || one === "narrow-down");
  return [
    ...(bears === "nothing" ? (["phone"] as const) : []),
    ...(bears === "voice-notes" ? (["notes", "phone"] as const) : []),
    ...(bears === "voice" ? (["voice-only"] as const) : []),
    ...(weak ? (["nearer"] as const) : []),
    ...(narrow && bears !== "picture" ? (["others-off"] as const) : []),
    ...(because.includes("late") && bears !== "nothing" && bears !== "voice-notes"
      ? (["pauses"] as const)
      : []),
  ];
}
