/** What a meter of the microphone says, by the loudest moment of the last second (0 to 1). */
export type SoundLevel = "silent" | "quiet" | "good" | "too-loud";

export function soundLevelOf(peak: number): SoundLevel {
  if (peak < 0.01) return "silent";
  if (peak < 0.05) return "quiet";
  return peak < 0.95 ? "good" : "too-loud";
}

/** Loudness is heard by its ratio: how much of a bar is filled, from -50 dB to full. */
export function barOf(peak: number): number {
  const decibels = 20 * Math.log10(Math.max(peak, 1e-6));
  return Math.min(1, Math.max(0, 1 + decibels / 50));
}
