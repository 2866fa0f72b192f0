import { z } from "zod";

/** Longer talk is a call; a minute at 12 kbit/s is 90 kB. */
export const mostVoiceMs = 60_000;
export const mostVoiceBytes = 400_000;
/** Speech stays clear, and half a minute goes over a line of 12 kbit/s in half a minute. */
export const voiceBitsPerSecond = 12_000;

/** As a browser's recorder writes it, the first that it can; others of the list are played too. */
export const voiceTypes = ["audio/webm", "audio/ogg", "audio/mp4"] as const;

/** A voice note beside a chat message's text; its bytes lie at the hub as a Binary once they are whole there. */
export const voiceNote = z.object({
  durationMs: z
    .number()
    .int()
    .nonnegative()
    .max(mostVoiceMs + 5_000),
  contentType: z.enum(voiceTypes),
  sizeBytes: z.number().int().positive().max(mostVoiceBytes),
  /** In hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The hub's id of the bytes; absent while they are only where they were spoken. */
  binaryId: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,64}$/)
    .optional(),
});
export type VoiceNote = z.infer<typeof voiceNote>;

/** What stands in the message's text, for whoever cannot play it. */
export const voiceText = (durationMs: number): string =>
  `आवाज़ का संदेश · voice note · ${secondsWords(durationMs)}`;

/** "0:07" */
export function secondsWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
