import type { Timed } from "./figures.ts";

export type Variant = {
  /** What is not timed: it makes the next timed act possible. */
  readonly before?: (turn: number) => unknown;
  readonly timed: (turn: number) => unknown;
};

/**
 * Runs all variants in one run, turn by turn within each round and in a changing order, so that load and warmth
 * fall on all of them alike. The first round warms and is not counted, but where one takes a minute.
 */
export async function interleave<N extends string>(
  variants: Readonly<Record<N, Variant>>,
  how: {
    readonly rounds: number;
    readonly turns: number | Readonly<Record<N, number>>;
    readonly isCold?: true;
  },
): Promise<Readonly<Record<N, Timed>>> {
  const names = Object.keys(variants) as N[]; // the keys of this very record
  const found = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as Record<N, number[][]>;
  let turn = 0;
  for (let round = how.isCold ? 0 : -1; round < how.rounds; round += 1) {
    for (const name of names) if (round >= 0) found[name].push([]);
    const most = typeof how.turns === "number" ? how.turns : Math.max(...Object.values<number>(how.turns));
    for (let at = 0; at < most; at += 1) {
      turn += 1;
      for (let place = 0; place < names.length; place += 1) {
        const name = names[(place + turn) % names.length];
        if (name === undefined || at >= (typeof how.turns === "number" ? most : how.turns[name])) continue;
        const { before, timed } = variants[name];
        await before?.(turn);
        const startedAt = performance.now();
        const answer = timed(turn);
        if (answer instanceof Promise) await answer;
        const ms = performance.now() - startedAt;
        if (round >= 0) found[name].at(-1)?.push(ms);
      }
    }
  }
  const timed = names.map((name) => [name, { rounds: found[name] }] as const);
  return Object.fromEntries(timed) as unknown as Record<N, Timed>; // the keys that came in
}
