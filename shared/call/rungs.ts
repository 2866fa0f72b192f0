/** What one page sends of its picture, best first; on `audio` the voice alone (design, section 8). */
export const rungs = ["480p15", "240p15", "240p10", "120p5", "audio"] as const;
export type Rung = (typeof rungs)[number];

/** At most so much picture: lines, pictures a second, bits a second. */
export type PictureLimit = { readonly lines: number; readonly fps: number; readonly bps: number };

export const pictureOf: Readonly<Record<Exclude<Rung, "audio">, PictureLimit>> = {
  "480p15": { lines: 480, fps: 15, bps: 500_000 },
  "240p15": { lines: 240, fps: 15, bps: 220_000 },
  "240p10": { lines: 240, fps: 10, bps: 120_000 },
  "120p5": { lines: 120, fps: 5, bps: 50_000 },
};

/** For a doctor who asks to see one thing well, e.g. a patch of skin, for a few seconds. */
export const bestPicture: PictureLimit = { lines: 720, fps: 10, bps: 1_200_000 };

/** Opus at 16 kbit/s, each packet with the one before it, and headers on the wire (measured: 51 kbit/s). */
const voiceBps = 51_000;

/** Without the voice: what the browser estimates is the picture's share alone. */
export const pictureBps = (rung: Rung): number => (rung === "audio" ? 0 : pictureOf[rung].bps);

/** What a rung takes of the line, voice included. */
export const needBps = (rung: Rung): number => voiceBps + pictureBps(rung);

export const isBelow = (one: Rung, other: Rung): boolean => rungs.indexOf(one) > rungs.indexOf(other);

export function oneDown(rung: Rung): Rung {
  return rungs[rungs.indexOf(rung) + 1] ?? "audio";
}

export function oneUp(rung: Rung): Rung {
  return rungs[Math.max(0, rungs.indexOf(rung) - 1)] ?? rung;
}

/** The best rung that a line of so many bits a second carries with room to spare; `audio` where nothing does. */
export function bestFor(lineBps: number): Rung {
  return rungs.find((rung) => needBps(rung) * 1.1 <= lineBps) ?? "audio";
}
