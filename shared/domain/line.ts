import { z } from "zod";

/** A centre's line, as a doctor thinks of it before a call: picture, small picture, hardly a voice. */
export const lineQuality = z.enum(["good", "thin", "poor"]);
export type LineQuality = z.infer<typeof lineQuality>;

/** What a page could measure just now. */
export type LineFigures = {
  /** From saying a short word to the hub until its answer. */
  readonly roundTripMs: number;
  /** The narrower of both ways where it was measured; else the browser's own estimate, which many do not give. */
  readonly kbps?: number | undefined;
};

/** A small picture with voice needs some 150 kbit/s, a good one 500; beyond these delays people talk over each other. */
const floors = { thinKbps: 150, goodKbps: 500, thinMs: 1_200, goodMs: 400 } as const;

/** The worse of delay and width. */
export function lineOf({ roundTripMs, kbps = Number.POSITIVE_INFINITY }: LineFigures): LineQuality {
  if (roundTripMs > floors.thinMs || kbps < floors.thinKbps) return "poor";
  if (roundTripMs > floors.goodMs || kbps < floors.goodKbps) return "thin";
  return "good";
}
