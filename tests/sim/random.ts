/** Chance that a seed determines wholly. */
export type Random = {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly uuid: () => string;
};

/** Sixteen bits in hex: a history draws some hundred names. */
const pairs = Array.from({ length: 65_536 }, (_, at) => at.toString(16).padStart(4, "0"));
const pair = (bits: number): string => pairs[bits & 0xffff] ?? "";
const high = (bits: number): string => pair(bits >>> 16) + pair(bits);

/** sfc32 (PractRand), seeded through splitmix32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const split = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
  let [a, b, c, counter] = [split(), split(), split(), 1];
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) draw();
  const below = (limit: number): number => Math.floor((draw() / 4294967296) * limit);
  return {
    next: () => draw() / 4294967296,
    below,
    chance: (share) => draw() / 4294967296 < share,
    pick: <T>(from: readonly T[]): T => {
      const one = from[below(from.length)];
      if (one === undefined) throw new Error("There is nothing to pick from.");
      return one;
    },
    uuid: () => {
      const one = high(draw());
      const two = draw();
      const three = draw();
      return `${one}-${pair(two >>> 16)}-4${pair(two).slice(1)}-a${pair(three >>> 16).slice(1)}-${pair(three)}${high(draw())}`;
    },
  };
}
