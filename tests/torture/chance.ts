/** A seeded chance in [0, 1): the same place of the same seed always has the same, whatever was asked before. */
export function chance(seed: number, ...place: readonly (number | string)[]): number {
  const text = [seed, ...place].join("/");
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), hash | 1);
  hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61);
  return ((hash ^ (hash >>> 14)) >>> 0) / 4_294_967_296;
}

/** Draws one after the other, for what happens in an order of its own. */
export type Dice = {
  readonly chance: () => number;
  readonly below: (end: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

export function dice(seed: number, ...place: readonly (number | string)[]): Dice {
  let thrown = 0;
  const next = (): number => chance(seed, ...place, (thrown += 1));
  const below = (end: number): number => Math.floor(next() * end);
  return {
    chance: next,
    below,
    pick: <T>(from: readonly T[]): T => {
      const found = from[below(from.length)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
  };
}
