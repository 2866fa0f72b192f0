import { pause } from "./until.ts";

/** Of the picture that comes, as getStats tells it; counters grow. */
export type Carries = {
  readonly atMs: number;
  readonly codec: string;
  readonly height: number;
  readonly frames: number;
  /** Bytes of the whole call. */
  readonly received: number;
};

const mostOfOne = 3;
const seen = new Map<string, string[]>();

/** Looks for a second at what a call carries; the first of each kind of call are told with the scene's figures. */
export async function noteCarried(who: string, read: () => Promise<Carries>): Promise<void> {
  const noted = seen.get(who) ?? [];
  if (noted.length >= mostOfOne) return pause(1_000);
  const first = await read();
  await pause(1_000);
  const last = await read();
  seen.set(who, [...noted, wordsOf(first, last)]);
}

/** "VP8 480 lines, 15 fps, 416 kbit/s" */
export function wordsOf(first: Carries, last: Carries): string {
  const seconds = (last.atMs - first.atMs) / 1_000;
  const fps = (last.frames - first.frames) / seconds;
  const kbps = ((last.received - first.received) * 8) / 1_000 / seconds;
  const codec = last.codec.replace("video/", "");
  return `${codec} ${last.height} lines, ${fps.toFixed(0)} fps, ${kbps.toFixed(0)} kbit/s`;
}

/** Of the scene that is over. */
export function carriedNotes(): readonly string[] {
  const notes = [...seen].map(([who, words]) => `${who} carried ${words.join("; ")}`);
  seen.clear();
  return notes;
}
